import { documentValidity } from '../../../src/engine/audits/document-validity.ts';
import type { Article } from '../../../src/engine/model/artifacts/article.ts';
import type { PageDate } from '../../../src/engine/model/page-date.ts';
import { day } from '../../support/pages.ts';
import { articleOf, locatorOf, testAudit } from '../../support/test-audit.ts';

function marked(
  word: string,
  meaning: NonNullable<Article['validityMeaning']>,
  expires: string | null = null,
  more: Partial<PageDate> = {},
) {
  const date: PageDate[] =
    expires === null
      ? []
      : [
          {
            role: 'expires',
            value: day(expires),
            from: 'table',
            label: '失效日期',
            notation: expires,
            locator: locatorOf(`失效日期：${expires}`),
            ...more,
          },
        ];
  const validity = { value: word, locator: locatorOf(`有效性：${word}`) };
  return { article: articleOf({ validity, validityMeaning: meaning, dates: date }) };
}

const inBody = (notation: string) => ({ from: 'text' as const, label: null, notation });

testAudit(documentValidity, [
  {
    name: 'allows the last day of the term',
    artifacts: marked('有效', 'valid', '2026-11-21'),
    expected: [{ verdict: 'passed', message: 'consistent' }],
  },
  {
    name: 'reports a document marked valid one day after its term',
    artifacts: marked('有效', 'valid', '2026-11-20'),
    expected: [
      {
        verdict: 'fault',
        message: 'validExpired',
        rule: 'document-validity',
        quotes: ['有效性：有效', '失效日期：2026-11-20'],
      },
    ],
  },
  {
    name: 'allows 继续有效 after a prolongation',
    artifacts: marked('继续有效', 'valid', '2026-11-20'),
    expected: [{ verdict: 'passed', message: 'consistent' }],
  },
  {
    name: 'reports a day that the body names',
    artifacts: marked('有效', 'valid', '2026-11-20', inBody('有效期至2026年11月20日')),
    expected: [{ verdict: 'fault', message: 'validExpired' }],
  },
  {
    name: 'only doubts a day reckoned from the body',
    artifacts: marked('有效', 'valid', '2026-11-20', inBody('自2021年11月20日起施行，有效期5年')),
    expected: [{ verdict: 'doubt', message: 'validMaybeExpired' }],
  },
  {
    name: 'reports a document marked invalid before its day',
    artifacts: marked('失效', 'invalid', '2026-11-22'),
    expected: [{ verdict: 'fault', message: 'invalidRunning' }],
  },
  {
    name: 'allows a document marked invalid on its day',
    artifacts: marked('失效', 'invalid', '2026-11-21'),
    expected: [{ verdict: 'passed', message: 'consistent' }],
  },
  {
    name: 'allows a repeal before the term of the body has run out',
    artifacts: marked('废止', 'invalid', '2027-11-22', inBody('有效期至2027年11月22日')),
    expected: [{ verdict: 'passed', message: 'consistent' }],
  },
  {
    name: 'compares nothing for partly repealed documents',
    artifacts: marked('部分失效', 'changed', '2020-01-01'),
    expected: [{ verdict: 'passed', message: 'changed' }],
  },
  {
    name: 'does not judge words it does not know',
    artifacts: marked('待评估', 'unknown', '2020-01-01'),
    expected: [{ verdict: 'untested', message: 'unknownWord' }],
  },
  {
    name: 'needs a mark',
    artifacts: { article: articleOf() },
    expected: [{ verdict: 'inapplicable', message: 'unmarked' }],
  },
  { name: 'needs a document', expected: [{ verdict: 'inapplicable', message: 'noDocument' }] },
]);
