import { reviewSheet, summarizeSheet } from '../../engine/index.ts';
import { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type { ScoreSheet, SheetSummary } from '../../engine/model/assessment/score-sheet.ts';
import { readRecords } from './read-records.ts';
import type { SheetUnder } from './rejudge.ts';
import { keysUnder } from './workbench-database.ts';

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
