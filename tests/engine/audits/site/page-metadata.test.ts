import { pageMetadata } from '../../../../src/engine/audits/site/page-metadata.ts';
import type { MetaTag } from '../../../../src/engine/model/artifacts/identity.ts';
import { artifactsOf, locatorOf } from '../../../support/test-audit.ts';
import { homePageOf, homeUrl, sitePageOf, testSiteAudit } from '../../../support/site-fixture.ts';

const tag = (name: string, problem: MetaTag['problem'] = null): MetaTag => ({
  name,
  content: problem === null ? name : '',
  problem,
  locator: locatorOf(`<meta name="${name}">`, 'head > meta'),
});
const names = ['SiteName', 'SiteDomain', 'SiteIDCode'];
const identityWith = (tags: readonly MetaTag[]) => ({
  identity: { ...artifactsOf().identity, metaTags: [...tags] },
});
const good = identityWith(names.map((name) => tag(name)));
const kind = { value: 'platform' as const, reasons: [] };
const bad = identityWith([tag('SiteName', 'empty'), tag('SiteDomain'), tag('SiteIDCode')]);
const badPages = (count: number) =>
  Array.from({ length: count }, (_, i) => sitePageOf(`p${String(i)}/`, { kind, ...bad }));

testSiteAudit(pageMetadata, [
  {
    name: 'passes pages with all their tags',
    site: { home: homePageOf(good), pages: [sitePageOf('zwgk/', { kind, ...good })] },
    expected: [{ verdict: 'passed', message: 'complete', data: { total: 2 } }],
  },
  {
    name: 'one finding a tag and problem, with the number of pages and the first of them',
    site: { home: homePageOf(good), pages: badPages(7) },
    expected: [
      {
        verdict: 'fault',
        message: 'value',
        rule: 'page-metadata-value',
        column: null,
        data: { tag: 'SiteName', problem: '值为空', pages: 7, total: 8 },
        pages: [0, 1, 2, 3, 4].map((i) => `${homeUrl}p${String(i)}/`),
      },
    ],
  },
  {
    name: 'an absent tag is told apart from a bad one',
    site: {
      home: homePageOf(identityWith([tag('SiteName', 'null'), tag('SiteDomain')])),
    },
    expected: [
      { verdict: 'fault', message: 'value', data: { tag: 'SiteName', pages: 1 } },
      {
        verdict: 'fault',
        message: 'missing',
        rule: 'page-metadata-presence',
        quotes: ['<head> 中的 SiteIDCode'],
      },
    ],
  },
  {
    name: 'nothing is said where no page has a head to judge',
    site: { home: null },
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
]);
