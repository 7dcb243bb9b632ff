import { buildSheet, judgeSite } from '../../engine/index.ts';
import type {
  Assessment,
  StoredSystem,
  TargetRun,
} from '../../engine/model/assessment/assessment.ts';
import type { ScoreSheet } from '../../engine/model/assessment/score-sheet.ts';
import type { AuditDatabase } from '../crawl/audit-database.ts';
import { readStoredSite } from '../crawl/audit-store.ts';
import { chooseHolidays } from '../own-holidays.ts';

/** A sheet made anew from an archive, or why there is none, in Chinese. */
export type Rejudged =
  | { readonly ok: true; readonly sheet: ScoreSheet }
  | { readonly ok: false; readonly reason: string };

/** Judges an agency anew under one system from what is kept of its portal, without asking the portal anything. */
export async function rejudge(
  audits: AuditDatabase,
  {
    assessment,
    run,
    stored,
  }: {
    readonly assessment: Assessment;
    readonly run: TargetRun;
    readonly stored: StoredSystem;
  },
  now: () => Date,
): Promise<Rejudged> {
  const target = assessment.targets.find(({ id }) => id === run.targetId);
  const audit = run.auditId === null ? null : await audits.find(run.auditId);
  if (audit === null || target === undefined || run.auditId === null) {
    return { ok: false, reason: '存档已删除，不能重新判定；请重新检查这个单位。' };
  }
  const result = judgeSite(await readStoredSite(audits, audit), {
    asOf: assessment.asOf,
    level: target.level,
    name: target.name,
    system: stored.system,
    furtherSystems: [],
    holidays: await chooseHolidays(),
    sample: assessment.sample,
  });
  const place = {
    assessmentId: assessment.id,
    targetId: target.id,
    auditId: run.auditId,
    judgedAt: now().toISOString(),
  };
  return { ok: true, sheet: buildSheet(result, stored, place) };
}
