import { buildSheet, judgeSite } from '../../engine/index.ts';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { ScoreSheet } from '../../engine/model/assessment/score-sheet.ts';
import type { AuditDatabase } from '../crawl/audit-database.ts';
import { readStoredSite } from '../crawl/audit-store.ts';
import { chooseHolidays } from '../own-holidays.ts';
import { civilDateAt } from '../today.ts';

/** A sheet and the table that it was made under. */
export interface SheetUnder {
  readonly sheet: ScoreSheet;
  readonly stored: StoredSystem;
}

/** Sheets made anew from an archive, one a system, or why there are none, in Chinese. */
export type Rejudged =
  | { readonly ok: true; readonly sheets: readonly SheetUnder[] }
  | { readonly ok: false; readonly reason: string };

/** Which agency of which round is judged anew, from which archive, under what. */
export interface RejudgeWish {
  readonly assessment: Assessment;
  readonly targetId: string;
  readonly auditId: string;
  readonly systems: readonly StoredSystem[];
}

/** How far a work over many agencies is. */
export type TellProgress = (done: number, total: number, name: string) => void;

/** Judges an agency anew from what is kept of its portal, without asking the portal anything. */
export async function rejudge(
  audits: AuditDatabase,
  { assessment, targetId, auditId, systems }: RejudgeWish,
  now: () => Date,
): Promise<Rejudged> {
  const { asOf, sample, id: assessmentId } = assessment;
  const target = assessment.targets.find(({ id }) => id === targetId);
  const audit = await audits.find(auditId);
  if (audit === null || target === undefined) {
    return { ok: false, reason: '存档已删除，不能重新判定；请重新检查这个单位。' };
  }
  const readOn = civilDateAt(new Date(audit.updatedAt));
  // What was published after the reading would be held against the agency as not being there.
  if (asOf > audit.asOf && asOf > readOn) {
    const reason = `存档读于${readOn}，早于监测时间点${asOf}，说明不了此后的情况；请重新检查这个单位。`;
    return { ok: false, reason };
  }
  const site = await readStoredSite(audits, audit);
  const holidays = await chooseHolidays();
  const { level, name } = target;
  const judgedAt = now().toISOString();
  const sheets = systems.map((stored): SheetUnder => {
    const { system } = stored;
    const options = { asOf, level, name, system, furtherSystems: [], holidays, sample };
    const place = { assessmentId, targetId, auditId, judgedAt };
    return { stored, sheet: buildSheet(judgeSite(site, options), stored, place) };
  });
  return { ok: true, sheets };
}

/** What came of judging many agencies anew. */
export interface RejudgedRound {
  readonly sheets: readonly SheetUnder[];
  readonly skipped: readonly {
    readonly targetId: string;
    readonly name: string;
    readonly reason: string;
  }[];
}

/** Judges agencies of a round anew, one after the other; nothing is written. */
export async function rejudgeAll(
  audits: AuditDatabase,
  wishes: readonly RejudgeWish[],
  now: () => Date,
  onProgress: TellProgress,
): Promise<RejudgedRound> {
  const sheets: SheetUnder[] = [];
  const skipped: RejudgedRound['skipped'][number][] = [];
  for (const [done, wish] of wishes.entries()) {
    const { targetId, assessment } = wish;
    const name = assessment.targets.find(({ id }) => id === targetId)?.name ?? '';
    onProgress(done, wishes.length, name);
    const anew = await rejudge(audits, wish, now);
    if (anew.ok) sheets.push(...anew.sheets);
    else skipped.push({ targetId, name, reason: anew.reason });
  }
  return { sheets, skipped };
}
