import { organizationProfile } from '../../../../src/engine/audits/site/organization-profile.ts';
import type {
  OrganizationFieldId,
  OrganizationProfile,
} from '../../../../src/engine/model/artifacts/content.ts';
import type { PageArtifacts } from '../../../../src/engine/model/artifacts/page-artifacts.ts';
import { locatorOf } from '../../../support/test-audit.ts';
import {
  homePageOf,
  homeUrl,
  linkOf,
  siteColumnOf,
  sitePageOf,
  siteRowOf,
  testSiteAudit,
} from '../../../support/site-fixture.ts';

const ids: readonly OrganizationFieldId[] = [
  'functions',
  'structure',
  'address',
  'officeHours',
  'contact',
  'head',
];
const profileOf = (
  told: readonly OrganizationFieldId[],
  related: OrganizationProfile['related'] = [],
): OrganizationProfile => ({
  fields: ids.map((id) =>
    told.includes(id)
      ? { id, value: id, locator: locatorOf(id) }
      : { id, value: null, locator: null },
  ),
  related,
});
const columnWith = (
  told: readonly OrganizationFieldId[],
  more: Partial<PageArtifacts> = {},
  related: OrganizationProfile['related'] = [],
) =>
  siteColumnOf('institutional-functions', {
    pages: [sitePageOf('jgzn/', { organization: profileOf(told, related), ...more })],
  });
const withoutHours = ids.filter((id) => id !== 'officeHours');
const leader = { name: '林某', title: '局长', href: null, locator: locatorOf('林某 局长') };

testSiteAudit(organizationProfile, [
  {
    name: 'passes six fields on one page',
    site: { columns: [columnWith(ids)] },
    expected: [{ verdict: 'passed', message: 'complete', quotes: ids }],
  },
  {
    name: 'passes fields spread over leaders, divisions, guide and footer',
    site: {
      home: homePageOf({
        footer: {
          items: [{ id: 'contact', value: '0000-1234567', locator: locatorOf('电话') }],
          recognised: true,
          hasOpaqueParts: false,
        },
      }),
      columns: [
        columnWith(['functions']),
        siteColumnOf('internal-divisions', { rows: [siteRowOf('办公室', null)] }),
        siteColumnOf('leadership', { pages: [sitePageOf('ld/', { leaders: [leader] })] }),
        siteColumnOf('disclosure-guide', {
          pages: [
            sitePageOf('zn/', {
              guide: {
                fields: [
                  { id: 'address', value: '岚溪路1号', locator: locatorOf('地址') },
                  { id: 'officeHours', value: '8:30', locator: locatorOf('时间') },
                ],
                superseded: [],
                isElsewhere: false,
              },
            }),
          ],
        }),
      ],
    },
    expected: [
      {
        verdict: 'passed',
        message: 'complete',
        quotes: ['functions', '办公室', '地址', '时间', '电话', '林某 局长'],
      },
    ],
  },
  {
    name: 'fails a field that no page of the whole subtree tells',
    site: { columns: [columnWith(withoutHours)] },
    expected: [
      {
        verdict: 'fault',
        message: 'missing',
        column: 'institutional-functions',
        rule: 'organization-fields',
        data: { names: '办公时间', count: 1 },
        pages: [`${homeUrl}jgzn/`],
      },
    ],
  },
  {
    name: 'fails it where the columns are single pages without a list',
    site: { columns: [{ ...columnWith(withoutHours), isComplete: false }] },
    expected: [{ verdict: 'fault', message: 'missing', data: { names: '办公时间' } }],
  },
  {
    name: 'a page named like a field that the home page links may tell it',
    site: {
      home: homePageOf({}, { links: [linkOf('联系我们', 'lxwm/')] }),
      columns: [columnWith(withoutHours)],
    },
    expected: [{ verdict: 'doubt', message: 'unseen' }],
  },
  {
    name: 'a related page that was not read may tell it',
    site: {
      columns: [columnWith(withoutHours, {}, [{ text: '联系我们', href: `${homeUrl}lxwm/` }])],
    },
    expected: [{ verdict: 'doubt', message: 'unseen', data: { names: '办公时间' } }],
  },
  {
    name: 'an attached file may tell it',
    site: {
      columns: [
        columnWith(withoutHours, {
          attachments: [
            {
              text: '三定.pdf',
              href: `${homeUrl}a.pdf`,
              extension: 'pdf',
              locator: locatorOf('三定'),
            },
          ],
        }),
      ],
    },
    expected: [{ verdict: 'doubt', message: 'unseen' }],
  },
  {
    name: 'a column of leaders that was not read may tell it',
    site: {
      columns: [
        columnWith(['functions', 'structure', 'address', 'officeHours', 'contact']),
        siteColumnOf('leadership', { state: 'unknown', isComplete: false }),
      ],
    },
    expected: [{ verdict: 'doubt', message: 'unseen', data: { names: '负责人姓名' } }],
  },
  {
    name: 'nothing is said where no profile was read',
    site: { columns: [siteColumnOf('institutional-functions', { pages: [sitePageOf('jgzn/')] })] },
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
]);
