import type { ReportIdentity } from '../model/artifacts/annual-report.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { type AuditContext, type Clue, defineAudit, type Observation } from './define-audit.ts';
import { observe, pageSubject } from './observe.ts';
import { formRule, quoteTerm, reportSubject } from './report-grounds.ts';

type Key = 'broken' | 'open' | 'continuous' | 'stock' | 'alone' | 'first' | 'noReport';

/** Report years before this have no tables to compare. */
const firstFormYear = 2019;

function writeEquations(identities: readonly ReportIdentity[]): string {
  return identities.map(({ scope, expression }) => `${scope}：${expression}`).join('；');
}

function quoteAll(identities: readonly ReportIdentity[]): Clue[] {
  return identities.flatMap(({ scope, terms }) => terms.map((term) => quoteTerm(term, scope)));
}

function judgeCarried(
  carried: readonly ReportIdentity[],
  artifacts: PageArtifacts,
  context: AuditContext,
): Observation<Key>[] {
  const [first] = carried;
  if (first === undefined) return [];
  const rule = formRule(context, 'report-carried', artifacts.annualReport?.format ?? null);
  const say = (
    verdict: Observation['verdict'],
    message: Key,
    of: readonly ReportIdentity[],
  ): Observation<Key>[] => {
    if (of.length === 0) return [];
    const data = {
      year: artifacts.annualReport?.year ?? null,
      count: of.length,
      expression: writeEquations(of),
    };
    const evidence = verdict === 'passed' ? [] : quoteAll(of);
    return [observe({ verdict, rule, message, subject: reportSubject(artifacts), data, evidence })];
  };
  const broken = carried.filter(({ holds }) => holds === false);
  const open = carried.filter(({ holds }) => holds === null);
  const held = carried.filter(({ holds }) => holds === true);
  return [
    ...say('fault', 'broken', broken),
    ...say('doubt', 'open', open),
    ...(broken.length + open.length === 0 ? say('passed', 'continuous', held) : []),
  ];
}

function judgeStock(
  stock: readonly ReportIdentity[],
  artifacts: PageArtifacts,
  context: AuditContext,
): Observation<Key>[] {
  const broken = stock.filter(({ holds }) => holds === false);
  if (broken.length === 0) return [];
  const rule = formRule(context, 'report-stock', artifacts.annualReport?.format ?? null);
  const data = { expression: writeEquations(broken) };
  const evidence = quoteAll(broken);
  const subject = reportSubject(artifacts);
  return [observe({ verdict: 'doubt', rule, message: 'stock', subject, data, evidence })];
}

/** Last year's 结转下年度 is this year's 上年结转, and the stock of documents in force goes on. */
export const annualReportContinuity = defineAudit<Key>({
  id: 'annual-report-continuity',
  scope: 'page',
  isAboutReport: true,
  title: '年度报告跨年衔接',
  requires: ['annualReport'],
  messages: {
    broken:
      '{year}年度报告的上年结转与上一年度报告的结转下年度不一致（{expression}）。请核对两个年度的报告后更正。',
    open: '上年结转有{count}列因空白、非数字或未读出的单元格无法与上一年度报告核对（{expression}）。请人工核实。',
    continuous: '上年结转{count}列与上一年度报告的结转下年度一致。',
    stock:
      '规范性文件现行有效数与上一年度报告推算的不同（{expression}）。可能有到期失效或清理调整，请人工核实。',
    alone: '未提供同一机关上一年度的报告，未核对跨年衔接。可将上一年度报告一并提供后再查。',
    first: '{year}年度之前的报告没有统一表格，无可衔接的上年数字，本项不适用。',
    noReport: '本页不是政府信息公开工作年度报告，本项不适用。',
  },
  audit(artifacts, context) {
    const { annualReport: report } = artifacts;
    const rule = formRule(context, 'report-carried', report?.format ?? null);
    if (report === null) {
      const subject = pageSubject(artifacts);
      return [observe({ verdict: 'inapplicable', rule, message: 'noReport', subject })];
    }
    const subject = reportSubject(artifacts);
    const { year, identities } = report;
    if (year !== null && year <= firstFormYear) {
      return [
        observe({ verdict: 'inapplicable', rule, message: 'first', subject, data: { year } }),
      ];
    }
    const among = (wanted: string): readonly ReportIdentity[] =>
      identities.filter(({ id }) => id === wanted);
    const stock = judgeStock(among('documents-stock'), artifacts, context);
    const carried = judgeCarried(among('applications-carried'), artifacts, context);
    // A report that passes in one point would hide what is open in another.
    const said =
      stock.length > 0
        ? [...carried.filter(({ verdict }) => verdict !== 'passed'), ...stock]
        : carried;
    return said.length > 0
      ? said
      : [observe({ verdict: 'untested', rule, message: 'alone', subject })];
  },
});
