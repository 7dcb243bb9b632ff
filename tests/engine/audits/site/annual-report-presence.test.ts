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
const rowsOf = (titles: readonly string[]) =>
  siteColumnOf('annual-report', {
    rows: titles.map((title) => siteRowOf(title, null)),
    pages: [sitePageOf('nb/')],
  });
const bureau = {
  name: '岚溪县农业农村局',
  url: 'https://nyncj.lanxi-demo.gov.cn/',
  siteIdCode: null,
  level: 'department',
} as const;
const listed = { verdict: 'passed', message: 'listed' } as const;

testSiteAudit(annualReportPresence, [
  {
    name: 'passes a list with the report that is due',
    site: { columns: [columnOfYears([2025, 2024])] },
    expected: [{ ...listed, column: 'annual-report', data: { year: 2025, title: titleOf(2025) } }],
  },
  {
    name: 'passes a report that any page shows',
    site: {
      pages: [
        sitePageOf('r.html', { annualReport: reportOf({ year: 2025, agency: '岚溪县人民政府' }) }),
      ],
    },
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
  {
    name: 'a report of a town in the list of a county is not its own',
    site: { columns: [rowsOf(['岚溪县青山镇2025年政府信息公开工作年度报告', titleOf(2024)])] },
    expected: [{ verdict: 'fault', message: 'notListed', data: { newest: 2024, count: 1 } }],
  },
  {
    name: 'reports of others alone leave a doubt',
    site: { columns: [rowsOf(['岚溪县财政局2025年政府信息公开工作年度报告'])] },
    expected: [{ verdict: 'doubt', message: 'onlyOthers' }],
  },
  {
    name: 'the report of the office counts for the government, whatever stands behind the year',
    site: { columns: [rowsOf(['2025年岚溪县人民政府办公室政府信息公开工作年度报告'])] },
    expected: [listed],
  },
  {
    name: 'a government of another name leaves a doubt',
    site: { columns: [rowsOf(['白河县人民政府2025年政府信息公开工作年度报告'])] },
    expected: [{ verdict: 'doubt', message: 'alike' }],
  },
  {
    name: 'a park is asked about',
    site: { columns: [rowsOf(['岚溪经济开发区2025年政府信息公开工作年度报告', titleOf(2024)])] },
    expected: [{ verdict: 'doubt', message: 'alike' }],
  },
  {
    name: 'a department on a shared portal must show its own',
    site: { target: bureau, columns: [rowsOf(['县农业农村局2025年政府信息公开工作年度报告'])] },
    context: { level: 'department' },
    expected: [listed],
  },
  {
    name: 'a department whose name differs in form is asked about',
    site: { target: bureau, columns: [rowsOf(['岚溪县农业局2025年政府信息公开工作年度报告'])] },
    context: { level: 'department' },
    expected: [{ verdict: 'doubt', message: 'alike' }],
  },
  {
    name: 'the report of another department leaves a doubt, that of the government proves nothing',
    site: {
      target: bureau,
      columns: [
        rowsOf([
          '岚溪县财政局2025年政府信息公开工作年度报告',
          '岚溪县农业农村局2024年政府信息公开工作年度报告',
        ]),
      ],
    },
    context: { level: 'department' },
    expected: [{ verdict: 'doubt', message: 'onlyOthers' }],
  },
  {
    name: 'the report of the government is not that of its department',
    site: {
      target: bureau,
      columns: [rowsOf([titleOf(2025), '岚溪县农业农村局2024年政府信息公开工作年度报告'])],
    },
    context: { level: 'department' },
    expected: [{ verdict: 'fault', message: 'notListed' }],
  },
  {
    name: 'says of a file that could not be read why',
    site: {
      columns: [columnOfYears([2025])],
      reportFiles: [
        sitePageOf('r.doc', {
          errors: [{ artifact: 'annualReport', message: '是旧版 Word（doc、wps）文件。' }],
        }),
      ],
    },
    expected: [listed, { verdict: 'doubt', message: 'unreadFile' }],
  },
]);
