import type { AnnualReport } from '../model/artifacts/annual-report.ts';
import type { Subject } from '../model/finding.ts';
import type { AuditContext, Observation } from './define-audit.ts';
import { absent, found, observe } from './observe.ts';

/** What is said of period and contact. */
export type PrefaceKey =
  | 'periodMissing'
  | 'periodUnseen'
  | 'periodOtherYear'
  | 'period'
  | 'contactMissing'
  | 'contactUnseen'
  | 'contact';

/** Whether the report was read so far that what is absent is absent from it. */
function isReadThrough({ truncated, pictures, sections }: AnnualReport): boolean {
  return !truncated && pictures === 0 && sections.every(({ present }) => present);
}

const yearOf = (text: string): number => Number(/(20\d\d)/.exec(text.replace(/\s/g, ''))?.[1]);

/** 统计期限: named, and of the report's own year. */
export function judgeReportPeriod(
  report: AnnualReport,
  context: AuditContext,
  subject: Subject,
): Observation<PrefaceKey> {
  const rule = context.rule('report-period');
  const { period, year, title } = report;
  if (period === null) {
    const isSure = isReadThrough(report);
    return observe({
      verdict: isSure ? 'fault' : 'doubt',
      rule,
      message: isSure ? 'periodMissing' : 'periodUnseen',
      subject,
      evidence: [absent('统计期限'), ...(title === null ? [] : [found(title.locator)])],
    });
  }
  const evidence = [found(period.locator, period.value)];
  const told = yearOf(period.value);
  const data = { period: period.value, year, told: Number.isNaN(told) ? null : told };
  if (data.told === null || year === null || data.told === year || title === null) {
    return observe({ verdict: 'passed', rule, message: 'period', subject, data, evidence });
  }
  return observe({
    verdict: 'fault',
    rule,
    message: 'periodOtherYear',
    subject,
    data,
    evidence: [found(title.locator, title.value), ...evidence],
  });
}

/** 联系方式: named. */
export function judgeReportContact(
  report: AnnualReport,
  context: AuditContext,
  subject: Subject,
): Observation<PrefaceKey> {
  const rule = context.rule('report-contact');
  const { contact, title } = report;
  if (contact !== null) {
    const evidence = [found(contact.locator, contact.value)];
    return observe({ verdict: 'passed', rule, message: 'contact', subject, evidence });
  }
  const isSure = isReadThrough(report);
  return observe({
    verdict: isSure ? 'fault' : 'doubt',
    rule,
    message: isSure ? 'contactMissing' : 'contactUnseen',
    subject,
    evidence: [absent('联系方式'), ...(title === null ? [] : [found(title.locator)])],
  });
}
