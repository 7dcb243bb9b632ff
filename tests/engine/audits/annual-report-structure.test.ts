import { annualReportStructure } from '../../../src/engine/audits/annual-report-structure.ts';
import type {
  AnnualReport,
  ReportSection,
} from '../../../src/engine/model/artifacts/annual-report.ts';
import { reportOf } from '../../support/annual-reports.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const titles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const numerals = ['一', '二', '三', '四', '五', '六'];
const summary =
  '主动公开情况良好。依申请公开有序。加强政府信息管理。推进平台建设。强化监督保障，开展考核。';
const texts: Record<number, string> = { 1: summary, 6: '本年度未收取信息处理费。' };

interface Gap {
  readonly missing?: number;
  readonly order?: readonly number[];
  readonly isClosed?: boolean;
  readonly texts?: Record<number, string>;
}

function sectionsOf({ missing, order, isClosed = false, texts: own = {} }: Gap): ReportSection[] {
  return titles.map((title, at) => {
    const number = at + 1;
    const absent = { number, title, present: false, heading: null, order: null, text: '' };
    if (number === missing) return absent;
    const isLater = missing !== undefined && number > missing;
    const value = `${numerals[isClosed && isLater ? at - 1 : at] ?? ''}、${title}`;
    return {
      number,
      title,
      present: true,
      heading: { value, locator: locatorOf(value) },
      order: order?.[at] ?? number,
      text: own[number] ?? texts[number] ?? '',
    };
  });
}

const period = '2025年1月1日至2025年12月31日';
const contact = '与岚溪县财政局联系（电话：0999-1234567）';
const quoted = (value: string) => ({ value, locator: locatorOf(value) });

function structureOf(gap: Gap = {}, partial: Partial<AnnualReport> = {}) {
  const sections = sectionsOf(gap);
  const parts = { sections, period: quoted(period), contact: quoted(contact), ...partial };
  return { annualReport: reportOf(parts) };
}

const whole = [
  { verdict: 'passed', message: 'sections' },
  { verdict: 'passed', message: 'aspects' },
  { verdict: 'passed', message: 'fee' },
  { verdict: 'passed', message: 'period' },
  { verdict: 'passed', message: 'contact' },
] as const;
const [, aspects, fee, periodTold, contactTold] = whole;
const rest = [aspects, fee, periodTold, contactTold];
const government = '岚溪县人民政府';

testAudit(annualReportStructure, [
  { name: 'a whole report passes', artifacts: structureOf(), expected: [...whole] },
  {
    name: 'a section that the numbers leave no place for is missing',
    artifacts: structureOf({ missing: 5, isClosed: true }),
    expected: [
      {
        verdict: 'fault',
        message: 'sectionMissing',
        rule: 'report-sections',
        data: { title: '存在的主要问题及改进情况', number: '五' },
      },
      ...rest,
    ],
  },
  {
    name: 'a section whose number is left free may have been lost',
    artifacts: structureOf({ missing: 5 }),
    expected: [{ verdict: 'doubt', message: 'sectionUnseen' }, ...rest],
  },
  {
    name: 'a heading that was lost with its table is doubtful',
    artifacts: structureOf(
      { missing: 3, isClosed: true },
      { tables: { disclosure: null, applications: null, reviews: null } },
    ),
    expected: [{ verdict: 'doubt', message: 'sectionUnseen' }, ...rest],
  },
  {
    name: 'a heading of a report with pictures is doubtful',
    artifacts: structureOf({ missing: 5, isClosed: true }, { pictures: 1 }),
    expected: [{ verdict: 'doubt', message: 'sectionUnseen' }, ...rest],
  },
  {
    name: 'sections out of order are a fault with their quotes',
    artifacts: structureOf({ order: [1, 2, 3, 4, 6, 5] }),
    expected: [
      {
        verdict: 'fault',
        message: 'order',
        quotes: ['六、其他需要报告的事项', '五、存在的主要问题及改进情况'],
      },
      ...rest,
    ],
  },
  {
    name: 'a summary without an aspect is a fault',
    artifacts: structureOf({ texts: { 1: '主动公开信息10条，依申请公开0件。' } }),
    expected: [
      whole[0],
      {
        verdict: 'fault',
        message: 'aspectsMissing',
        rule: 'report-summary',
        data: { names: '政府信息管理、政府信息公开平台建设、监督保障' },
      },
      fee,
      periodTold,
      contactTold,
    ],
  },
  {
    name: 'a summary that was not read is doubtful',
    artifacts: structureOf({ texts: { 1: ' ' } }, { truncated: true }),
    expected: [
      whole[0],
      { verdict: 'doubt', message: 'aspectsUnseen' },
      fee,
      periodTold,
      contactTold,
    ],
  },
  {
    name: 'the form of 2019 asks for no aspects and no fee',
    artifacts: structureOf(
      { texts: { 1: '', 6: '无。' } },
      { year: 2020, format: '2019', period: quoted('2020年1月1日至2020年12月31日') },
    ),
    expected: [whole[0], periodTold, contactTold],
  },
  {
    name: 'a government tells its assessment',
    artifacts: structureOf({}, { agency: government }),
    expected: [
      whole[0],
      aspects,
      { verdict: 'passed', message: 'assessment', rule: 'report-assessment' },
      fee,
      periodTold,
      contactTold,
    ],
  },
  {
    name: 'a government without any assessment is at fault',
    artifacts: structureOf(
      { texts: { 1: summary.replace('开展考核', '加强领导') } },
      { agency: government },
    ),
    expected: [
      whole[0],
      aspects,
      { verdict: 'fault', message: 'assessmentMissing' },
      fee,
      periodTold,
      contactTold,
    ],
  },
  {
    name: 'an assessment may stand in a picture',
    artifacts: structureOf(
      { texts: { 1: summary.replace('开展考核', '加强领导') } },
      { agency: government, pictures: 2 },
    ),
    expected: [
      whole[0],
      aspects,
      { verdict: 'doubt', message: 'assessmentUnseen' },
      fee,
      periodTold,
      contactTold,
    ],
  },
  {
    name: 'no word on fees is a fault of practice',
    artifacts: structureOf({ texts: { 6: '无。' } }),
    expected: [
      whole[0],
      aspects,
      { verdict: 'fault', message: 'feeMissing', rule: 'report-fee-statement' },
      periodTold,
      contactTold,
    ],
  },
  {
    name: 'fees told in another section are doubtful',
    artifacts: structureOf({ texts: { 1: `${summary}未收取任何费用。`, 6: '无。' } }),
    expected: [
      whole[0],
      aspects,
      { verdict: 'doubt', message: 'feeElsewhere' },
      periodTold,
      contactTold,
    ],
  },
  {
    name: 'fees may stand in a picture',
    artifacts: structureOf({ texts: { 6: '无。' } }, { pictures: 1 }),
    expected: [
      whole[0],
      aspects,
      { verdict: 'doubt', message: 'feeUnseen' },
      periodTold,
      contactTold,
    ],
  },
  {
    name: 'a period of another year is a fault with both quotes',
    artifacts: structureOf({}, { period: quoted('2024年1月1日至2024年12月31日') }),
    expected: [
      whole[0],
      aspects,
      fee,
      { verdict: 'fault', message: 'periodOtherYear', data: { year: 2025, told: 2024 } },
      contactTold,
    ],
  },
  {
    name: 'neither period nor contact in a report that was read through',
    artifacts: structureOf({}, { period: null, contact: null }),
    expected: [
      whole[0],
      aspects,
      fee,
      { verdict: 'fault', message: 'periodMissing', rule: 'report-period' },
      { verdict: 'fault', message: 'contactMissing', rule: 'report-contact' },
    ],
  },
  {
    name: 'neither period nor contact in a report that was cut',
    artifacts: structureOf({}, { period: null, contact: null, truncated: true }),
    expected: [
      whole[0],
      aspects,
      fee,
      { verdict: 'doubt', message: 'periodUnseen' },
      { verdict: 'doubt', message: 'contactUnseen' },
    ],
  },
  {
    name: 'a report before 2019 has no form',
    artifacts: structureOf({}, { year: 2017, format: null }),
    expected: [{ verdict: 'inapplicable', message: 'tooOld', data: { year: 2017 } }],
  },
  {
    name: 'a report without a year is not looked at',
    artifacts: structureOf({}, { year: null, format: null }),
    expected: [{ verdict: 'untested', message: 'noYear' }],
  },
  {
    name: 'another page has no report',
    expected: [{ verdict: 'inapplicable', message: 'noReport' }],
  },
]);
