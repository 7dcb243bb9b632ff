import { dateConsistency } from '../../../src/engine/audits/date-consistency.ts';
import type { Article } from '../../../src/engine/model/artifacts/article.ts';
import type { PageDate } from '../../../src/engine/model/page-date.ts';
import { dated } from '../../support/documents.ts';
import { articleOf, artifactsOf, locatorOf, testAudit } from '../../support/test-audit.ts';

const published = (value: string, more: Partial<PageDate> = {}) => dated('published', value, more);
const tag = (value: string) => published(value, { from: 'meta', label: 'PubDate' });

function articleWith(dates: readonly PageDate[], more: Partial<Article> = {}) {
  const first = (role: string) => dates.find((date) => date.role === role)?.value ?? null;
  const article = articleOf({
    pubDate: first('published'),
    writtenDate: first('written'),
    dates: [...dates],
  });
  return { article: { ...article, ...more } };
}

const readAt = (capturedAt: string | null) => ({
  snapshot: { ...artifactsOf().snapshot, capturedAt },
});

const number = (value: string, where: 'metadata' | 'title' | 'body' = 'metadata') => ({
  docNumber: { value, where, locator: locatorOf(value) },
});

testAudit(dateConsistency, [
  {
    name: 'passes a document written and published on one day',
    artifacts: articleWith([published('2026-03-02'), dated('written', '2026-03-02')]),
    expected: [{ verdict: 'passed', message: 'consistent' }],
  },
  {
    name: 'reports a written date one day after the publication',
    artifacts: articleWith([published('2026-03-02'), dated('written', '2026-03-03')]),
    expected: [
      {
        verdict: 'fault',
        message: 'writtenLater',
        rule: 'date-order',
        data: { first: '2026-03-03', second: '2026-03-02' },
        quotes: ['成文日期：2026-03-03', '发布日期：2026-03-02'],
      },
    ],
  },
  {
    name: 'only doubts an ambiguous 发文日期 after the publication',
    artifacts: articleWith([published('2026-03-02'), dated('written', '2026-03-03')], {
      isWrittenDateUncertain: true,
    }),
    expected: [{ verdict: 'doubt', message: 'writtenLater' }],
  },
  {
    name: 'allows the day of the audit itself',
    artifacts: articleWith([published('2026-11-21')]),
    expected: [{ verdict: 'passed', message: 'consistent' }],
  },
  {
    name: 'reports a publication after the day of the audit',
    artifacts: articleWith([published('2026-11-22')]),
    expected: [{ verdict: 'fault', message: 'futureDate', data: { first: '2026-11-22' } }],
  },
  {
    name: 'allows the day on which the page was read, after the day that it is judged for',
    artifacts: { ...articleWith([published('2026-11-25')]), ...readAt('2026-11-24T16:00:00Z') },
    expected: [{ verdict: 'passed', message: 'consistent' }],
  },
  {
    name: 'reports a publication after the day on which the page was read',
    artifacts: { ...articleWith([published('2026-11-25')]), ...readAt('2026-11-24T15:59:59Z') },
    expected: [{ verdict: 'fault', message: 'futureDate', data: { second: '2026-11-24' } }],
  },
  {
    name: 'reports a publication after the day of the audit where the time of reading is unknown',
    artifacts: { ...articleWith([published('2026-11-22')]), ...readAt(null) },
    expected: [{ verdict: 'fault', message: 'futureDate', data: { second: '2026-11-21' } }],
  },
  {
    name: 'lets a document come into force in the future',
    artifacts: articleWith([published('2026-11-20'), dated('effective', '2027-01-01')]),
    expected: [{ verdict: 'passed', message: 'consistent' }],
  },
  {
    name: 'takes one day between tag and page for a shift of the time zone',
    artifacts: articleWith([published('2026-03-02'), tag('2026-03-01')]),
    expected: [{ verdict: 'passed', message: 'consistent' }],
  },
  {
    name: 'reports two days between tag and page',
    artifacts: articleWith([published('2026-03-02'), tag('2026-02-28')]),
    expected: [{ verdict: 'fault', message: 'tagDiffers' }],
  },
  {
    name: 'leaves the date in the address alone',
    artifacts: articleWith([published('2026-03-02'), published('2020-01-01', { from: 'url' })]),
    expected: [{ verdict: 'passed', message: 'consistent' }],
  },
  {
    name: 'doubts two visible dates of publication',
    artifacts: articleWith([published('2026-03-02'), published('2026-03-05')]),
    expected: [{ verdict: 'doubt', message: 'visibleDiffers' }],
  },
  {
    name: 'doubts two written dates',
    artifacts: articleWith([dated('written', '2026-03-02'), dated('written', '2026-03-05')]),
    expected: [{ verdict: 'doubt', message: 'writtenDiffers' }],
  },
  {
    name: 'allows a number of the year before at the turn of the year',
    artifacts: articleWith([dated('written', '2026-01-05')], number('岚政发〔2025〕88号')),
    expected: [{ verdict: 'passed', message: 'consistent' }],
  },
  {
    name: 'reports a number of two years before',
    artifacts: articleWith([dated('written', '2026-01-05')], number('岚政发〔2024〕88号')),
    expected: [{ verdict: 'fault', message: 'numberYear' }],
  },
  {
    name: 'reports a number of the year after',
    artifacts: articleWith([dated('written', '2025-12-31')], number('岚政发〔2026〕1号')),
    expected: [{ verdict: 'fault', message: 'numberYear' }],
  },
  {
    name: 'only doubts a number read from the body',
    artifacts: articleWith([dated('written', '2026-01-05')], number('岚政发〔2024〕88号', 'body')),
    expected: [{ verdict: 'doubt', message: 'numberYear' }],
  },
  {
    name: 'reports an expiry before the document was written',
    artifacts: articleWith([dated('written', '2026-01-05'), dated('expires', '2026-01-04')]),
    expected: [{ verdict: 'fault', message: 'expiresEarly' }],
  },
  {
    name: 'allows an expiry on the day of writing',
    artifacts: articleWith([dated('written', '2026-01-05'), dated('expires', '2026-01-05')]),
    expected: [{ verdict: 'passed', message: 'consistent' }],
  },
  {
    name: 'tests nothing without dates',
    artifacts: articleWith([]),
    expected: [{ verdict: 'untested', message: 'undated' }],
  },
  {
    name: 'needs a document',
    expected: [{ verdict: 'inapplicable', message: 'noDocument' }],
  },
]);
