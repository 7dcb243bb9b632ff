import type { Evidence, Finding } from '../engine/model/finding.ts';
import type { EvidenceView, FindingView } from '../engine/model/finding-view.ts';
import { buildDeadlineLine } from './build-deadline-line.ts';

/** More evidence than this of one finding helps nobody; the document keeps it all. */
const maxEvidence = 12;

/** Whether the evidence stands somewhere in the page, so that it can be framed there. */
export function isLocatable(evidence: Pick<Evidence, 'kind' | 'locator'>): boolean {
  return evidence.locator !== null && evidence.kind !== 'absent';
}

/** One finding as a person reads it. */
export function buildFindingView(finding: Finding, mark: number | null): FindingView {
  const { id, auditId, outcome, severity, status, message, subject, rule, basis } = finding;
  return {
    id,
    auditId,
    outcome,
    severity,
    status,
    message,
    subject: { title: subject.title, url: subject.url },
    rule: rule.text,
    basis: [...basis],
    evidence: finding.evidence.slice(0, maxEvidence).map(viewEvidence),
    deadline: buildDeadlineLine(finding),
    mark,
  };
}

function viewEvidence(evidence: Evidence): EvidenceView {
  const { kind, excerpt, url, locator, frame, capturedAt } = evidence;
  const selector = isLocatable(evidence) ? locator : null;
  return { kind, excerpt, url, selector, frame, capturedAt };
}
