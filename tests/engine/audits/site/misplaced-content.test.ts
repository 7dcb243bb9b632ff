import { misplacedContent } from '../../../../src/engine/audits/site/misplaced-content.ts';
import { articleOf, locatorOf } from '../../../support/test-audit.ts';
import {
  siteColumnOf,
  sitePageOf,
  siteRowOf,
  homeUrl,
  testSiteAudit,
} from '../../../support/site-fixture.ts';

const notice = siteRowOf('岚溪县人民政府关于印发供水管理办法的通知', '2026-11-01');
const news = (i: number) =>
  siteRowOf(`岚溪县召开第${String(i)}次工作会议`, '2026-11-02', {
    href: `${homeUrl}n${String(i)}.html`,
  });
const columnWith = (...rows: ReturnType<typeof news>[]) =>
  siteColumnOf('policy-documents', { rows });
const numbered = sitePageOf('n2.html', {
  article: articleOf({
    docNumber: {
      value: '岚政〔2026〕2号',
      where: 'metadata',
      locator: locatorOf('岚政〔2026〕2号'),
    },
  }),
});

testSiteAudit(misplacedContent, [
  {
    name: 'passes documents',
    site: { columns: [columnWith(notice)] },
    expected: [{ verdict: 'passed', message: 'tidy', column: 'policy-documents' }],
  },
  {
    name: 'fails two items of news among documents',
    site: { columns: [columnWith(notice, news(1), news(2))] },
    expected: [{ verdict: 'fault', message: 'misplaced', data: { news: 2, count: 3 } }],
  },
  {
    name: 'one item is left to a person',
    site: { columns: [columnWith(notice, news(1))] },
    expected: [{ verdict: 'doubt', message: 'unsure' }],
  },
  {
    name: 'a page with the number of a document is no news',
    site: { columns: [columnWith(notice, news(1), news(2))], pages: [numbered] },
    expected: [{ verdict: 'doubt', message: 'unsure', data: { news: 1 } }],
  },
  {
    name: 'a column of news may hold news',
    site: { columns: [siteColumnOf('news', { rows: [news(1), news(2)] })] },
    expected: [{ verdict: 'untested', message: 'none' }],
  },
]);
