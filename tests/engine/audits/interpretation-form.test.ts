import { interpretationForm } from '../../../src/engine/audits/interpretation-form.ts';
import type { Interpretation } from '../../../src/engine/model/artifacts/content.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const interpretation = (forms: Interpretation['forms'], textLength = 800) => ({
  interpretation: { forms, textLength, locator: locatorOf('《养犬管理办法》解读') },
});

testAudit(interpretationForm, [
  {
    name: 'passes words with a picture',
    artifacts: interpretation(['text', 'picture']),
    expected: [{ verdict: 'passed', message: 'several', data: { forms: '文字、图解' } }],
  },
  {
    name: 'doubts words alone: another page may hold the picture',
    artifacts: interpretation(['text']),
    expected: [{ verdict: 'doubt', message: 'text-only' }],
  },
  {
    name: 'doubts a page without words',
    artifacts: interpretation(['text'], 0),
    expected: [{ verdict: 'doubt', message: 'unread' }],
  },
  {
    name: 'is needless on other pages',
    expected: [{ verdict: 'inapplicable', message: 'not-an-interpretation' }],
  },
]);
