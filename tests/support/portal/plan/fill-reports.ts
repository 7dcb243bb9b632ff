import type { Agency } from '../../report-generator/agencies.ts';
import { renderBody } from '../../report-generator/html.ts';
import { makeReport } from '../../report-generator/make-report.ts';
import { makePlan, type ReportPlan } from '../../report-generator/report-plan.ts';
import { shift } from './days.ts';
import { makeDays, makeDocument } from './make-document.ts';
import { columnOf, type PlannedDocument, type PortalPlan } from './portal-plan.ts';
import { subjects } from './words.ts';

/** The body that reports, as the generator of reports knows it. */
export function agencyOf({ name, level, host }: PortalPlan): Agency {
  const office = { kind: 'department', we: '我局', applications: [0, 25] } as const;
  const government = { kind: 'government', we: '本级政府', applications: [20, 300] } as const;
  const kinds = {
    ministry: { ...office, region: '全国' },
    city: { ...government, region: '全市' },
    county: { ...government, region: '全县' },
    department: { ...office, region: '全县' },
    town: { kind: 'town', we: '我镇', region: '全县', applications: [0, 12] },
  } as const;
  return { name, site: host, ...kinds[level] };
}

/** The document that shows a report. */
export function reportDocument(plan: PortalPlan, report: ReportPlan): PlannedDocument {
  const made = makeReport(report);
  const document = makeDocument(plan, {
    column: 'annual-report',
    kind: 'report',
    title: `${plan.name}${String(report.year)}年政府信息公开工作年度报告`,
    pubDate: report.shape.published,
    lag: 3,
    body: [renderBody(made, 'spans')],
  });
  document.source = plan.name;
  document.isSigned = false;
  return document;
}

/** Reports from 2021 to the year before the audit, each carrying on the one before. */
export function fillReports(plan: PortalPlan, seed: number): void {
  const reports = [makePlan(seed, { agency: agencyOf(plan), year: 2021 })];
  while (reports.length < 5) {
    const after = reports[reports.length - 1];
    if (after !== undefined) reports.push(makePlan(seed + reports.length, { after }));
  }
  columnOf(plan, 'annual-report').documents = reports
    .map((report) => reportDocument(plan, report))
    .reverse();
}

/** The catalogue of the year's decisions. */
export function fillCatalogue(plan: PortalPlan): void {
  const rows = [1, 2, 3, 4].map(
    (at) =>
      `<tr><td>${String(at)}</td><td>${plan.place}${subjects[at * 3] ?? ''}规划</td><td>${plan.place}发展和改革局</td><td>2026年${String(at + 4)}月</td></tr>`,
  );
  const years = [2026, 2025, 2024];
  columnOf(plan, 'major-decision-catalogue').documents = years.map((year) =>
    makeDocument(plan, {
      column: 'major-decision-catalogue',
      kind: 'catalogue',
      title: `${plan.name}${String(year)}年度重大行政决策事项目录`,
      pubDate: `${String(year)}-03-${String(plan.random.int(10, 20))}`,
      lag: 4,
      body: [
        `经研究，现将${String(year)}年度重大行政决策事项目录公布如下。`,
        `<table border="1"><tr><th>序号</th><th>决策事项名称</th><th>承办单位</th><th>决策时间</th></tr>${rows.join('').replaceAll('2026年', `${String(year)}年`)}</table>`,
      ],
    }),
  );
}

/** Messages of the public, each answered in time. */
export function fillMessages(plan: PortalPlan, count: number): void {
  columnOf(plan, 'public-enquiries').documents = makeDays(plan, count, [15, 30], [4, 20]).map(
    (asked) => {
      const answered = shift(asked, plan.random.int(2, 9));
      const topic = plan.random.pick(subjects);
      const title = `关于${topic}有关问题的咨询`;
      const document = makeDocument(plan, {
        column: 'public-enquiries',
        kind: 'news',
        title,
        pubDate: answered,
        lag: null,
        body: [
          `留言内容：请问${topic}如何办理？`,
          `答复内容：您好，可以到政务服务中心办理。感谢您的关心。`,
        ],
      });
      document.hasTable = false;
      return { ...document, listDate: asked, message: { asked, answered } };
    },
  );
}

/** Replies to proposals of delegates, and the year's overview. */
export function fillProposals(plan: PortalPlan, count: number): void {
  const { random, place } = plan;
  const overview = makeDocument(plan, {
    column: 'proposals',
    kind: 'notice',
    title: `${place}2026年人大代表建议和政协提案办理总体情况`,
    pubDate: '2026-10-20',
    lag: 2,
    body: ['今年共承办人大代表建议28件、政协提案31件，均已在规定期限内办理答复。'],
  });
  const replies = makeDays(plan, count, [40, 60], [2, 25]).map((pubDate, at) => {
    const kind = random.pick(['人大代表第{n}号建议', '政协委员第{n}号提案']);
    return makeDocument(plan, {
      column: 'proposals',
      kind: 'notice',
      title: `关于对${kind.replace('{n}', String(120 + count - at))}的答复（${random.pick(subjects)}）`,
      pubDate,
      lag: random.int(1, 6),
      body: ['您提出的建议收悉。经研究，现答复如下。', '感谢您对政府工作的关心和支持。'],
    });
  });
  columnOf(plan, 'proposals').documents = [overview, ...replies].sort((a, b) =>
    b.pubDate.localeCompare(a.pubDate),
  );
}
