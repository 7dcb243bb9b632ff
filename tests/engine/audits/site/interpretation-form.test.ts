import { interpretationForm } from '../../../../src/engine/audits/site/interpretation-form.ts';
import type { Interpretation } from '../../../../src/engine/model/artifacts/content.ts';
import { interpretationOf, normativeOf } from '../../../support/site-documents.ts';
import { siteColumnOf, siteRowOf, testSiteAudit } from '../../../support/site-fixture.ts';
import { locatorOf } from '../../../support/test-audit.ts';

const document = normativeOf({
  path: 'zcwj/1.html',
  title: '岚溪县养犬管理办法',
  pubDate: '2026-09-01',
});
const explain = (path: string, forms: Interpretation['forms'] | null) =>
  interpretationOf({
    path,
    title: '《岚溪县养犬管理办法》解读',
    pubDate: '2026-09-02',
    artifacts: {
      interpretation:
        forms === null ? null : { forms, textLength: 900, locator: locatorOf('解读') },
    },
  });

const home = 'https://www.lanxi-demo.gov.cn/';
const columnOf = (...rows: readonly [title: string, date: string, path: string][]) =>
  siteColumnOf('policy-interpretation', {
    rows: rows.map(([title, date, path]) => siteRowOf(title, date, { href: `${home}${path}` })),
  });
const read: [string, string, string] = ['《岚溪县养犬管理办法》解读', '2026-09-02', 'a.html'];

testSiteAudit(interpretationForm, [
  {
    name: 'fails where every interpretation near the document was read and all are in words',
    site: { documents: [document, explain('a.html', ['text'])], columns: [columnOf(read)] },
    expected: [{ verdict: 'fault', message: 'words-only', data: { count: 1, forms: '文字' } }],
  },
  {
    name: 'doubts where a further row near it was not read',
    site: {
      documents: [document, explain('a.html', ['text'])],
      columns: [columnOf(read, ['养犬新规看过来', '2026-09-05', 'b.html'])],
    },
    expected: [{ verdict: 'doubt', message: 'text-only' }],
  },
  {
    name: 'doubts where the document links one that was not read',
    site: {
      documents: [
        normativeOf({
          path: 'zcwj/1.html',
          title: '岚溪县养犬管理办法',
          pubDate: '2026-09-01',
          links: [['一图读懂《岚溪县养犬管理办法》', 'tujie.html']],
        }),
        explain('a.html', ['text']),
      ],
      columns: [columnOf(read)],
    },
    expected: [{ verdict: 'doubt', message: 'text-only' }],
  },
  {
    name: 'takes the interpretations of a document together',
    site: { documents: [document, explain('a.html', ['text']), explain('b.html', ['picture'])] },
    expected: [{ verdict: 'passed', message: 'several', data: { count: 2, forms: '文字、图解' } }],
  },
  {
    name: 'advises where all are in words',
    site: { documents: [document, explain('a.html', ['text']), explain('b.html', ['text'])] },
    expected: [{ verdict: 'doubt', message: 'text-only', data: { count: 2 } }],
  },
  {
    name: 'doubts what was not read',
    site: { documents: [document, explain('a.html', null)] },
    expected: [{ verdict: 'doubt', message: 'unread' }],
  },
  {
    name: 'says so where nothing is paired',
    site: { documents: [document] },
    expected: [{ verdict: 'untested', message: 'unpaired' }],
  },
]);
