import { columnFreshness } from '../../../src/engine/audits/column-freshness.ts';
import type { PageArtifacts } from '../../../src/engine/model/artifacts/page-artifacts.ts';
import { datedLinkOf, listOf, rowOf } from '../../support/lists.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const trail = (...texts: string[]): PageArtifacts['breadcrumbs'] => ({
  items: texts.map((text) => ({ text, href: null })),
  locator: locatorOf(texts.join(' > ')),
});

function column(
  id: string,
  name: string,
  certainty: 'certain' | 'uncertain' = 'certain',
): PageArtifacts['currentColumn'] {
  return { id, name, certainty, from: 'breadcrumb', locator: locatorOf(name) };
}

const kind = { value: 'column-list', reasons: [] } as const satisfies PageArtifacts['kind'];
const news = { kind: { ...kind, reasons: [] }, currentColumn: column('news', '动态要闻') };
const notices = {
  kind: { ...kind, reasons: [] },
  currentColumn: column('notices', '通知公告'),
  breadcrumbs: trail('首页', '通知公告'),
};
const rows = (...dates: (string | null)[]) =>
  dates.map((date, i) => rowOf(`第${String(i)}条`, date));

testAudit(columnFreshness, [
  {
    name: 'news of fourteen days ago is fresh',
    artifacts: { ...news, list: listOf(rows('2026-11-07', '2026-11-01')) },
    expected: [{ verdict: 'passed', message: 'fresh', rule: 'news-stale' }],
  },
  {
    name: 'news of fifteen days ago is stale by one day',
    artifacts: { ...news, list: listOf(rows('2026-11-06', '2026-11-01')) },
    expected: [
      {
        verdict: 'fault',
        message: 'stale',
        rule: 'news-stale',
        data: { newestDate: '2026-11-06', asOf: '2026-11-21', window: '14天', late: 1 },
        quotes: ['第0条 2026-11-06'],
      },
    ],
  },
  {
    name: 'a pinned old row on top hides nothing',
    artifacts: { ...news, list: listOf(rows('2019-01-01', '2026-11-20', '2026-11-19')) },
    expected: [{ verdict: 'passed', message: 'fresh', data: { newestDate: '2026-11-20' } }],
  },
  {
    name: 'a date after the as-of date is no update',
    artifacts: { ...news, list: listOf(rows('2027-01-01', '2026-10-01')) },
    expected: [{ verdict: 'fault', message: 'stale', data: { newestDate: '2026-10-01' } }],
  },
  {
    name: 'notices of exactly six months ago are fresh',
    artifacts: { ...notices, list: listOf(rows('2026-05-21')) },
    expected: [{ verdict: 'passed', message: 'fresh', rule: 'notices-stale' }],
  },
  {
    name: 'notices a day older than six months are stale',
    artifacts: { ...notices, list: listOf(rows('2026-05-20')) },
    expected: [{ verdict: 'fault', message: 'stale', data: { late: 1, window: '6个月' } }],
  },
  {
    name: 'the six months do not bind a sub-column',
    artifacts: {
      ...notices,
      breadcrumbs: trail('首页', '政务公开', '通知公告'),
      list: listOf(rows('2025-05-20')),
    },
    expected: [{ verdict: 'doubt', message: 'sub-column' }],
  },
  {
    name: 'a column of the one-year class is measured by the unverified rule',
    artifacts: {
      ...notices,
      currentColumn: column('policy-interpretation', '政策解读'),
      list: listOf(rows('2025-05-20')),
    },
    expected: [{ verdict: 'fault', message: 'stale', rule: 'other-stale' }],
  },
  {
    name: 'a column that changes only when facts change has no window',
    artifacts: {
      ...notices,
      currentColumn: column('institutional-functions', '机构职能'),
      list: listOf(rows('2015-05-20')),
    },
    expected: [{ verdict: 'inapplicable', message: 'change-driven' }],
  },
  {
    name: 'an unknown column is left to a person',
    artifacts: { ...notices, currentColumn: null, list: listOf(rows('2015-05-20')) },
    expected: [{ verdict: 'doubt', message: 'unknown-column' }],
  },
  {
    name: 'a later page of a list proves nothing',
    artifacts: { ...news, list: listOf(rows('2025-05-20'), { isLaterPage: true }) },
    expected: [{ verdict: 'doubt', message: 'later-page' }],
  },
  {
    name: 'rows without dates leave a doubt',
    artifacts: { ...news, list: listOf(rows('2025-05-20', null)) },
    expected: [{ verdict: 'doubt', message: 'undated' }],
  },
  {
    name: 'a year that was inferred leaves a doubt',
    artifacts: { ...news, list: listOf([rowOf('公告', '2025-05-20', { yearInferred: true })]) },
    expected: [{ verdict: 'doubt', message: 'year-unsure' }],
  },
  {
    name: 'an unsorted list with more pages leaves a doubt',
    artifacts: {
      ...news,
      list: listOf(rows('2024-05-20', '2025-05-20'), {
        pagination: { pages: 3, items: null, next: null },
      }),
    },
    expected: [{ verdict: 'doubt', message: 'unsorted' }],
  },
  {
    name: 'another block of the same folder may be the fresh one',
    artifacts: {
      ...news,
      list: listOf(rows('2025-05-20')),
      datedLinks: [
        datedLinkOf('2026-11-20', { href: 'https://www.lanxi-demo.gov.cn/zwgk/x/1.html' }),
      ],
    },
    expected: [{ verdict: 'doubt', message: 'newer-beside' }],
  },
  {
    name: 'a fresh block of another folder changes nothing',
    artifacts: {
      ...news,
      list: listOf(rows('2025-05-20')),
      datedLinks: [datedLinkOf('2026-11-20')],
    },
    expected: [{ verdict: 'fault', message: 'stale' }],
  },
  {
    name: 'a list without any date',
    artifacts: { ...news, list: listOf(rows(null, null)) },
    expected: [{ verdict: 'doubt', message: 'no-date' }],
  },
  {
    name: 'a list without rows',
    artifacts: { ...news, list: listOf([]) },
    expected: [{ verdict: 'untested', message: 'no-rows' }],
  },
  { name: 'another kind of page', expected: [{ verdict: 'inapplicable', message: 'not-list' }] },
]);
