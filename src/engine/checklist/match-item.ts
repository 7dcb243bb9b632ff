import type { Finding } from '../model/finding.ts';
import type { Indicator } from '../model/indicator-system.ts';

const scoringRules = new Set(['all-or-nothing', 'share', 'criteria', 'per-finding']);

/** The parts of a finding that tell which items it counts for. */
export type FindingMarks = Pick<Finding, 'auditId' | 'subject'> & {
  readonly rule: Pick<Finding['rule'], 'id'>;
};

/**
 * Whether an item of a scoring table is about what an audit said.
 * An item that names rules of its audits is about findings under these alone.
 * A finding of a document or column counts only where its column is one of the item's; a finding of the page or site that names
 * no column counts for each item of its audit.
 */
export function isItemAbout(item: Indicator, { auditId, subject, rule }: FindingMarks): boolean {
  const audits: readonly string[] = item.audits;
  if (!audits.includes(auditId)) return false;
  if (item.about !== undefined && !item.about.includes(rule.id)) return false;
  if (item.columns.length === 0) return true;
  if (subject.columnId !== null) return item.columns.includes(subject.columnId);
  return subject.kind === 'page' || subject.kind === 'site';
}

/** Whether the item takes points off by itself: decided by the audits, with numbers to take off. */
export function doesItemScore({ method, points, scoring }: Indicator): boolean {
  const hasNumbers = (points ?? 0) > 0 || (scoring.deductPerFinding ?? 0) > 0;
  return method === 'automatic' && scoringRules.has(scoring.rule) && hasNumbers;
}
