import { reviewSheet, type SystemPair, summarizeSheet } from '../../engine/index.ts';
import { Assessment, TargetRun } from '../../engine/model/assessment/assessment.ts';
import { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type { RoundEdited } from '../../engine/model/assessment/round-edit.ts';
import type { ScoreSheet } from '../../engine/model/assessment/score-sheet.ts';
import { carryVerdicts } from './carry-verdicts.ts';
import type { Workbench } from './open-workbench.ts';
import { readRecord, readRecords } from './read-records.ts';
import type { TellProgress } from './rejudge.ts';
import { type SystemsWish, type TriedSystems, trySystems } from './try-systems.ts';
import { keysUnder } from './workbench-database.ts';

const stale = '试算之后这个任务有改动，没有写入；请重新试算。';

const storeNames = ['assessments', 'runs', 'sheets', 'summaries', 'verdicts'] as const;

function openWork({ database }: Workbench) {
  return database.transaction(storeNames, 'readwrite');
}

type Work = ReturnType<typeof openWork>;

/** The round as it is on the disk; rejects where it is not as it was tried. */
async function readUnchanged(
  work: Work,
  { assessment, triedAt }: TriedSystems,
): Promise<Assessment> {
  const { id, updatedAt } = assessment;
  const kept = readRecord(Assessment, await work.objectStore('assessments').get(id));
  const runs = readRecords(TargetRun, await work.objectStore('runs').getAll(keysUnder(id)));
  const isRead = runs.some((run) => run.state === 'running' || run.updatedAt > triedAt);
  if (kept?.updatedAt === updatedAt && !isRead) return kept;
  work.abort();
  await work.done.catch(() => undefined);
  throw new Error(stale);
}

/** What counts of the words of people on an agency under the table to come; written where they come from another version. */
async function takeVerdicts(
  work: Work,
  [assessmentId, targetId]: readonly [string, string],
  { from, to }: Exclude<SystemPair, { readonly to: null }>,
): Promise<readonly HumanVerdict[]> {
  const store = work.objectStore('verdicts');
  const read = async (key: string): Promise<readonly HumanVerdict[]> =>
    readRecords(HumanVerdict, await store.getAll(keysUnder(assessmentId, targetId, key)));
  const earlier = await read(to.key);
  if (from === null) return earlier;
  const carried = carryVerdicts(earlier, await read(from.key), from, to);
  await store.delete(keysUnder(assessmentId, targetId, to.key));
  await Promise.all(carried.map((verdict) => store.put(verdict)));
  return carried;
}

async function writeSheets(work: Work, tried: TriedSystems, moment: string): Promise<void> {
  const { assessment, pairs, sheets } = tried;
  for (const pair of pairs) {
    if (pair.to === null) continue;
    const { key, system } = pair.to;
    const own = new Map(
      sheets
        .filter(({ stored }) => stored.key === key)
        .map(({ sheet }): [string, ScoreSheet] => [sheet.targetId, sheet]),
    );
    for (const { id: targetId } of assessment.targets) {
      const verdicts = await takeVerdicts(work, [assessment.id, targetId], pair);
      const sheet = own.get(targetId);
      if (sheet === undefined) continue;
      await work.objectStore('sheets').put(sheet);
      const summary = summarizeSheet(reviewSheet(sheet, verdicts, system), moment);
      await work.objectStore('summaries').put(summary);
    }
  }
}

/** Says at each agency that could not be judged what stands there, and why. */
async function noteSkipped(
  work: Work,
  { assessment, pairs, skipped }: TriedSystems,
): Promise<void> {
  const runs = work.objectStore('runs');
  for (const { targetId, reason } of skipped) {
    const run = readRecord(TargetRun, await runs.get([assessment.id, targetId]));
    if (run === null) continue;
    const taken = pairs.flatMap(({ to }) => to?.key ?? []);
    const found = await Promise.all(
      taken.map((key) => work.objectStore('sheets').count([assessment.id, targetId, key])),
    );
    const what = found.includes(0) ? '没有结果' : '仍是以前的结果';
    await runs.put({ ...run, message: `换用的指标体系下${what}。${reason}` });
  }
}

/**
 * Lets a round be judged by other tables, as it was tried, all in one step. The tables that it leaves stay kept with all that was judged
 * under them, so that it can go back.
 * Errors: rejects where the round was changed or read since, or the disk refuses; nothing was written then.
 */
export async function changeSystems(
  workbench: Workbench,
  tried: TriedSystems,
  now: () => Date,
): Promise<RoundEdited> {
  const { keys, rejudged, skipped } = tried;
  const moment = now().toISOString();
  const work = openWork(workbench);
  const kept = await readUnchanged(work, tried);
  await writeSheets(work, tried, moment);
  await noteSkipped(work, tried);
  await work.objectStore('assessments').put({ ...kept, systems: [...keys], updatedAt: moment });
  await work.done;
  for (const kind of ['assessments', 'sheets'] as const) {
    workbench.notices.tell({ kind, assessmentId: kept.id, targetId: null });
  }
  return { rejudged, skipped };
}

/** Tries and changes in one go: the way back to tables that the round had. */
export async function returnSystems(
  workbench: Workbench,
  wish: SystemsWish,
  now: () => Date,
  onProgress: TellProgress,
): Promise<RoundEdited> {
  return await changeSystems(workbench, await trySystems(workbench, wish, now, onProgress), now);
}
