import { annualReportTables } from '../../../src/engine/audits/annual-report-tables.ts';
import type { AnnualReport } from '../../../src/engine/model/artifacts/annual-report.ts';
import { applicationsOf, disclosureOf, reportOf, reviewsOf } from '../../support/annual-reports.ts';
import { testAudit } from '../../support/test-audit.ts';

const consistent = {
  new: [5, 1, 0, 0, 0, 0, 6],
  'carried-in': [1, 0, 0, 0, 0, 0, 1],
  granted: [4, 1, 0, 0, 0, 0, 5],
  'unavailable-not-held': [1, 0, 0, 0, 0, 0, 1],
  'results-total': [5, 1, 0, 0, 0, 0, 6],
  'carried-out': [1, 0, 0, 0, 0, 0, 1],
} as const;
const tables = (partial: Partial<AnnualReport['tables']>) => ({
  annualReport: reportOf({
    tables: {
      disclosure: disclosureOf(),
      applications: applicationsOf(consistent),
      reviews: reviewsOf(),
      ...partial,
    },
  }),
});
const noTables = { disclosure: null, applications: null, reviews: null };
const complete = { verdict: 'passed', message: 'complete' } as const;
const proven = { verdict: 'passed', message: 'proven' } as const;

testAudit(annualReportTables, [
  {
    name: 'proves the tables of a consistent report',
    artifacts: { annualReport: reportOf() },
    expected: [
      { ...complete, rule: 'report-table-disclosure' },
      { ...complete, rule: 'report-table-applications', data: { count: 175 } },
      { ...proven, rule: 'report-identities', data: { count: 39 } },
      { ...complete, rule: 'report-table-reviews', data: { count: 15 } },
      { ...proven, rule: 'report-table-reviews', data: { count: 3 } },
    ],
  },
  {
    name: 'fails each identity that a wrong cell breaks, and names the cell',
    artifacts: tables({
      applications: applicationsOf({ ...consistent, granted: [3, 1, 0, 0, 0, 0, 5] }),
    }),
    expected: [
      complete,
      complete,
      {
        verdict: 'fault',
        message: 'brokenBySuspect',
        rule: 'report-identities',
        data: {
          identity: 'applications-results',
          scope: '自然人',
          left: 5,
          right: 4,
          difference: 1,
          suspect: '（一）予以公开·自然人',
          suspectValue: 4,
        },
        quotes: [
          '自然人·（七）总计：5',
          '自然人·（一）予以公开：3',
          '自然人·1.本机关不掌握相关政府信息：1',
        ],
      },
      {
        verdict: 'fault',
        message: 'brokenBySuspect',
        data: { identity: 'applications-row', scope: '（一）予以公开' },
      },
      complete,
      proven,
    ],
  },
  {
    name: 'fails an equation that breaks alone without naming a cell',
    artifacts: tables({ reviews: reviewsOf({ reconsideration: [1, 0, 0, 0, 2] }) }),
    expected: [
      complete,
      complete,
      proven,
      complete,
      {
        verdict: 'fault',
        message: 'broken',
        rule: 'report-table-reviews',
        data: { difference: 1, suspect: null },
        quotes: [
          '行政复议·总计：2',
          '行政复议·结果维持：1',
          '行政复议·结果纠正：0',
          '行政复议·其他结果：0',
          '行政复议·尚未审结：0',
        ],
      },
    ],
  },
  {
    name: 'reports blanks once a table and leaves their equations open',
    artifacts: tables({
      applications: applicationsOf({
        ...consistent,
        'refused-inquiry': ['', '', '', '', '', '', ''],
      }),
    }),
    expected: [
      complete,
      { verdict: 'fault', message: 'blank', data: { count: 7 } },
      { verdict: 'doubt', message: 'open', data: { count: 8, held: 31 } },
      complete,
      proven,
    ],
  },
  {
    name: 'names blank columns as a whole',
    artifacts: tables({
      reviews: reviewsOf({
        reconsideration: [0, '', 0, 0, 0],
        direct: ['', '', 0, 0, 0],
        after: [0, '', 0, 0, 0],
      }),
    }),
    expected: [
      complete,
      complete,
      proven,
      {
        verdict: 'fault',
        message: 'blank',
        data: { count: 4, places: '结果纠正整列；行政诉讼：未经复议直接起诉：结果维持' },
      },
      { verdict: 'doubt', message: 'open', data: { count: 3 } },
    ],
  },
  {
    name: 'adds up the parts of a blank total',
    artifacts: tables({ reviews: reviewsOf({ after: [1, 2, 0, 0, ''] }) }),
    expected: [
      complete,
      complete,
      proven,
      {
        verdict: 'fault',
        message: 'blank',
        data: { count: 1, places: '行政诉讼：复议后起诉：总计' },
      },
      { verdict: 'fault', message: 'blankTotal', data: { sum: 3, total: '总计' } },
      { verdict: 'doubt', message: 'open' },
    ],
  },
  {
    name: 'says nothing of a blank total over blank parts but that they are blank',
    artifacts: tables({ reviews: reviewsOf({ after: ['', '', '', '', ''] }) }),
    expected: [
      complete,
      complete,
      proven,
      { verdict: 'fault', message: 'blank' },
      { verdict: 'doubt', message: 'open', data: { held: 2 } },
    ],
  },
  {
    name: 'reports what is no number apart from blanks',
    artifacts: tables({ disclosure: disclosureOf({ permits: ['/'], fees: ['无'] }) }),
    expected: [
      {
        verdict: 'fault',
        message: 'nonNumber',
        data: { count: 2 },
        quotes: ['行政许可·本年处理决定数量：/', '行政事业性收费·本年收费金额（单位：万元）：无'],
      },
      complete,
      proven,
      complete,
      proven,
    ],
  },
  {
    name: 'doubts counts that are negative or broken, but not amounts with decimals',
    artifacts: tables({ disclosure: disclosureOf({ permits: ['1.5'], fees: ['12.5'] }) }),
    expected: [
      { verdict: 'doubt', message: 'nonCount', data: { count: 1 } },
      complete,
      proven,
      complete,
      proven,
    ],
  },
  {
    name: 'takes a falling number of items of 2019 for what it is',
    artifacts: {
      annualReport: reportOf({
        year: 2019,
        format: '2019',
        tables: {
          disclosure: disclosureOf({ fees: [25, -2] }, '2019'),
          applications: applicationsOf({}, '2019'),
          reviews: reviewsOf(),
        },
      }),
    },
    expected: [complete, complete, { ...proven, data: { count: 37 } }, complete, proven],
  },
  {
    name: 'doubts a table that was not found and one that is a picture',
    artifacts: tables({
      disclosure: null,
      applications: {
        state: 'unreadable',
        reason: '表格为图片',
        rows: [],
        extraRows: [],
        locator: null,
      },
    }),
    expected: [
      { verdict: 'doubt', message: 'missing' },
      { verdict: 'doubt', message: 'unreadable', data: { reason: '表格为图片' } },
      complete,
      proven,
    ],
  },
  {
    name: 'proves what was read of a table that is partly lost',
    artifacts: tables({
      applications: {
        ...applicationsOf(consistent),
        state: 'partial',
        reason: '部分行未能读出',
        rows: applicationsOf(consistent).rows.slice(-2),
      },
    }),
    expected: [
      complete,
      { verdict: 'doubt', message: 'partial', data: { count: 2 } },
      { verdict: 'doubt', message: 'open', data: { count: 14, held: 2 } },
      complete,
      proven,
    ],
  },
  {
    name: 'asks about tables drawn by the form of other years, and adds them up by their own',
    artifacts: {
      annualReport: reportOf({
        year: 2022,
        tables: {
          disclosure: disclosureOf({}, '2019'),
          applications: applicationsOf(consistent, '2019'),
          reviews: reviewsOf(),
        },
      }),
    },
    expected: [
      { verdict: 'doubt', message: 'otherForm', data: { drawn: '2019', format: '2021' } },
      { verdict: 'doubt', message: 'otherForm', data: { drawn: '2019', format: '2021' } },
      complete,
      proven,
    ],
  },
  {
    name: 'counts the rows that only the newer form has, whatever the year',
    artifacts: {
      annualReport: reportOf({
        year: 2020,
        format: '2019',
        tables: {
          disclosure: disclosureOf({}, '2019'),
          applications: applicationsOf({
            new: [1, 0, 0, 0, 0, 0, 1],
            'other-no-correction': [1, 0, 0, 0, 0, 0, 1],
            'results-total': [1, 0, 0, 0, 0, 0, 1],
          }),
          reviews: reviewsOf(),
        },
      }),
    },
    expected: [
      complete,
      { verdict: 'doubt', message: 'otherForm', data: { drawn: '2021', format: '2019' } },
      complete,
      proven,
    ],
  },
  {
    name: 'asks no tables of a report before 2019',
    artifacts: { annualReport: reportOf({ year: 2018, format: null, tables: noTables }) },
    expected: [{ verdict: 'inapplicable', message: 'older', data: { year: 2018 } }],
  },
  {
    name: 'does not judge a report without a year and without tables',
    artifacts: { annualReport: reportOf({ year: null, format: null, tables: noTables }) },
    expected: [{ verdict: 'untested', message: 'undated' }],
  },
  {
    name: 'is needless on other pages',
    expected: [{ verdict: 'inapplicable', message: 'noReport' }],
  },
]);
