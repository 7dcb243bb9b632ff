import { Assessment, TargetRun } from '../../engine/model/assessment/assessment.ts';
import type { RoundEdit, RoundEdited } from '../../engine/model/assessment/round-edit.ts';
import { ScoreSheet } from '../../engine/model/assessment/score-sheet.ts';
import { openAuditDatabase } from '../crawl/audit-database.ts';
import type { Workbench } from './open-workbench.ts';
import { readRecord } from './read-records.ts';
import { rejudgeAll, type RejudgedRound, type RejudgeWish, type TellProgress } from './rejudge.ts';
import { putSheet } from './put-sheet.ts';

const gone = '这个评估任务已经移除，没有可修改的对象。';
const busy = '这个任务正在检查，监测时间点暂不能改；请先暂停检查。';

const nothing: RejudgedRound = { sheets: [], skipped: [] };

/** Judges every agency that was judged anew up to the new day. */
async function judgeUpTo(
  { database, listRuns, findSystem }: Workbench,
  assessment: Assessment,
  now: () => Date,
  onProgress: TellProgress,
): Promise<RejudgedRound> {
  const { id, targets } = assessment;
  if ((await listRuns(id)).some(({ state }) => state === 'running')) throw new Error(busy);
  const systems = await Promise.all(assessment.systems.map(findSystem));
  const wishes: RejudgeWish[] = [];
  for (const { id: targetId } of targets) {
    const key: [string, string, string] = [id, targetId, assessment.systems[0] ?? ''];
    const sheet = readRecord(ScoreSheet, await database.get('sheets', key));
    if (sheet !== null) wishes.push({ assessment, targetId, auditId: sheet.auditId, systems });
  }
  const audits = await openAuditDatabase();
  try {
    return await rejudgeAll(audits, wishes, now, onProgress);
  } finally {
    audits.close();
  }
}

/**
 * Changes what a round is called and up to which day it counts. Another day is another verdict: every agency is judged anew from its
 * archive first, and all is written in one step. Verdicts of people stay.
 * Errors: rejects where the round is gone, is being read, or the disk refuses; nothing was written then.
 */
export async function editRound(
  workbench: Workbench,
  { id, edit }: { readonly id: string; readonly edit: RoundEdit },
  now: () => Date,
  onProgress: TellProgress,
): Promise<RoundEdited> {
  const before = await workbench.findAssessment(id);
  if (before === null) throw new Error(gone);
  const isOtherDay = before.asOf !== edit.asOf;
  const { sheets, skipped } = isOtherDay
    ? await judgeUpTo(workbench, { ...before, ...edit }, now, onProgress)
    : nothing;
  const { database, notices } = workbench;
  const stores = ['assessments', 'sheets', 'summaries', 'verdicts', 'runs'] as const;
  const work = database.transaction(stores, 'readwrite');
  const kept = readRecord(Assessment, await work.objectStore('assessments').get(id));
  if (kept === null) throw new Error(gone);
  const into = {
    verdicts: work.objectStore('verdicts'),
    sheets: work.objectStore('sheets'),
    summaries: work.objectStore('summaries'),
  };
  const moment = now().toISOString();
  for (const sheet of sheets) await putSheet(into, sheet);
  const runs = work.objectStore('runs');
  for (const { targetId, reason } of skipped) {
    const run = readRecord(TargetRun, await runs.get([id, targetId]));
    const message = `现有结果按监测时间点${before.asOf}判定。${reason}`;
    if (run !== null) await runs.put({ ...run, message });
  }
  await work.objectStore('assessments').put({ ...kept, ...edit, updatedAt: moment });
  await work.done;
  notices.tell({ kind: 'assessments', assessmentId: id, targetId: null });
  if (isOtherDay) notices.tell({ kind: 'sheets', assessmentId: id, targetId: null });
  return { rejudged: new Set(sheets.map(({ sheet }) => sheet.targetId)).size, skipped };
}
