import type { AnnualReport, ReportClaim } from '../model/artifacts/annual-report.ts';
import type { Subject } from '../model/finding.ts';
import {
  type AppliedRule,
  type Clue,
  defineAudit,
  type Observation,
  type Verdict,
} from './define-audit.ts';
import { found, observe } from './observe.ts';
import { formRule, reportSubject } from './report-grounds.ts';

type Key = 'contradiction' | 'doubt' | 'silent' | 'doubts' | 'agrees' | 'nothing' | 'noReport';

function cluesOf({ quote, terms }: ReportClaim): readonly Clue[] {
  const cells = terms.filter(({ cell, locator }) => cell !== null && locator !== null);
  return [
    found(quote.locator, quote.value),
    ...cells.flatMap(({ locator, name, raw }) =>
      locator === null ? [] : [found(locator, `${name}：${raw ?? ''}`)],
    ),
  ];
}

function tell(
  claim: ReportClaim,
  verdict: Verdict,
  rule: AppliedRule,
  subject: Subject,
): Observation<Key> {
  const { topic, expression, reason, left, right } = claim;
  return observe({
    verdict,
    rule,
    // Without a figure of the text there is no sentence to quote.
    message: verdict === 'fault' ? 'contradiction' : left === null ? 'silent' : 'doubt',
    subject,
    data: { topic, expression, reason, left, right, quote: claim.quote.value.slice(0, 120) },
    evidence: cluesOf(claim),
  });
}

/** Doubts of one sentence and one reason are told once: ten percentages cut alike are one matter. */
function tellDoubts(
  claims: readonly ReportClaim[],
  rule: AppliedRule,
  subject: Subject,
): readonly Observation<Key>[] {
  const groups = new Map<string, ReportClaim[]>();
  for (const claim of claims) {
    const key = `${claim.kind} ${claim.reason} ${claim.quote.value}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    if (group.length === 1) return [tell(first, 'doubt', rule, subject)];
    const expression = group.map((claim) => claim.expression).join('；');
    const data = { count: group.length, expression, reason: first.reason };
    const evidence = [found(first.quote.locator, first.quote.value)];
    return [observe({ verdict: 'doubt', rule, message: 'doubts', subject, data, evidence })];
  });
}

function judge(
  { claims }: AnnualReport,
  rule: AppliedRule,
  subject: Subject,
): readonly Observation<Key>[] {
  const of = (verdict: ReportClaim['verdict']) =>
    claims.filter((claim) => claim.verdict === verdict);
  const faults = of('contradicts').map((claim) => tell(claim, 'fault', rule, subject));
  const doubts = tellDoubts(of('unclear'), rule, subject);
  const agreed = of('agrees');
  if (claims.length === 0) {
    return [observe({ verdict: 'untested', rule, message: 'nothing', subject })];
  }
  if (faults.length + doubts.length > 0) return [...faults, ...doubts];
  const [first] = agreed;
  const evidence = first === undefined ? [] : [found(first.quote.locator, first.quote.value)];
  const data = { count: agreed.length };
  return [observe({ verdict: 'passed', rule, message: 'agrees', subject, data, evidence })];
}

/** The figures of an annual report's text fit its tables and each other. */
export const annualReportNarrative = defineAudit({
  id: 'annual-report-narrative',
  scope: 'page',
  isAboutReport: true,
  title: '年度报告正文数字',
  requires: ['annualReport'],
  messages: {
    contradiction: '年度报告正文数字不符：{expression}。正文为“{quote}”。请核对后更正。',
    doubt: '年度报告正文数字需人工核实（{reason}）：{expression}。正文为“{quote}”。',
    silent: '{expression}。请人工核实是否需要在正文中说明。',
    doubts: '年度报告正文有{count}处数字需人工核实（{reason}）：{expression}。',
    agrees: '年度报告正文中可核算的{count}处数字与表格及相互之间一致。',
    nothing: '年度报告正文中没有可以核算的数字，未作比较。',
    noReport: '本页不是政府信息公开工作年度报告，不核对正文数字。',
  },
  audit(artifacts, context) {
    const { annualReport } = artifacts;
    const rule = formRule(context, 'report-narrative', annualReport?.format ?? null);
    const subject = reportSubject(artifacts);
    if (annualReport === null) {
      return [observe({ verdict: 'inapplicable', rule, message: 'noReport', subject })];
    }
    return judge(annualReport, rule, subject);
  },
});
