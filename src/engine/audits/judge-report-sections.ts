import type { AnnualReport, ReportSection } from '../model/artifacts/annual-report.ts';
import type { Subject } from '../model/finding.ts';
import type { AuditContext, Clue, Observation } from './define-audit.ts';
import { absent, found, observe } from './observe.ts';
import { formRule } from './report-grounds.ts';

/** What is said of the six sections. */
export type SectionKey = 'sectionMissing' | 'sectionUnseen' | 'order' | 'sections';

const tableOf = { 2: 'disclosure', 3: 'applications', 4: 'reviews' } as const;
const numerals = ['一', '二', '三', '四', '五', '六', '七'];

/** Number that a heading is printed with; null where it has none. */
function printedNumber({ heading }: ReportSection): number | null {
  const numeral = /^[（(第]?([一二三四五六七])/.exec(heading?.value ?? '')?.[1];
  return numeral === undefined ? null : numerals.indexOf(numeral) + 1;
}

/** Whether the table of a section was lost too: then its heading went with it. */
function hasLostTable({ tables }: AnnualReport, number: number): boolean {
  if (number !== 2 && number !== 3 && number !== 4) return false;
  const around = [tableOf[number], number === 4 ? tableOf[3] : null];
  return around.some((name) => name !== null && tables[name]?.state !== 'complete');
}

/** Whether the numbers of the other headings leave no place for it: 四、… is followed by 五、其他需要报告的事项. */
function isClosedUp(report: AnnualReport, number: number): boolean {
  const later = report.sections.filter((section) => section.present && section.number > number);
  const earlier = report.sections.filter((section) => section.present && section.number < number);
  const next = later[0] === undefined ? null : printedNumber(later[0]);
  const last = earlier.at(-1);
  const before = last === undefined ? 0 : printedNumber(last);
  return next !== null && before !== null && next === before + 1;
}

function isSurelyMissing(report: AnnualReport, { number }: ReportSection): boolean {
  if (report.truncated || report.pictures > 0 || hasLostTable(report, number)) return false;
  return isClosedUp(report, number);
}

function neighbours(report: AnnualReport, { number }: ReportSection): readonly Clue[] {
  return report.sections
    .filter(({ heading, number: other }) => heading !== null && Math.abs(other - number) === 1)
    .flatMap(({ heading }) => (heading === null ? [] : [found(heading.locator, heading.value)]));
}

/** Sections that stand before one with a smaller number. */
function outOfOrder(sections: readonly ReportSection[]): readonly ReportSection[] {
  const placed = sections
    .filter(({ order }) => order !== null)
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
  return placed.filter((section, at) => {
    const next = placed[at + 1];
    const before = placed[at - 1];
    return (
      (next !== undefined && next.number < section.number) ||
      (before !== undefined && before.number > section.number)
    );
  });
}

function judgeOrder(
  { sections }: AnnualReport,
  rule: Observation['rule'],
  subject: Subject,
): readonly Observation<SectionKey>[] {
  const wrong = outOfOrder(sections);
  if (wrong.length === 0) return [];
  const names = wrong.map(({ heading, title }) => heading?.value ?? title).join('、');
  const evidence = wrong.flatMap(({ heading }) =>
    heading === null ? [] : [found(heading.locator, heading.value)],
  );
  return [
    observe({ verdict: 'fault', rule, message: 'order', subject, data: { names }, evidence }),
  ];
}

/** The six sections: there, and in the order of the form. Source: rules 5.1. */
export function judgeReportSections(
  report: AnnualReport,
  context: AuditContext,
  subject: Subject,
): readonly Observation<SectionKey>[] {
  const rule = formRule(context, 'report-sections', report.format);
  const missing = report.sections.filter(({ present }) => !present);
  const gaps = missing.map((section) => {
    const isSure = isSurelyMissing(report, section);
    return observe({
      verdict: isSure ? 'fault' : 'doubt',
      rule,
      message: isSure ? 'sectionMissing' : 'sectionUnseen',
      subject,
      data: { title: section.title, number: numerals[section.number - 1] ?? null },
      evidence: [absent(section.title), ...neighbours(report, section)],
    });
  });
  const order = judgeOrder(report, rule, subject);
  if (gaps.length + order.length > 0) return [...gaps, ...order];
  const evidence = report.sections.flatMap(({ heading }) =>
    heading === null ? [] : [found(heading.locator, heading.value)],
  );
  const count = report.sections.length;
  return [
    observe({ verdict: 'passed', rule, message: 'sections', subject, data: { count }, evidence }),
  ];
}
