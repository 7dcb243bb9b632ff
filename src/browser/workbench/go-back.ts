import { reviewSheet, summarizeSheet } from '../../engine/index.ts';
import { Assessment, type StoredSystem } from '../../engine/model/assessment/assessment.ts';
import { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import { ScoreSheet } from '../../engine/model/assessment/score-sheet.ts';
import type { RoundEdited } from '../../engine/model/assessment/round-edit.ts';
import { openAuditDatabase } from '../crawl/audit-database.ts';
import type { Workbench } from './open-workbench.ts';
import { readRecord, readRecords } from './read-records.ts';
import { rejudgeAll, type RejudgedRound, type RejudgeWish, type TellProgress } from './rejudge.ts';
import { keysUnder } from './workbench-database.ts';

/** A round that goes back from one version of a system to an earlier one. */
export interface VersionReturn {
  readonly assessmentId: string;
  readonly from: StoredSystem;
  readonly to: StoredSystem;
}

const gone = '评估任务已删除，或已不用这个版本。';

/** Sheets under the earlier version for what was read or dated otherwise since; those that are still true are left as they are. */
async function judgeSince(
  { database }: Workbench,
  assessment: Assessment,
  { from, to }: Pick<VersionReturn, 'from' | 'to'>,
  now: () => Date,
  onProgress: TellProgress,
): Promise<RejudgedRound> {
  const { id, targets, asOf } = assessment;
  const wishes: RejudgeWish[] = [];
  for (const { id: targetId } of targets) {
    const readSheet = async (key: string): Promise<ScoreSheet | null> =>
      readRecord(ScoreSheet, await database.get('sheets', [id, targetId, key]));
    const [current, earlier] = await Promise.all([readSheet(from.key), readSheet(to.key)]);
    if (current === null) continue;
    const { auditId } = current;
    if (earlier?.auditId === auditId && earlier.asOf === asOf) continue;
    wishes.push({ assessment, targetId, auditId, systems: [to] });
  }
  const audits = await openAuditDatabase();
  try {
    return await rejudgeAll(audits, wishes, now, onProgress);
  } finally {
    audits.close();
  }
}

/** What people say of an agency under the earlier version: on items of both the later word counts, also where it was taken back. */
function carryBack(
  earlier: readonly HumanVerdict[],
  later: readonly HumanVerdict[],
  isInBoth: (itemId: string) => boolean,
  systemKey: string,
): readonly HumanVerdict[] {
  return [
    ...earlier.filter(({ itemId }) => !isInBoth(itemId)),
    ...later.filter(({ itemId }) => isInBoth(itemId)).map((verdict) => ({ ...verdict, systemKey })),
  ];
}

/** Writes the return in one step: sheets, summaries, verdicts and the round. */
async function writeReturn(
  { database }: Workbench,
  { assessmentId, from, to }: VersionReturn,
  sheets: RejudgedRound['sheets'],
  moment: string,
): Promise<void> {
  const anew = new Map(sheets.map(({ sheet }) => [sheet.targetId, sheet]));
  const inFrom = new Set(from.system.items.map(({ id }) => id));
  const inBoth = new Set(to.system.items.map(({ id }) => id).filter((id) => inFrom.has(id)));
  const stores = ['assessments', 'sheets', 'summaries', 'verdicts'] as const;
  const work = database.transaction(stores, 'readwrite');
  const kept = readRecord(Assessment, await work.objectStore('assessments').get(assessmentId));
  if (kept === null) throw new Error(gone);
  const verdicts = work.objectStore('verdicts');
  for (const { id: targetId } of kept.targets) {
    const readVerdicts = async (key: string): Promise<readonly HumanVerdict[]> =>
      readRecords(HumanVerdict, await verdicts.getAll(keysUnder(assessmentId, targetId, key)));
    const [earlier, later] = [await readVerdicts(to.key), await readVerdicts(from.key)];
    const carried = carryBack(earlier, later, (itemId) => inBoth.has(itemId), to.key);
    await verdicts.delete(keysUnder(assessmentId, targetId, to.key));
    await Promise.all(carried.map((verdict) => verdicts.put(verdict)));
    const stored = await work.objectStore('sheets').get([assessmentId, targetId, to.key]);
    const sheet = anew.get(targetId) ?? readRecord(ScoreSheet, stored);
    if (sheet === null) continue;
    const summary = summarizeSheet(reviewSheet(sheet, carried, to.system), moment);
    await work.objectStore('sheets').put(sheet);
    await work.objectStore('summaries').put(summary);
  }
  const systems = kept.systems.map((key) => (key === from.key ? to.key : key));
  await work.objectStore('assessments').put({ ...kept, systems, updatedAt: moment });
  await work.done;
}

/**
 * Lets a round go back to an earlier version of one of its systems. What was judged under it comes back; what was read since is judged
 * anew from the archives; what people said since goes along. The later version and its sheets stay kept.
 * Errors: rejects where round or version are gone or the disk refuses; nothing was written then.
 */
export async function goBack(
  workbench: Workbench,
  wish: VersionReturn,
  now: () => Date,
  onProgress: TellProgress,
): Promise<RoundEdited> {
  const { assessmentId, from } = wish;
  const { findAssessment, notices } = workbench;
  const before = await findAssessment(assessmentId);
  if (before === null || !before.systems.includes(from.key)) throw new Error(gone);
  const { sheets, skipped } = await judgeSince(workbench, before, wish, now, onProgress);
  await writeReturn(workbench, wish, sheets, now().toISOString());
  notices.tell({ kind: 'assessments', assessmentId, targetId: null });
  notices.tell({ kind: 'sheets', assessmentId, targetId: null });
  return { rejudged: sheets.length, skipped };
}
