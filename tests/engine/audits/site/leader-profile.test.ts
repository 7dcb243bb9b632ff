import { leaderProfile } from '../../../../src/engine/audits/site/leader-profile.ts';
import type { Leader } from '../../../../src/engine/model/artifacts/content.ts';
import { locatorOf } from '../../../support/test-audit.ts';
import { placeOf, siteColumnOf, sitePageOf, testSiteAudit } from '../../../support/site-fixture.ts';

const leader = (name: string, title: string | null): Leader => ({
  name,
  title,
  href: null,
  locator: locatorOf(`${name} ${title ?? ''}`.trim()),
});
const columnWith = (...leaders: Leader[]) =>
  siteColumnOf('leadership', { pages: [sitePageOf('ld/', { leaders })] });

testSiteAudit(leaderProfile, [
  {
    name: 'passes names with posts',
    site: { columns: [columnWith(leader('林某', '局长'), leader('方某', '副局长'))] },
    expected: [{ verdict: 'passed', message: 'named', column: 'leadership', data: { count: 2 } }],
  },
  {
    name: 'a post on the leader’s own page is a post',
    site: {
      columns: [
        siteColumnOf('leadership', {
          pages: [
            sitePageOf('ld/', { leaders: [leader('林某', null)] }),
            sitePageOf('ld/1.html', { leaders: [leader('林某', '局长')] }),
          ],
        }),
      ],
    },
    expected: [{ verdict: 'passed', message: 'named', data: { count: 1 } }],
  },
  {
    name: 'names without posts are advice',
    site: { columns: [columnWith(leader('林某', null))] },
    expected: [
      { verdict: 'passed', message: 'named' },
      { verdict: 'doubt', message: 'untitled', rule: 'leader-details' },
    ],
  },
  {
    name: 'a head named by the profile is enough',
    site: {
      columns: [
        siteColumnOf('institutional-functions', {
          pages: [
            sitePageOf('jgzn/', {
              organization: {
                fields: [{ id: 'head', value: '林某', locator: locatorOf('负责人：林某') }],
                related: [],
              },
            }),
          ],
        }),
      ],
    },
    expected: [{ verdict: 'passed', message: 'head', quotes: ['负责人：林某'] }],
  },
  {
    name: 'fails a column that says that it is empty',
    site: {
      columns: [siteColumnOf('leadership', { state: 'empty', statePlace: placeOf('暂无数据') })],
    },
    expected: [{ verdict: 'fault', message: 'empty', quotes: ['暂无数据'], rule: 'leader-name' }],
  },
  {
    name: 'a page of pictures leaves a doubt',
    site: { columns: [columnWith()] },
    expected: [{ verdict: 'doubt', message: 'unnamed' }],
  },
  {
    name: 'nothing is said where no page was read',
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
]);
