import { reviewSheet, summarizeSheet } from '../../engine/index.ts';
import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import { type Adjudication, HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import { ScoreSheet } from '../../engine/model/assessment/score-sheet.ts';
import { readRecord, readRecords } from './read-records.ts';
import { keysUnder, type WorkbenchDatabase } from './workbench-database.ts';

/** One agency's sheet under one system. */
export type SheetKey = [assessmentId: string, targetId: string, systemKey: string];

/** What becomes of the verdict on one item. */
export interface VerdictChange {
  readonly key: SheetKey;
  readonly itemId: string;
  /** Null takes the verdict away. */
  readonly verdict: HumanVerdict | null;
  /** Moment of the verdict that the person had before their eyes, null for none; left out where it does not matter. */
  readonly seen?: string | null;
  /** How a disagreement was settled, kept in the same step. */
  readonly adjudication?: Adjudication;
}

const conflictName = 'VerdictConflict';

/** Whether somebody else changed the item in between. */
export function isConflict(error: unknown): boolean {
  return error instanceof Error && error.name === conflictName;
}

function tellConflict(present: HumanVerdict | null): Error {
  const what =
    present === null
      ? '这一项的判定刚在别处被撤回'
      : `这一项刚由${present.assessor === '' ? '另一窗口' : present.assessor}在别处改判`;
  const error = new Error(`${what}，您的判定没有写入。已显示最新判定，请核对后再判。`);
  error.name = conflictName;
  return error;
}

/**
 * Writes a verdict in the same step as the summary that follows from it, so that no tab shows one without the other;
 * the verdict that it takes the place of is kept.
 * Errors: rejects, nothing written, where somebody else changed the item in between, or the disk refuses.
 */
export async function changeVerdict(
  database: WorkbenchDatabase,
  { system }: StoredSystem,
  moment: string,
  { key, itemId, verdict, seen, adjudication }: VerdictChange,
): Promise<void> {
  const stores = ['sheets', 'verdicts', 'summaries', 'pastVerdicts', 'adjudications'] as const;
  const work = database.transaction(stores, 'readwrite');
  const verdicts = work.objectStore('verdicts');
  const present = readRecord(HumanVerdict, await verdicts.get([...key, itemId]));
  if (seen !== undefined && (present?.at ?? null) !== seen) {
    work.abort();
    await work.done.catch(() => undefined);
    throw tellConflict(present);
  }
  if (present !== null && present.at !== verdict?.at) {
    const [assessmentId, targetId, systemKey] = key;
    const past = { assessmentId, targetId, systemKey, itemId, replacedAt: moment };
    await work.objectStore('pastVerdicts').put({ ...past, verdict: present });
  }
  if (verdict === null) await verdicts.delete([...key, itemId]);
  else await verdicts.put(verdict);
  if (adjudication !== undefined) await work.objectStore('adjudications').put(adjudication);
  const sheet = readRecord(ScoreSheet, await work.objectStore('sheets').get(key));
  const kept = readRecords(HumanVerdict, await verdicts.getAll(keysUnder(...key)));
  if (sheet !== null) {
    const summary = summarizeSheet(reviewSheet(sheet, kept, system), moment);
    await work.objectStore('summaries').put(summary);
  }
  await work.done;
}
