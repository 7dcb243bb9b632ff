import { annualReportContinuity } from '../../../src/engine/audits/annual-report-continuity.ts';
import { reckonYears } from '../../../src/engine/annual-report/tables/reckon-years.ts';
import type { AnnualReport } from '../../../src/engine/model/artifacts/annual-report.ts';
import {
  applicationsOf,
  disclosureOf,
  type Raws,
  reportOf,
  reviewsOf,
} from '../../support/annual-reports.ts';
import { testAudit } from '../../support/test-audit.ts';

const yearOf = (
  year: number,
  rows: { carried?: Raws; left?: Raws; documents?: Raws; agency?: string } = {},
): AnnualReport =>
  reportOf({
    year,
    agency: rows.agency ?? '岚溪县财政局',
    format: year < 2021 ? '2019' : '2021',
    tables: {
      disclosure: disclosureOf(
        { 'normative-documents': rows.documents ?? [0, 0, 0] },
        year < 2021 ? '2019' : '2021',
      ),
      applications: applicationsOf(
        {
          'carried-in': rows.carried ?? [0, 0, 0, 0, 0, 0, 0],
          'carried-out': rows.left ?? [0, 0, 0, 0, 0, 0, 0],
        },
        year < 2021 ? '2019' : '2021',
      ),
      reviews: reviewsOf(),
    },
  });
const beside = (report: AnnualReport, ...others: AnnualReport[]) => ({
  artifacts: {
    annualReport: {
      ...report,
      identities: [...report.identities, ...reckonYears(report, others)],
    },
  },
  context: { otherReports: others },
});

testAudit(annualReportContinuity, [
  {
    name: 'passes a year that takes over what the year before left',
    ...beside(
      yearOf(2024, { carried: [2, 0, 0, 0, 0, 0, 2] }),
      yearOf(2023, { left: [2, 0, 0, 0, 0, 0, 2] }),
    ),
    expected: [{ verdict: 'passed', message: 'continuous', data: { count: 7 } }],
  },
  {
    name: 'fails columns that differ, once, with both numbers',
    ...beside(
      yearOf(2024, { carried: [2, 0, 0, 0, 0, 0, 2] }),
      yearOf(2023, { left: [3, 0, 0, 0, 0, 0, 3] }),
    ),
    expected: [
      {
        verdict: 'fault',
        message: 'broken',
        data: {
          count: 2,
          expression:
            '自然人：上年结转 2 ≠ 2023年度结转下年度 3；总计：上年结转 2 ≠ 2023年度结转下年度 3',
        },
        quotes: [
          '自然人·上年结转：2',
          '自然人·2023年度结转下年度：3',
          '总计·上年结转：2',
          '总计·2023年度结转下年度：3',
        ],
      },
    ],
  },
  {
    name: 'compares across the change of the form',
    ...beside(yearOf(2021, { carried: [1, 0, 0, 0, 0, 0, 1] }), yearOf(2020)),
    expected: [{ verdict: 'fault', message: 'broken' }],
  },
  {
    name: 'leaves blanks open',
    ...beside(
      yearOf(2024, { carried: ['', 0, 0, 0, 0, 0, 1] }),
      yearOf(2023, { left: [1, 0, 0, 0, 0, 0, 1] }),
    ),
    expected: [{ verdict: 'doubt', message: 'open', data: { count: 1 } }],
  },
  {
    name: 'asks about a stock of documents that does not go on',
    ...beside(yearOf(2024, { documents: [2, 1, 9] }), yearOf(2023, { documents: [0, 0, 9] })),
    expected: [
      {
        verdict: 'doubt',
        message: 'stock',
        rule: 'report-stock',
        data: {
          expression: '行政规范性文件：现行有效 9 + 本年废止 1 ≠ 2023年度现行有效 9 + 本年制发 2',
        },
      },
    ],
  },
  {
    name: 'does not compare a government with its office',
    ...beside(
      yearOf(2024, { agency: '岚溪县人民政府', carried: [2, 0, 0, 0, 0, 0, 2] }),
      yearOf(2023, { agency: '岚溪县人民政府办公室' }),
    ),
    expected: [{ verdict: 'untested', message: 'alone' }],
  },
  {
    name: 'does not compare years that are two apart',
    ...beside(yearOf(2024, { carried: [2, 0, 0, 0, 0, 0, 2] }), yearOf(2022)),
    expected: [{ verdict: 'untested', message: 'alone' }],
  },
  {
    name: 'has no year before the first of the form',
    ...beside(yearOf(2019)),
    expected: [{ verdict: 'inapplicable', message: 'first' }],
  },
  {
    name: 'is needless on other pages',
    expected: [{ verdict: 'inapplicable', message: 'noReport' }],
  },
]);
