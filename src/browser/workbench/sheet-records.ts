import { buildSheet, reviewSheet, type ReviewedSheet, summarizeSheet } from '../../engine/index.ts';
import type { TargetRun } from '../../engine/model/assessment/assessment.ts';
import { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import { ScoreSheet, type SheetSummary } from '../../engine/model/assessment/score-sheet.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import { changeVerdict, isConflict, type SheetKey, type VerdictChange } from './change-verdict.ts';
import type { ChangeNotices } from './change-notice.ts';
import { readRecord, readRecords } from './read-records.ts';
import type { SheetUnder } from './rejudge.ts';
import type { SystemRecords } from './system-records.ts';
import { keysUnder, type WorkbenchDatabase } from './workbench-database.ts';

/** The stores of one step that a sheet is written in. */
export interface SheetStores {
  readonly verdicts: { readonly getAll: (keys: IDBKeyRange) => Promise<readonly unknown[]> };
  readonly sheets: { readonly put: (sheet: ScoreSheet) => Promise<unknown> };
  readonly summaries: { readonly put: (summary: SheetSummary) => Promise<unknown> };
}

/** Writes a sheet with the summary that follows from it and from the verdicts of people, which stay. */
export async function putSheet(
  { verdicts, sheets, summaries }: SheetStores,
  { sheet, stored }: SheetUnder,
): Promise<void> {
  const key = keysUnder(sheet.assessmentId, sheet.targetId, sheet.systemKey);
  const kept = readRecords(HumanVerdict, await verdicts.getAll(key));
  const summary = summarizeSheet(reviewSheet(sheet, kept, stored.system), sheet.judgedAt);
  await Promise.all([sheets.put(sheet), summaries.put(summary)]);
}

/** Keeps what the audits found of one agency under every system of the round; tells the archives that the sheets before rested on. */
async function keepSheets(
  database: WorkbenchDatabase,
  sheets: readonly SheetUnder[],
  run: TargetRun,
): Promise<readonly string[]> {
  const work = database.transaction(['sheets', 'summaries', 'runs', 'verdicts'], 'readwrite');
  const stores = {
    verdicts: work.objectStore('verdicts'),
    sheets: work.objectStore('sheets'),
    summaries: work.objectStore('summaries'),
  };
  const replaced = new Set<string>();
  for (const each of sheets) {
    const { assessmentId, targetId, systemKey, auditId } = each.sheet;
    const before = await work.objectStore('sheets').get([assessmentId, targetId, systemKey]);
    if (before !== undefined && before.auditId !== auditId) replaced.add(before.auditId);
    await putSheet(stores, each);
  }
  await Promise.all([work.objectStore('runs').put(run), work.done]);
  return [...replaced];
}

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
      const judgedAt = now().toISOString();
      const place = { assessmentId, targetId, auditId, judgedAt };
      const known = await Promise.all(systems.map(findSystem));
      const sheets = known.flatMap((stored, i) => {
        const audit = audits[i];
        return audit === undefined ? [] : [{ stored, sheet: buildSheet(audit, stored, place) }];
      });
      const ended = { state: 'judged', auditId, message: '', updatedAt: judgedAt } as const;
      const replaced = await keepSheets(database, sheets, { assessmentId, targetId, ...ended });
      notices.tell({ kind: 'sheets', assessmentId, targetId });
      return replaced;
    },
  };
}

export type SheetRecords = ReturnType<typeof createSheetRecords>;
