import { listJudgedItems } from '../checklist/build-checklist.ts';
import type { ScoreSheet } from '../model/assessment/score-sheet.ts';
import type { StoredSystem } from '../model/assessment/assessment.ts';
import type { Finding } from '../model/finding.ts';
import type { SiteAudit } from '../model/site-audit.ts';

/** Which agency of which round a sheet is for. */
export interface SheetPlace {
  readonly assessmentId: string;
  readonly targetId: string;
  readonly auditId: string;
  readonly judgedAt: string;
}

const isKept = ({ outcome }: Finding): boolean =>
  outcome === 'failed' || outcome === 'cantTell' || outcome === 'untested';

/** The scoring table of one agency from what the audit of its portal found under that system. */
export function buildSheet(
  audit: SiteAudit,
  { key, system }: StoredSystem,
  place: SheetPlace,
): ScoreSheet {
  const { findings, asOf, engine, coverage, target } = audit;
  const judged = listJudgedItems({ system, findings, level: target.level, scope: 'site' });
  const passed = new Set(
    findings.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id),
  );
  const kept = findings.filter(isKept);
  const keptIds = new Set(kept.map(({ id }) => id));
  return {
    ...place,
    systemKey: key,
    asOf,
    engineVersion: engine.version,
    calendarRevision: engine.calendarRevision,
    items: judged.map(({ item, decidedRatio }) => ({
      ...item,
      findings: item.findings.filter((id) => keptIds.has(id)),
      passed: item.findings.filter((id) => passed.has(id)).length,
      decidedRatio,
    })),
    findings: kept,
    notChecked: coverage.notChecked,
  };
}
