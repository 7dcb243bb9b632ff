import {
  compareRounds,
  compareSystems,
  pairSystems,
  reviewSheet,
  type SystemPair,
  type TrialPair,
} from '../../engine/index.ts';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type { SystemsTrial, SystemStep } from '../../engine/model/assessment/round-edit.ts';
import { ScoreSheet } from '../../engine/model/assessment/score-sheet.ts';
import { openAuditDatabase } from '../crawl/audit-database.ts';
import { carryVerdicts, splitVerdicts } from './carry-verdicts.ts';
import type { Workbench } from './open-workbench.ts';
import { readRecord, readRecords } from './read-records.ts';
import {
  type RejudgedRound,
  type RejudgeWish,
  rejudgeAll,
  type SheetUnder,
  type TellProgress,
} from './rejudge.ts';
import { keysUnder } from './workbench-database.ts';

/** A round as it would be under other tables. */
export interface TriedSystems {
  /** As it was when the trial began. */
  readonly assessment: Assessment;
  readonly keys: readonly string[];
  readonly pairs: readonly SystemPair[];
  /** Under the tables to come. */
  readonly sheets: readonly SheetUnder[];
  /** Agencies that were judged anew; the sheets of the others are still true. */
  readonly rejudged: number;
  readonly skipped: RejudgedRound['skipped'];
  readonly triedAt: string;
}

/** Which tables a round shall be judged by. */
export interface SystemsWish {
  readonly assessmentId: string;
  readonly keys: readonly string[];
}

const gone = '评估任务已删除，没有可修改的对象。';
const busy = '这个任务正在检查，指标体系暂不能改；请先暂停检查。';

/** Sheets that are still true, and what must be judged anew: from the archive on which the agency's result rests now. */
async function sortOut(
  { database }: Workbench,
  assessment: Assessment,
  pairs: readonly SystemPair[],
): Promise<{ readonly kept: readonly SheetUnder[]; readonly wishes: readonly RejudgeWish[] }> {
  const { id, targets, asOf } = assessment;
  const kept: SheetUnder[] = [];
  const wishes: RejudgeWish[] = [];
  const taken = pairs.flatMap(({ to }) => to ?? []);
  for (const { id: targetId } of targets) {
    const readSheet = async (key: string): Promise<ScoreSheet | null> =>
      readRecord(ScoreSheet, await database.get('sheets', [id, targetId, key]));
    const now = await Promise.all(assessment.systems.map(readSheet));
    const auditId = now.find((sheet) => sheet !== null)?.auditId;
    if (auditId === undefined) continue;
    const systems: StoredSystem[] = [];
    for (const stored of taken) {
      const sheet = await readSheet(stored.key);
      if (sheet?.auditId === auditId && sheet.asOf === asOf) kept.push({ sheet, stored });
      else systems.push(stored);
    }
    if (systems.length > 0) wishes.push({ assessment, targetId, auditId, systems });
  }
  return { kept, wishes };
}

/** Judges every agency of the round under the tables that it would take; nothing is written. */
export async function trySystems(
  workbench: Workbench,
  { assessmentId, keys }: SystemsWish,
  now: () => Date,
  onProgress: TellProgress,
): Promise<TriedSystems> {
  const { findAssessment, findSystem, listRuns } = workbench;
  const triedAt = now().toISOString();
  const assessment = await findAssessment(assessmentId);
  if (assessment === null) throw new Error(gone);
  if ((await listRuns(assessmentId)).some(({ state }) => state === 'running')) {
    throw new Error(busy);
  }
  const [before, after] = await Promise.all(
    [assessment.systems, keys].map((each) => Promise.all(each.map(findSystem))),
  );
  const pairs = pairSystems(before ?? [], after ?? []);
  const { kept, wishes } = await sortOut(workbench, assessment, pairs);
  const audits = await openAuditDatabase();
  try {
    const { sheets, skipped } = await rejudgeAll(audits, wishes, now, onProgress);
    const rejudged = wishes.length - skipped.length;
    return { assessment, keys, pairs, sheets: [...kept, ...sheets], rejudged, skipped, triedAt };
  } finally {
    audits.close();
  }
}

/** All that people said in a round, agency by agency, under one table. */
async function readVerdicts(
  { database }: Workbench,
  { id, targets }: Assessment,
  key: string,
): Promise<readonly HumanVerdict[]> {
  const all = await Promise.all(
    targets.map((target) => database.getAll('verdicts', keysUnder(id, target.id, key))),
  );
  return all.flatMap((verdicts) => readRecords(HumanVerdict, verdicts));
}

async function describeMove(
  workbench: Workbench,
  { assessment, sheets }: TriedSystems,
  { from, to }: { readonly from: StoredSystem; readonly to: StoredSystem },
): Promise<SystemStep> {
  const names = new Map(assessment.targets.map(({ id, name }) => [id, name]));
  const [later, earlier] = await Promise.all(
    [from, to].map(({ key }) => readVerdicts(workbench, assessment, key)),
  );
  const { along, left } = splitVerdicts(later ?? [], to.system);
  const carried = carryVerdicts(earlier ?? [], later ?? [], from, to);
  const pairs: TrialPair[] = [];
  for (const { sheet, stored } of sheets) {
    if (stored.key !== to.key) continue;
    const { targetId } = sheet;
    const before = await workbench.readReviewed([assessment.id, targetId, from.key]);
    if (before === null) continue;
    const own = carried.filter((verdict) => verdict.targetId === targetId);
    const name = names.get(targetId) ?? targetId;
    pairs.push({ targetId, name, before, after: reviewSheet(sheet, own, to.system) });
  }
  const titles = new Map(from.system.items.map(({ id, title }) => [id, title]));
  return {
    kind: 'moved',
    from,
    to,
    rows: compareRounds(pairs, compareSystems(from.system, to.system)).rows,
    carried: along.length,
    left: left.map(({ targetId, itemId, outcome }) => ({
      agency: names.get(targetId) ?? targetId,
      title: titles.get(itemId) ?? itemId,
      outcome,
    })),
  };
}

async function describeStep(
  workbench: Workbench,
  tried: TriedSystems,
  pair: SystemPair,
): Promise<SystemStep> {
  const { assessment, sheets } = tried;
  const { from, to } = pair;
  if (to === null) {
    const verdicts = (await readVerdicts(workbench, assessment, from.key)).length;
    return { kind: 'removed', from, verdicts };
  }
  if (from === null) {
    const verdicts = (await readVerdicts(workbench, assessment, to.key)).length;
    const judged = sheets.filter(({ stored }) => stored.key === to.key).length;
    return { kind: 'added', to, judged, verdicts };
  }
  return await describeMove(workbench, tried, { from, to });
}

/** What a person is told before the tables are changed. */
export async function describeTrial(
  workbench: Workbench,
  tried: TriedSystems,
): Promise<SystemsTrial> {
  const { assessment, keys, pairs, skipped } = tried;
  const steps: SystemStep[] = [];
  for (const pair of pairs) steps.push(await describeStep(workbench, tried, pair));
  const [before, after] = await Promise.all(
    [assessment.systems, keys].map(async ([first]) =>
      first === undefined ? null : await workbench.findSystem(first),
    ),
  );
  const isSame = before?.system.id === after?.system.id;
  return { steps, ranking: isSame ? null : (after ?? null), skipped };
}
