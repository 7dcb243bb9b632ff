import { makeBody, makeDays, makeDocument, makeSubject } from './make-document.ts';
import type { PlannedColumn, PlannedDocument, PortalPlan } from './portal-plan.ts';
import { newsForms, subjects, towns } from './words.ts';

/** How many rows a list has, before the scale of the portal. */
export type Size = (least: number, most: number) => number;

const yearOf = (day: string): string => day.slice(0, 4);

function makeNews(plan: PortalPlan, count: number): PlannedDocument[] {
  const { random } = plan;
  return makeDays(plan, count, [1, 4], [0, 3]).map((pubDate) => {
    const subject = random.pick(subjects);
    const title = random
      .pick(newsForms)
      .replace('{x}', subject)
      .replace('{place}', plan.place)
      .replace('{town}', random.pick(towns));
    return makeDocument(plan, {
      column: 'news',
      kind: 'news',
      title,
      pubDate,
      lag: null,
      body: [`近日，${title}。现场气氛热烈，群众纷纷表示欢迎。`, ...makeBody(plan, subject, 2)],
    });
  });
}

/** Titles in columns of decisions. */
const decisionForms: Readonly<
  Record<string, ((subject: string, number: string) => string[]) | undefined>
> = {
  'administrative-licensing': (subject, number) => [
    `关于准予${subject}行政许可的决定（第${number}号）`,
    `${subject}行政许可决定书（第${number}号）`,
  ],
  'administrative-penalty': (subject, number) => [
    `${subject}行政处罚决定书（第${number}号）`,
    `关于${subject}违法行为的行政处罚决定（第${number}号）`,
  ],
};

function makeRecords(plan: PortalPlan, column: PlannedColumn, count: number): PlannedDocument[] {
  const { random } = plan;
  return makeDays(plan, count, [12, 80], [3, 25]).map((pubDate, at) => {
    const subject = makeSubject(plan);
    const number = String(count - at);
    const decision = decisionForms[column.key];
    const forms = [
      `${column.name}信息公开表（${yearOf(pubDate)}年第${number}号）`,
      `关于公布${subject}有关事项的通告（${yearOf(pubDate)}年第${number}号）`,
      `${plan.place}${column.name}相关事项明细（第${number}批）`,
      `${subject}${column.name}情况一览表（第${number}期）`,
    ];
    return makeDocument(plan, {
      column: column.key,
      kind: 'notice',
      title: random.pick(decision?.(subject, number) ?? forms),
      pubDate,
      lag: random.int(0, 4),
      body: makeBody(plan, subject, random.int(3, 5)),
    });
  });
}

function makeNotices(plan: PortalPlan, count: number): PlannedDocument[] {
  return makeDays(plan, count, [3, 20], [2, 12]).map((pubDate, at) => {
    const subject = makeSubject(plan);
    return makeDocument(plan, {
      column: 'notices',
      kind: 'notice',
      title: `关于${subject}有关事项的通告（第${String(count - at)}号）`,
      pubDate,
      lag: plan.random.int(0, 5),
      body: makeBody(plan, subject, 4),
    });
  });
}

const sign = (plan: PortalPlan): string => `${plan.place.slice(0, 1)}政办发`;

function makePolicies(plan: PortalPlan, count: number): PlannedDocument[] {
  const { random } = plan;
  return makeDays(plan, count, [10, 60], [8, 30]).map((pubDate, at) => {
    const subject = makeSubject(plan);
    const document = makeDocument(plan, {
      column: 'policy-documents',
      kind: 'policy',
      title: `${plan.office}关于做好${yearOf(pubDate)}年${subject}有关工作的通知`,
      pubDate,
      lag: random.int(1, 15),
      validity: '有效',
      body: makeBody(plan, subject, random.int(4, 7)),
    });
    document.docNumber = `${sign(plan)}〔${yearOf(document.writtenDate ?? pubDate)}〕${String(count - at + 3)}号`;
    return document;
  });
}

function makeStatistics(plan: PortalPlan, count: number): PlannedDocument[] {
  const months: string[] = [];
  let year = Number(yearOf(plan.asOf));
  let month = 10;
  while (months.length < count) {
    month -= 1;
    if (month === 1) [year, month] = [year - 1, 12];
    months.push(`${String(year)}-${String(month).padStart(2, '0')}`);
  }
  return months.map((period) => {
    const [y = '', m = ''] = period.split('-');
    const isLast = m === '12';
    const pubDate = isLast
      ? `${String(Number(y) + 1)}-01-2${String(plan.random.int(0, 9))}`
      : `${y}-${String(Number(m) + 1).padStart(2, '0')}-1${String(plan.random.int(2, 9))}`;
    return makeDocument(plan, {
      column: 'statistics',
      kind: 'notice',
      title: `${y}年${m === '02' ? '1—2' : String(Number(m))}月${plan.place}主要经济指标`,
      pubDate,
      lag: 2,
      body: makeBody(plan, `${plan.place}经济运行`, 3),
    });
  });
}

function makeYearly(
  plan: PortalPlan,
  form: string,
  month: string,
  years: number,
): PlannedDocument[] {
  const now = Number(yearOf(plan.asOf));
  return Array.from({ length: years }, (_, at) =>
    makeDocument(plan, {
      column: '',
      kind: 'notice',
      title: form.replaceAll('{y}', String(now - at)).replaceAll('{p}', String(now - at - 1)),
      pubDate: `${String(now - at)}-${month}-${String(plan.random.int(10, 22))}`,
      lag: 3,
      body: makeBody(plan, `${plan.place}年度工作`, 4),
    }),
  );
}

const slow: Readonly<Record<string, readonly [form: string, month: string]>> = {
  'website-annual-table': ['{place}政府网站工作年度报表（{p}年度）', '01'],
  'website-supervision-table': ['{office}政府网站监管年度报表（{p}年度）', '01'],
  'government-work-report': ['{y}年{place}政府工作报告', '02'],
  'budget-and-accounts': ['{place}{y}年财政预算公开', '02'],
  'department-budget': ['{office}{y}年部门预算公开', '02'],
  'department-accounts': ['{office}{p}年部门决算公开', '09'],
  'three-public-expenses': ['{place}{y}年“三公”经费预算公开', '02'],
};

/** The documents of a column without ties to others. */
export function fillColumn(plan: PortalPlan, column: PlannedColumn, size: Size): PlannedDocument[] {
  const yearly = slow[column.key];
  if (yearly !== undefined) {
    const form = yearly[0].replace('{place}', plan.place).replace('{office}', plan.office);
    return makeYearly(plan, form, yearly[1], 4);
  }
  if (column.key === 'news') return makeNews(plan, size(20, 60));
  if (column.key === 'notices') return makeNotices(plan, size(12, 40));
  if (column.key === 'policy-documents') return makePolicies(plan, size(10, 30));
  if (column.key === 'statistics') return makeStatistics(plan, Math.min(size(14, 22), 60));
  return makeRecords(plan, column, size(3, 24));
}
