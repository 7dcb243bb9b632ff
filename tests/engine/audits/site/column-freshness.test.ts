import { columnFreshness } from '../../../../src/engine/audits/site/column-freshness.ts';
import type { SiteColumn } from '../../../../src/engine/model/site/site-view.ts';
import { columnDefinitions } from '../../../../src/engine/data/columns.ts';
import { columnOf } from '../../../support/documents.ts';
import { listOf, rowOf } from '../../../support/lists.ts';
import { locatorOf } from '../../../support/test-audit.ts';
import {
  homePageOf,
  linkOf,
  siteColumnOf,
  sitePageOf,
  siteRowOf,
  testSiteAudit,
} from '../../../support/site-fixture.ts';

const dated = (id: string, date: string | null, partial: Partial<SiteColumn> = {}): SiteColumn =>
  siteColumnOf(id, { rows: [siteRowOf(`${id}一条`, date)], ...partial });
const home = homePageOf({}, { links: [linkOf('通知公告', 'notices/')] });
const counts = [
  { verdict: 'passed', message: 'few-not-updated' },
  { verdict: 'passed', message: 'few-long-stale' },
] as const;
const shortOnly = [{ verdict: 'passed', message: 'few-not-updated' }, counts[1]] as const;
const stale = { verdict: 'fault', message: 'stale' } as const;
const oneYear = columnDefinitions
  .filter(({ freshness }) => freshness.kind === 'update' && freshness.status === 'unverified')
  .map(({ id }) => id);
const newsList = (path: string, date: string) =>
  sitePageOf(path, {
    kind: { value: 'column-list', reasons: [] },
    currentColumn: { ...columnOf('news'), name: '动态要闻' },
    list: listOf([rowOf(path, date)]),
  });

testSiteAudit(columnFreshness, [
  {
    name: 'news of fourteen days ago is fresh',
    site: { columns: [dated('news', '2026-11-07')] },
    expected: [{ verdict: 'passed', message: 'fresh', rule: 'news-stale' }, ...counts],
  },
  {
    name: 'news of fifteen days ago is stale by one day',
    site: { columns: [dated('news', '2026-11-06')] },
    expected: [
      {
        ...stale,
        column: 'news',
        data: { newestDate: '2026-11-06', asOf: '2026-11-21', window: '14天', late: 1 },
        quotes: ['news一条 2026-11-06'],
      },
      { ...shortOnly[0], data: { count: 1, limit: 5, names: '动态要闻' } },
      { ...shortOnly[1], data: { count: 0 } },
    ],
  },
  {
    name: 'notices of exactly six months ago are fresh',
    site: { home, columns: [dated('notices', '2026-05-21')] },
    expected: [{ verdict: 'passed', message: 'fresh', rule: 'notices-stale' }, ...counts],
  },
  {
    name: 'notices a day older are stale where the home page links them',
    site: { home, columns: [dated('notices', '2026-05-20')] },
    expected: [{ ...stale, data: { late: 1 } }, ...counts],
  },
  {
    name: 'a trail of one step shows a first-level column too',
    site: {
      columns: [
        dated('notices', '2026-05-20', {
          pages: [
            sitePageOf('notices/', {
              breadcrumbs: {
                items: [
                  { text: '首页', href: null },
                  { text: '通知公告', href: null },
                ],
                locator: locatorOf('首页 > 通知公告'),
              },
            }),
          ],
        }),
      ],
    },
    expected: [stale, ...counts],
  },
  {
    name: 'the six months do not bind a column deeper down',
    site: { columns: [dated('policy-documents', '2025-01-20')] },
    expected: [{ verdict: 'doubt', message: 'sub-column' }, ...counts],
  },
  {
    name: 'the folders of the platform are no level of their own',
    site: {
      columns: [
        dated('policy-documents', '2025-01-20', {
          pages: [
            sitePageOf('zcwj/', {
              breadcrumbs: {
                items: ['首页', '政府信息公开', '法定主动公开内容', '政策文件'].map((text) => ({
                  text,
                  href: null,
                })),
                locator: locatorOf('政策文件'),
              },
            }),
          ],
        }),
      ],
    },
    expected: [stale, ...counts],
  },
  {
    name: 'a column of the one-year class is measured by the unverified rule',
    site: { columns: [dated('policy-interpretation', '2025-11-20')] },
    expected: [
      { ...stale, rule: 'other-stale', data: { window: '12个月', late: 1 } },
      counts[0],
      { ...counts[1], data: { count: 1 } },
    ],
  },
  {
    name: 'a newest row that is not certain leaves a doubt',
    site: { columns: [dated('news', '2026-01-06', { isNewestCertain: false })] },
    expected: [{ verdict: 'doubt', message: 'uncertain' }, ...counts],
  },
  {
    name: 'a page that may be another column leaves a doubt',
    site: { columns: [dated('news', '2026-01-06', { presence: 'uncertain' })] },
    expected: [{ verdict: 'doubt', message: 'unsure-column' }, ...counts],
  },
  {
    name: 'rows without dates leave a doubt',
    site: { columns: [dated('news', null)] },
    expected: [{ verdict: 'doubt', message: 'no-date' }, ...counts],
  },
  {
    name: 'what has no window, no items or no page here is not measured',
    site: {
      columns: [
        dated('institutional-functions', '2015-05-20'),
        siteColumnOf('notices', { state: 'empty' }),
        siteColumnOf('news', { state: 'redirect' }),
        siteColumnOf('planning', { state: 'unknown' }),
      ],
    },
    expected: [
      { verdict: 'inapplicable', message: 'change-driven' },
      { verdict: 'inapplicable', message: 'no-items' },
      { verdict: 'inapplicable', message: 'redirect' },
      { verdict: 'untested', message: 'unread' },
      ...counts,
    ],
  },
  {
    name: 'further lists of news count for the veto: four are none',
    site: {
      columns: [dated('news', '2026-01-06')],
      pages: ['a/', 'b/', 'c/'].map((path) => newsList(path, '2026-01-06')),
    },
    expected: [stale, { ...counts[0], data: { count: 4 } }, counts[1]],
  },
  {
    name: 'five lists that are not updated are a veto',
    site: {
      columns: [dated('news', '2026-01-06')],
      pages: ['a/', 'b/', 'c/', 'd/', 'd/index.html', 'e/'].map((path) =>
        newsList(path, path === 'e/' ? '2026-11-20' : '2026-01-06'),
      ),
    },
    expected: [
      stale,
      { verdict: 'fault', message: 'not-updated', rule: 'veto-not-updated', data: { count: 5 } },
      counts[1],
    ],
  },
  {
    name: 'ten columns older than a year are counted under the unverified rule',
    site: { columns: oneYear.slice(0, 10).map((id) => dated(id, '2024-11-20')) },
    expected: [
      ...Array.from({ length: 10 }, () => stale),
      counts[0],
      { verdict: 'fault', message: 'long-stale', rule: 'veto-long-stale', data: { count: 10 } },
    ],
  },
  {
    name: 'nine are not enough, and an unread tenth leaves the count open',
    site: {
      columns: oneYear
        .slice(0, 10)
        .map((id, i) => dated(id, '2024-11-20', i === 9 ? { state: 'unknown' } : {})),
    },
    expected: [
      ...Array.from({ length: 9 }, () => stale),
      { verdict: 'untested', message: 'unread' },
      counts[0],
      { verdict: 'untested', message: 'count-open', data: { count: 9, open: 1 } },
    ],
  },
]);
