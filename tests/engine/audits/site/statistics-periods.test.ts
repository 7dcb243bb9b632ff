import { describe, expect, it } from 'vitest';
import { readTitlePeriod } from '../../../../src/engine/audits/site/read-title-period.ts';
import { statisticsPeriods } from '../../../../src/engine/audits/site/statistics-periods.ts';
import type { SiteColumn } from '../../../../src/engine/model/site/site-view.ts';
import {
  siteColumnOf,
  sitePageOf,
  siteRowOf,
  testSiteAudit,
} from '../../../support/site-fixture.ts';

const columnOf = (titles: readonly string[], partial: Partial<SiteColumn> = {}) =>
  siteColumnOf('statistics', {
    rows: titles.map((title, i) => siteRowOf(title, `2026-10-${String(28 - i).padStart(2, '0')}`)),
    pages: [sitePageOf('tj/')],
    ...partial,
  });
const monthly = (...months: number[]) =>
  months.map((month) => `2026年${String(month)}月岚溪县主要经济指标`);
const siteWith = (titles: readonly string[], partial: Partial<SiteColumn> = {}) => ({
  columns: [columnOf(titles, partial)],
});
const complete = { verdict: 'passed', message: 'complete' } as const;
const missing = { verdict: 'fault', message: 'missing', rule: 'statistics-lag' } as const;

testSiteAudit(statisticsPeriods, [
  {
    name: 'passes a run of months up to 45 days before',
    site: siteWith(monthly(9, 8, 7, 6, 5, 4, 3, 2)),
    expected: [{ ...complete, data: { first: '2026年2月', last: '2026年9月' } }],
  },
  {
    name: 'fails a month between two others, and quotes both',
    site: siteWith(monthly(9, 8, 6, 5, 4)),
    expected: [
      {
        ...missing,
        column: 'statistics',
        data: { missing: '2026年7月', count: 1, series: '岚溪县主要经济指标' },
        quotes: [
          '2026年6月岚溪县主要经济指标 2026-10-26',
          '2026年8月岚溪县主要经济指标 2026-10-27',
          '“岚溪县主要经济指标”2026年7月',
        ],
      },
    ],
  },
  {
    name: 'fails the newest months of a running series',
    site: siteWith(monthly(7, 6, 5, 4, 3)),
    expected: [{ ...missing, data: { missing: '2026年8月、2026年9月', count: 2 } }],
  },
  {
    name: 'October is not due on the 21st of November',
    site: siteWith(monthly(9, 8, 7, 6)),
    expected: [complete],
  },
  {
    name: 'January and February together are one period, and so is either alone',
    site: siteWith([
      '2026年4月岚溪县主要经济指标',
      '2026年3月岚溪县主要经济指标',
      '2026年1-2月岚溪县主要经济指标',
      '2025年12月岚溪县主要经济指标',
      ...monthly(9, 8, 7, 6, 5),
    ]),
    expected: [complete],
  },
  {
    name: 'cumulative titles cover their months',
    site: siteWith([
      '2026年1—9月岚溪县主要经济指标',
      '2026年上半年岚溪县主要经济指标',
      ...monthly(4, 3, 2, 1),
    ]),
    expected: [complete],
  },
  {
    name: 'cumulative quarters cover those before them',
    site: siteWith([
      '2026年前三季度岚溪县经济运行情况',
      '2026年第一季度岚溪县经济运行情况',
      '2025年全年岚溪县经济运行情况',
      '2025年前三季度岚溪县经济运行情况',
      '2024年全年岚溪县经济运行情况',
      '2024年三季度岚溪县经济运行情况',
      '2024年二季度岚溪县经济运行情况',
      '2024年一季度岚溪县经济运行情况',
    ]),
    expected: [complete],
  },
  {
    name: 'fails a quarter between two others',
    site: siteWith(
      ['2026年三季度', '2026年一季度', '2025年四季度', '2025年三季度', '2025年二季度'].map(
        (period) => `${period}岚溪县水质监测结果`,
      ),
    ),
    expected: [{ ...missing, data: { missing: '2026年6月', count: 1 } }],
  },
  {
    name: 'a list that was not read to its end and is out of order leaves a doubt',
    site: siteWith(monthly(9, 8, 6, 5, 4), { isComplete: false, isNewestCertain: false }),
    expected: [{ verdict: 'doubt', message: 'unsure' }],
  },
  {
    name: 'rows in order leave no place for what is missing between them',
    site: siteWith(monthly(9, 8, 6, 5, 4), { isComplete: false }),
    expected: [missing],
  },
  {
    name: 'a series that stopped long ago may have ended',
    site: siteWith([11, 10, 9, 8, 7].map((month) => `2025年${String(month)}月岚溪县主要经济指标`)),
    expected: [{ verdict: 'doubt', message: 'ended', data: { last: '2025年11月' } }],
  },
  {
    name: 'yearly bulletins and few rows are no series',
    site: siteWith([
      '2025年岚溪县国民经济和社会发展统计公报',
      '2024年岚溪县国民经济和社会发展统计公报',
      ...monthly(9, 8, 6),
    ]),
    expected: [{ verdict: 'inapplicable', message: 'no-series' }],
  },
  {
    name: 'nothing is said where no list was read',
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
  {
    name: 'a town need not have the column',
    context: { level: 'town' },
    expected: [{ verdict: 'inapplicable', message: 'notAsked' }],
  },
]);

describe('the period of a title', () => {
  const from2026 = (month: number): number => 2026 * 12 + month - 1;

  it.each([
    ['2026年9月份居民消费价格', 9, 9, '居民消费价格'],
    ['岚溪县2026年1－9月工业经济', 1, 9, '岚溪县工业经济'],
    ['2026年1月至9月工业经济', 1, 9, '工业经济'],
    ['2026年上半年经济运行', 1, 6, '经济运行'],
    ['2026年前三季度经济运行', 1, 9, '经济运行'],
    ['2026年二季度经济运行', 4, 6, '经济运行'],
    ['２０２６年９月经济运行', 9, 9, '经济运行'],
  ])('of %s', (title, from, to, series) => {
    expect(readTitlePeriod(title)).toEqual({ from: from2026(from), to: from2026(to), series });
  });

  it.each(['经济运行情况', '9月经济运行', '2026年9月15日新闻发布会', '2026年13月经济运行'])(
    'is none in %s',
    (title) => {
      expect(readTitlePeriod(title)).toBeNull();
    },
  );
});
