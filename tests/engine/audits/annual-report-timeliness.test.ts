import { annualReportTimeliness } from '../../../src/engine/audits/annual-report-timeliness.ts';
import type { PageDate } from '../../../src/engine/model/page-date.ts';
import { reportOf } from '../../support/annual-reports.ts';
import { day } from '../../support/pages.ts';
import { articleOf, artifactsOf, locatorOf, testAudit } from '../../support/test-audit.ts';

const published = (value: string, from: PageDate['from'] = 'text'): PageDate => ({
  role: 'published',
  value: day(value),
  from,
  label: from === 'text' ? '发布时间' : null,
  notation: value,
  locator: locatorOf(value),
});
const page = (
  agency: string | null,
  year: number | null,
  date: string,
  more: { dates?: PageDate[]; title?: string } = {},
) => {
  const title = more.title ?? `${agency ?? ''}${String(year)}年政府信息公开工作年度报告`;
  return {
    annualReport: reportOf({
      agency,
      year,
      title: { value: title, locator: locatorOf(title) },
    }),
    article: articleOf({ pubDate: day(date), dates: [...(more.dates ?? [published(date)])] }),
  };
};
const passed = { verdict: 'passed', message: 'inTime' } as const;
const late = { verdict: 'fault', message: 'late' } as const;

testAudit(annualReportTimeliness, [
  {
    name: 'passes a department on the last day of January',
    artifacts: page('岚溪县财政局', 2023, '2024-01-31'),
    expected: [{ ...passed, rule: 'report-department' }],
  },
  {
    name: 'fails a department one day later',
    artifacts: page('岚溪县财政局', 2023, '2024-02-01'),
    expected: [{ ...late, data: { dueDate: '2024-01-31' }, quotes: ['发布时间：2024-02-01'] }],
  },
  {
    name: 'passes a government on the last day of March',
    artifacts: page('岚溪县人民政府', 2022, '2023-03-31'),
    expected: [{ ...passed, rule: 'report-government' }],
  },
  {
    name: 'fails a government in April',
    artifacts: page('岚溪县人民政府', 2022, '2023-04-01'),
    expected: [{ ...late, data: { dueDate: '2023-03-31' } }],
  },
  {
    name: 'takes a report named after its place for the government’s',
    artifacts: page('岚溪县', 2022, '2023-03-01'),
    expected: [passed],
  },
  {
    name: 'doubts a day to which the Spring Festival may have moved the term',
    artifacts: page('岚溪县财政局', 2024, '2025-02-05'),
    expected: [{ verdict: 'doubt', message: 'restDay', data: { movedDate: '2025-02-05' } }],
  },
  {
    name: 'fails the day after the moved term',
    artifacts: page('岚溪县财政局', 2024, '2025-02-06'),
    expected: [late],
  },
  {
    name: 'doubts a Monday after a Sunday, for governments too',
    artifacts: page('岚溪县人民政府', 2023, '2024-04-01'),
    expected: [{ verdict: 'doubt', message: 'restDay' }],
  },
  {
    name: 'does not count days of a year without a notice',
    artifacts: page('岚溪县财政局', 2026, '2027-02-01'),
    expected: [{ verdict: 'doubt', message: 'unknownCalendar' }],
  },
  {
    name: 'leaves a town to local rules',
    artifacts: page('岚溪县青石镇人民政府', 2023, '2024-02-20'),
    expected: [{ verdict: 'fault', message: 'lateTown', rule: 'report-town' }],
  },
  {
    name: 'doubts a park and an organ outside the local government',
    artifacts: page('岚溪经济开发区管委会', 2023, '2024-02-20'),
    expected: [{ verdict: 'doubt', message: 'issuer' }],
  },
  {
    name: 'doubts an unnamed issuer',
    artifacts: page(null, 2023, '2024-02-20'),
    expected: [{ verdict: 'doubt', message: 'issuer' }],
  },
  {
    name: 'asks whose report it is where a government’s office is between the dates',
    artifacts: page('岚溪县人民政府办公室', 2022, '2023-02-20'),
    expected: [{ verdict: 'doubt', message: 'office' }],
  },
  {
    name: 'fails a government’s office that is late by either date',
    artifacts: page('岚溪县人民政府办公室', 2022, '2023-04-10'),
    expected: [late],
  },
  {
    name: 'doubts a date that only a tag tells',
    artifacts: page('岚溪县财政局', 2023, '2024-02-20', {
      dates: [published('2024-02-20', 'meta')],
    }),
    expected: [{ verdict: 'doubt', message: 'hiddenDate' }],
  },
  {
    name: 'doubts a page with another date within the term',
    artifacts: page('岚溪县财政局', 2023, '2024-02-20', {
      dates: [published('2024-02-20'), published('2024-01-20', 'meta')],
    }),
    expected: [{ verdict: 'doubt', message: 'conflict' }],
  },
  {
    name: 'doubts a date more than a year late: pages are dated anew when a site moves',
    artifacts: page('岚溪县财政局', 2020, '2022-09-30'),
    expected: [{ verdict: 'doubt', message: 'migration' }],
  },
  {
    name: 'doubts a corrected re-issue',
    artifacts: page('岚溪县财政局', 2023, '2024-05-20', {
      title: '岚溪县财政局2023年政府信息公开工作年度报告（更正）',
    }),
    expected: [{ verdict: 'doubt', message: 'reissue' }],
  },
  {
    name: 'does not take a date within the report’s year for its publication',
    artifacts: page('岚溪县财政局', 2023, '2023-11-25'),
    expected: [{ verdict: 'untested', message: 'early' }],
  },
  {
    name: 'believes no date in the text of a file',
    artifacts: {
      ...page('岚溪县财政局', 2023, '2024-02-20'),
      snapshot: { ...artifactsOf().snapshot, carrier: 'text' as const },
    },
    expected: [{ verdict: 'untested', message: 'undated' }],
  },
  {
    name: 'leaves reports of 2018 to the regulation of their time',
    artifacts: page('岚溪县财政局', 2018, '2019-05-20'),
    expected: [{ verdict: 'untested', message: 'older' }],
  },
  {
    name: 'is needless on other pages',
    expected: [{ verdict: 'inapplicable', message: 'noReport' }],
  },
]);
