import { reviewSheet, type ReviewedSheet } from '../../engine/index.ts';
import { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import { ScoreSheet } from '../../engine/model/assessment/score-sheet.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import { changeVerdict, isConflict, type SheetKey, type VerdictChange } from './change-verdict.ts';
import type { ChangeNotices } from './change-notice.ts';
import { readRecord, readRecords } from './read-records.ts';
import type { SystemRecords } from './system-records.ts';
import { keysUnder, type WorkbenchDatabase } from './workbench-database.ts';

/** Score sheets of the agencies and the human verdicts beside them. */
export function createSheetRecords(
  database: WorkbenchDatabase,
  notices: ChangeNotices,
  { findSystem }: Pick<SystemRecords, 'findSystem'>,
  now: () => Date,
) {
  const change = async (wish: VerdictChange): Promise<void> => {
    const [assessmentId, targetId, systemKey] = wish.key;
    const stored = await findSystem(systemKey);
    const tell = (): void => notices.tell({ kind: 'verdicts', assessmentId, targetId });
    try {
      await changeVerdict(database, stored, now().toISOString(), wish);
      tell();
    } catch (error) {
      // This tab shows something old: it reads anew.
      if (isConflict(error)) tell();
      throw error;
    }
  };
  return {
    /** Null before the agency was judged. */
    readReviewed: async (key: SheetKey): Promise<ReviewedSheet | null> => {
      const sheet = readRecord(ScoreSheet, await database.get('sheets', key));
      if (sheet === null) return null;
      const verdicts = await database.getAll('verdicts', keysUnder(...key));
      const { system } = await findSystem(key[2]);
      return reviewSheet(sheet, readRecords(HumanVerdict, verdicts), system);
    },
    /** The archive on which the latest result of an agency rests; null before it was judged. */
    findJudgedAudit: async (assessmentId: string, targetId: string): Promise<string | null> => {
      const sheets = await database.getAll('sheets', keysUnder(assessmentId, targetId));
      const latest = readRecords(ScoreSheet, sheets).toSorted((a, b) =>
        b.judgedAt.localeCompare(a.judgedAt),
      )[0];
      return latest?.auditId ?? null;
    },
    /** Errors: rejects, nothing written, where somebody else changed the item since it was `seen`, or the disk refuses. */
    changeVerdict: change,
    saveVerdict: async (verdict: HumanVerdict): Promise<void> => {
      const { assessmentId, targetId, systemKey, itemId } = verdict;
      await change({ key: [assessmentId, targetId, systemKey], itemId, verdict });
    },
    removeVerdict: async (key: SheetKey, itemId: string): Promise<void> =>
      change({ key, itemId, verdict: null }),
    /** Keeps how one agency was judged and tells the archives that this takes the place of; `audits` has one entry a system of the round, in their order. */
    saveAudit: async (
      { id: assessmentId, systems }: { readonly id: string; readonly systems: readonly string[] },
      targetId: string,
      auditId: string,
      audits: readonly SiteAudit[],
    ): Promise<readonly string[]> => {
      // Judging needs the whole engine; reading what was judged does not.
      const { keepAudit } = await import('./keep-audit.ts');
      const known = await Promise.all(systems.map(findSystem));
      const found = known.flatMap((stored, i) => {
        const audit = audits[i];
        return audit === undefined ? [] : [{ stored, audit }];
      });
      const judgedAt = now().toISOString();
      const place = { assessmentId, targetId, auditId, judgedAt };
      const replaced = await keepAudit(database, place, found);
      notices.tell({ kind: 'sheets', assessmentId, targetId });
      return replaced;
    },
  };
}

export type SheetRecords = ReturnType<typeof createSheetRecords>;
