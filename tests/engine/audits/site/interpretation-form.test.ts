import { interpretationForm } from '../../../../src/engine/audits/site/interpretation-form.ts';
import type { Interpretation } from '../../../../src/engine/model/artifacts/content.ts';
import { interpretationOf, normativeOf } from '../../../support/site-documents.ts';
import { testSiteAudit } from '../../../support/site-fixture.ts';
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

testSiteAudit(interpretationForm, [
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
