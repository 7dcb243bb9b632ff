import { annualReportPresence } from '../../../src/engine/audits/annual-report-presence.ts';
import type { PageList } from '../../../src/engine/model/artifacts/list.ts';
import { reportOf } from '../../support/annual-reports.ts';
import { listOf, rowOf } from '../../support/lists.ts';
import { day } from '../../support/pages.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const titleOf = (year: number): string => `岚溪县财政局${String(year)}年政府信息公开工作年度报告`;
const column = (titles: readonly string[], partial: Partial<PageList> = {}) => ({
  currentColumn: {
    id: 'annual-report',
    name: '政府信息公开年报',
    certainty: 'certain' as const,
    from: 'breadcrumb' as const,
    locator: locatorOf('政府信息公开年报'),
  },
  list: listOf(
    titles.map((title) => rowOf(title, '2026-01-20')),
    partial,
  ),
});

testAudit(annualReportPresence, [
  {
    name: 'passes a list with last year’s report',
    artifacts: column([titleOf(2025), titleOf(2024)]),
    expected: [
      { verdict: 'passed', message: 'listed', data: { year: 2025, title: titleOf(2025) } },
    ],
  },
  {
    name: 'asks about a whole list that stops a year earlier, and never fails it',
    artifacts: column([titleOf(2024), titleOf(2023)]),
    expected: [{ verdict: 'doubt', message: 'notListed', data: { year: 2025, count: 2 } }],
  },
  {
    name: 'asks for the report of the year before last until the end of March',
    artifacts: column([titleOf(2024)]),
    context: { asOf: day('2026-03-31') },
    expected: [{ verdict: 'passed', message: 'listed', data: { year: 2024 } }],
  },
  {
    name: 'asks for last year’s from the first of April',
    artifacts: column([titleOf(2024)]),
    context: { asOf: day('2026-04-01') },
    expected: [{ verdict: 'doubt', message: 'notListed', data: { year: 2025 } }],
  },
  {
    name: 'says nothing of a list with more pages',
    artifacts: column([titleOf(2024)], {
      pagination: { pages: 3, items: null, next: null },
    }),
    expected: [{ verdict: 'untested', message: 'notSeen' }],
  },
  {
    name: 'takes neither the website’s table nor the rule-of-law report for it',
    artifacts: column(['岚溪县政府网站工作年度报表（2025年度）', '关于编制2025年年度报告的通知']),
    expected: [{ verdict: 'untested', message: 'elsewhere' }],
  },
  {
    name: 'passes the report itself',
    artifacts: { annualReport: reportOf({ year: 2025 }) },
    expected: [{ verdict: 'passed', message: 'shown' }],
  },
  {
    name: 'says nothing of last year’s on an older report',
    artifacts: { annualReport: reportOf({ year: 2023 }) },
    expected: [{ verdict: 'untested', message: 'otherYear' }],
  },
  {
    name: 'says nothing on other pages',
    expected: [{ verdict: 'untested', message: 'elsewhere' }],
  },
]);
