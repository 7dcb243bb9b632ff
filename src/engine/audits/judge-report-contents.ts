import { reportOutlineWords } from '../data/report-outline.ts';
import type { AnnualReport } from '../model/artifacts/annual-report.ts';
import type { Subject } from '../model/finding.ts';
import { findWord, hasWord } from '../text/find-words.ts';
import type { AuditContext, Clue, Observation } from './define-audit.ts';
import { absent, found, observe } from './observe.ts';

/** What is said of the contents of sections one and six. */
export type ContentKey =
  | 'aspectsMissing'
  | 'aspectsUnseen'
  | 'aspects'
  | 'assessmentMissing'
  | 'assessmentUnseen'
  | 'assessment'
  | 'feeMissing'
  | 'feeElsewhere'
  | 'feeUnseen'
  | 'fee';

const words = reportOutlineWords;

const isWhole = ({ truncated, pictures }: AnnualReport): boolean => !truncated && pictures === 0;

const textOf = ({ sections }: AnnualReport, number: number): string =>
  sections.find((section) => section.number === number)?.text ?? '';

function headingClue({ sections }: AnnualReport, number: number): readonly Clue[] {
  const heading = sections.find((section) => section.number === number)?.heading;
  return heading === null || heading === undefined ? [] : [found(heading.locator, heading.value)];
}

/** Section one tells five aspects since 2021; told in other words is told. */
export function judgeReportSummary(
  report: AnnualReport,
  context: AuditContext,
  subject: Subject,
): readonly Observation<ContentKey>[] {
  const isAsked = report.format === '2021' && report.sections[0]?.present === true;
  if (!isAsked) return [];
  const rule = context.rule('report-summary');
  const text = textOf(report, 1);
  const missing = words.aspects.filter(
    (aspect) => !text.includes(aspect.title) && !hasWord(text, aspect.words),
  );
  const evidence = headingClue(report, 1);
  if (missing.length === 0) {
    return [observe({ verdict: 'passed', rule, message: 'aspects', subject, evidence })];
  }
  const names = missing.map(({ title }) => title).join('、');
  const isSure = isWhole(report) && text !== '';
  return [
    observe({
      verdict: isSure ? 'fault' : 'doubt',
      rule,
      message: isSure ? 'aspectsMissing' : 'aspectsUnseen',
      subject,
      data: { names },
      evidence: [absent(names), ...evidence],
    }),
  ];
}

/** Governments report 工作考核、社会评议和责任追究结果; one word of them is taken for it. */
export function judgeReportAssessment(
  report: AnnualReport,
  context: AuditContext,
  subject: Subject,
): readonly Observation<ContentKey>[] {
  const { agency, sections } = report;
  if (agency === null || !words.governments.some((end) => agency.endsWith(end))) return [];
  const rule = context.rule('report-assessment');
  const told = findWord(sections.map(({ text }) => text).join('\n'), words.assessment);
  const evidence = headingClue(report, 1);
  if (told !== null) {
    const data = { word: told };
    return [observe({ verdict: 'passed', rule, message: 'assessment', subject, data, evidence })];
  }
  const isSure = isWhole(report) && sections.every(({ present }) => present);
  return [
    observe({
      verdict: isSure ? 'fault' : 'doubt',
      rule,
      message: isSure ? 'assessmentMissing' : 'assessmentUnseen',
      subject,
      evidence: [absent('工作考核、社会评议、责任追究'), ...evidence],
    }),
  ];
}

function feeAnswer(report: AnnualReport): {
  verdict: 'passed' | 'fault' | 'doubt';
  message: ContentKey;
} {
  if (hasWord(textOf(report, 6), words.fees)) return { verdict: 'passed', message: 'fee' };
  const isElsewhere = report.sections.some(({ text }) => hasWord(text, words.fees));
  if (isElsewhere) return { verdict: 'doubt', message: 'feeElsewhere' };
  return isWhole(report)
    ? { verdict: 'fault', message: 'feeMissing' }
    : { verdict: 'doubt', message: 'feeUnseen' };
}

/** Section six says since 2021 whether 信息处理费 was collected. */
export function judgeReportFee(
  report: AnnualReport,
  context: AuditContext,
  subject: Subject,
): readonly Observation<ContentKey>[] {
  const isThere = report.sections.some(({ number, present }) => number === 6 && present);
  if (report.format !== '2021' || !isThere) return [];
  const rule = context.rule('report-fee-statement');
  const answer = feeAnswer(report);
  const sought = answer.verdict === 'passed' ? [] : [absent('收取信息处理费情况')];
  return [observe({ ...answer, rule, subject, evidence: [...sought, ...headingClue(report, 6)] })];
}
