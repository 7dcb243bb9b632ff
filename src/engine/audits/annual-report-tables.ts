import { reportWording } from '../data/report-wording.ts';
import type { AnnualReport } from '../model/artifacts/annual-report.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { Subject } from '../model/finding.ts';
import { type AuditContext, defineAudit, type Observation } from './define-audit.ts';
import { judgeReportIdentities, type IdentityKey } from './judge-report-identities.ts';
import { judgeReportTable, type TableKey } from './judge-report-table.ts';
import { observe, pageSubject } from './observe.ts';
import { formRule, reportSubject } from './report-grounds.ts';

type Key = 'noReport' | 'older' | 'undated' | TableKey | IdentityKey;

/** The tables with the rules for the cells and for the identities of each. */
const tableRules = [
  { name: 'disclosure', cells: 'report-table-disclosure', sums: null, identities: [] },
  {
    name: 'applications',
    cells: 'report-table-applications',
    sums: 'report-identities',
    identities: ['applications-balance', 'applications-results', 'applications-row'],
  },
  {
    name: 'reviews',
    cells: 'report-table-reviews',
    sums: 'report-table-reviews',
    identities: ['reviews-reconsideration', 'reviews-direct', 'reviews-after'],
  },
] as const;

function hasNoTable({ tables }: AnnualReport): boolean {
  return Object.values(tables).every((table) => table === null);
}

/** One table: what is wrong or open, and, where nothing is open, what was found right. */
function judgeTable(
  { name, cells, sums, identities: ids }: (typeof tableRules)[number],
  { tables, drawnForms, identities, format }: AnnualReport,
  subject: Subject,
  context: AuditContext,
): readonly Observation<Key>[] {
  const known: readonly string[] = ids;
  const rule = formRule(context, cells, format);
  const said = [
    ...judgeReportTable({
      name,
      table: tables[name],
      drawnForm: drawnForms[name],
      format,
      rule,
      subject,
    }),
    ...(sums === null
      ? []
      : judgeReportIdentities({
          table: reportWording.tables[name],
          identities: identities.filter(({ id }) => known.includes(id)),
          rule: formRule(context, sums, format),
          subject,
        })),
  ];
  // A subject that passes in one point would hide what is open in another.
  const isOpen = said.some(({ verdict }) => verdict === 'doubt');
  return isOpen ? said.filter(({ verdict }) => verdict !== 'passed') : said;
}

function judgeTables(
  report: AnnualReport,
  artifacts: PageArtifacts,
  context: AuditContext,
): readonly Observation<Key>[] {
  const subject = reportSubject(artifacts);
  return tableRules.flatMap((table) => {
    const title = `${subject.title ?? ''} ${reportWording.tables[table.name]}`.trim();
    return judgeTable(table, report, { ...subject, title }, context);
  });
}

/** The three tables of an annual report are whole, numeric, and every identity of theirs holds. */
export const annualReportTables = defineAudit<Key>({
  id: 'annual-report-tables',
  scope: 'page',
  isAboutReport: true,
  title: '年度报告表格与勾稽关系',
  requires: ['annualReport'],
  messages: {
    broken:
      '{table}勾稽关系不成立（{scope}）：{expression}，左边为{left}，右边为{right}，相差{difference}。请核对原始台账后更正。',
    brokenBySuspect:
      '{table}勾稽关系不成立（{scope}）：{expression}，左边为{left}，右边为{right}，相差{difference}。不成立的各式都有“{suspect}”一格，该格若为{suspectValue}则各式均成立，疑似填错。请核对后更正。',
    blankTotal:
      '{table}“{total}”（{scope}）空白，已填写的各项合计为{sum}。请补填总计，没有数据的单元格填0。',
    open: '{table}有{count}个勾稽关系因空白、非数字、未读出的单元格或格式以外的行无法核对，如{expression}；其余{held}个成立。请人工核实。',
    proven: '{table}{count}个勾稽关系全部成立。',
    missing: '正文中没有读到{table}。请人工核实表格是否缺失，或以图片、附件形式公开。',
    unreadable: '{table}未能读出：{reason}。请人工核实。',
    partial:
      '{table}未能完整、确定地读出（读到{count}行）：{reason}。已读出的部分已核对，其余请人工核实。',
    otherForm:
      '{table}用的是{drawn}年的格式，报告年度应当使用{format}年的格式。请核对报告年度和所用格式。',
    blank: '{table}有{count}格空白（{places}）。空白不等于0，没有数据的应填0。请补填。',
    nonNumber: '{table}有{count}格不是数字（{places}）。没有数据的应填0。请更正。',
    nonCount: '{table}有{count}格不是非负整数（{places}）。请人工核实。',
    complete: '{table}行列齐全，{count}格均为数字。',
    older: '{year}年度报告没有统一的表格格式（2019年度起才有），本项不适用。',
    undated: '未能确定报告年度，也没有读到统一格式的表格，未核对。请核对报告标题。',
    noReport: '本页不是政府信息公开工作年度报告，本项不适用。',
  },
  audit(artifacts, context) {
    const { annualReport: report } = artifacts;
    const rule = formRule(context, 'report-identities', report?.format ?? null);
    if (report === null) {
      const subject = pageSubject(artifacts);
      return [observe({ verdict: 'inapplicable', rule, message: 'noReport', subject })];
    }
    const { year, format } = report;
    const subject = reportSubject(artifacts);
    if (format === null && year !== null) {
      const data = { year };
      return [observe({ verdict: 'inapplicable', rule, message: 'older', subject, data })];
    }
    if (format === null && hasNoTable(report)) {
      return [observe({ verdict: 'untested', rule, message: 'undated', subject })];
    }
    return judgeTables(report, artifacts, context);
  },
});
