import { audits } from '../audits/index.ts';
import type { Finding } from '../model/finding.ts';

const reportAudits: ReadonlySet<string> = new Set(
  audits.flatMap((audit) => (audit.isAboutReport ? [audit.id] : [])),
);

/** Whether a finding belongs to the annual report that the page shows. */
export function isAboutReport({ auditId }: Pick<Finding, 'auditId'>): boolean {
  return reportAudits.has(auditId);
}
