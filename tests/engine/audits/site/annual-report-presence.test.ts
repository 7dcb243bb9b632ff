import { annualReportPresence } from '../../../../src/engine/audits/site/annual-report-presence.ts';
import type { SiteColumn } from '../../../../src/engine/model/site/site-view.ts';
import { reportOf } from '../../../support/annual-reports.ts';
import { day } from '../../../support/pages.ts';
import {
  siteColumnOf,
  sitePageOf,
  siteRowOf,
  testSiteAudit,
} from '../../../support/site-fixture.ts';

const titleOf = (year: number): string => `岚溪县人民政府${String(year)}年政府信息公开工作年度报告`;
const columnOfYears = (years: readonly number[], partial: Partial<SiteColumn> = {}) =>
  siteColumnOf('annual-report', {
    rows: years.map((year) => siteRowOf(titleOf(year), `${String(year + 1)}-01-20`)),
    pages: [sitePageOf('nb/')],
    ...partial,
  });
const listed = { verdict: 'passed', message: 'listed' } as const;

testSiteAudit(annualReportPresence, [
  {
    name: 'passes a list with the report that is due',
    site: { columns: [columnOfYears([2025, 2024])] },
    expected: [{ ...listed, column: 'annual-report', data: { year: 2025, title: titleOf(2025) } }],
  },
  {
    name: 'passes a report that any page shows',
    site: { pages: [sitePageOf('r.html', { annualReport: reportOf({ year: 2025 }) })] },
    expected: [listed],
  },
  {
    name: 'fails a whole list that ends a year earlier, and quotes it',
    site: { columns: [columnOfYears([2024, 2023])] },
    expected: [
      {
        verdict: 'fault',
        message: 'notListed',
        rule: 'report-presence',
        data: { year: 2025, count: 2, newest: 2024, dueDate: '2026-03-31' },
        quotes: [
          `${titleOf(2024)} 2025-01-20`,
          `${titleOf(2023)} 2024-01-20`,
          '2025年政府信息公开工作年度报告',
        ],
      },
    ],
  },
  {
    name: 'a list that was not read to its end leaves a doubt',
    site: { columns: [columnOfYears([2024, 2023], { isComplete: false })] },
    expected: [{ verdict: 'doubt', message: 'unsure' }],
  },
  {
    name: 'a row that names the year in other words leaves a doubt',
    site: {
      columns: [
        siteColumnOf('annual-report', {
          rows: [siteRowOf('2025信息公开情况', null), siteRowOf(titleOf(2024), null)],
        }),
      ],
    },
    expected: [{ verdict: 'doubt', message: 'unsure' }],
  },
  {
    name: 'a year without 年 behind it is read all the same',
    site: {
      columns: [
        siteColumnOf('annual-report', { rows: [siteRowOf('政府信息公开年报（2025）', null)] }),
      ],
    },
    expected: [listed],
  },
  {
    name: 'governments have until the end of March',
    site: { columns: [columnOfYears([2024])] },
    context: { asOf: day('2026-03-31') },
    expected: [{ ...listed, data: { year: 2024 } }],
  },
  {
    name: 'departments have until the end of January, here moved off a weekend',
    site: { columns: [columnOfYears([2024])] },
    context: { asOf: day('2026-02-02'), level: 'department' },
    expected: [{ ...listed, data: { year: 2024 } }],
  },
  {
    name: 'departments a day later are overdue',
    site: { columns: [columnOfYears([2024])] },
    context: { asOf: day('2026-02-03'), level: 'department' },
    expected: [{ verdict: 'fault', message: 'notListed', data: { year: 2025 } }],
  },
  {
    name: 'a missing report of earlier years is advice',
    site: { columns: [columnOfYears([2025, 2023, 2022])] },
    expected: [
      listed,
      { verdict: 'doubt', message: 'gap', rule: 'report-history', data: { years: '2024' } },
    ],
  },
  {
    name: 'nothing is said where no list was read',
    site: { columns: [siteColumnOf('annual-report', { state: 'unknown' })] },
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
]);
