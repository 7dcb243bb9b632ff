import { readTable, readTableText } from '../../carriers/read-table.ts';
import { checkTarget, readTargets, recognizeTargetColumns } from '../../engine/index.ts';
import type { RunAnswer, RunPlan } from '../../engine/model/assessment/run-progress.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import type {
  FaultyRow,
  SheetTable,
  TargetDraft,
} from '../../engine/model/assessment/target-sheet.ts';
import type { Result } from '../../engine/model/result.ts';
import { exportFileName } from '../../report/export-file-name.ts';
import type { AuditDatabase } from '../crawl/audit-database.ts';
import { listMissingOrigins, requestOrigins } from '../crawl/permissions.ts';
import { saveFile } from '../save-file.ts';
import { civilDateAt } from '../today.ts';
import type { Workbench } from './open-workbench.ts';
import { openQueueProgress } from './queue-progress.ts';
import { createRunQueue, type RunQueue } from './run-queue.ts';
import { createSiteRunner } from './site-runner.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const withId = (draft: TargetDraft): Target => ({ id: crypto.randomUUID(), ...draft });

async function readFile(file: File): Promise<Result<SheetTable, 'refused'>> {
  const read = await readTable(file.name, new Uint8Array(await file.arrayBuffer()));
  if (read.ok) return read;
  return { ok: false, error: { code: 'refused', message: `${file.name}：${read.error.message}` } };
}

async function readPasted(source: string, text: string): Promise<Result<SheetTable, 'refused'>> {
  const read = await readTableText(source, text);
  if (read.ok) return read;
  return { ok: false, error: { code: 'refused', message: read.error.message } };
}

async function saveList(
  { findAssessment }: Workbench,
  assessmentId: string,
  form: 'xlsx' | 'csv',
): Promise<string> {
  const assessment = await findAssessment(assessmentId);
  if (assessment === null) throw new Error('这个评估任务已经移除');
  const { renderTargetCsv, renderTargetWorkbook } =
    await import('../../report/assessment/target-list.ts');
  const { targets, asOf } = assessment;
  const content =
    form === 'csv'
      ? new Blob([renderTargetCsv(targets)], { type: 'text/csv' })
      : new Blob([new Uint8Array(await renderTargetWorkbook(targets))], { type: xlsxType });
  const name = exportFileName(`${assessment.name} 监测对象`, asOf, form);
  saveFile(name, content);
  return name;
}

async function copyFaulty(rows: readonly FaultyRow[]): Promise<void> {
  const { renderFaultyText } = await import('../../report/assessment/target-list.ts');
  await navigator.clipboard.writeText(renderFaultyText(rows));
}

async function saveFaulty(rows: readonly FaultyRow[], moment: Date): Promise<string> {
  const { renderFaultyWorkbook } = await import('../../report/assessment/target-list.ts');
  const name = exportFileName('名单中有问题的行', civilDateAt(moment), 'xlsx');
  saveFile(name, new Blob([new Uint8Array(await renderFaultyWorkbook(rows))], { type: xlsxType }));
  return name;
}

/** Takes agencies off the list; the moment stands in their runs, so that their data goes some days later. */
async function removeTargets(
  { changeTargets, changeRuns, listRuns }: Workbench,
  assessmentId: string,
  ids: ReadonlySet<string>,
  updatedAt: string,
): Promise<void> {
  await changeTargets(assessmentId, (targets) => targets.filter(({ id }) => !ids.has(id)));
  const runs = (await listRuns(assessmentId)).filter(({ targetId }) => ids.has(targetId));
  await changeRuns(assessmentId, { put: runs.map((run) => ({ ...run, updatedAt })), remove: [] });
}

/** The queue with the browser's question before it. */
function createRunPort(queue: RunQueue) {
  return {
    /** What must be asked for before these agencies can be read. */
    plan: async (targets: readonly Target[]): Promise<RunPlan> => {
      const homes = new Map(targets.map(({ url }) => [new URL(url).host, url]));
      const missing = await Promise.all([...homes.values()].map(listMissingOrigins));
      return {
        hosts: [...homes.keys()],
        closed: missing.filter(({ length }) => length > 0).length,
        origins: [...new Set(missing.flat())],
      };
    },
    /** Asks for access at once, so it must be called in the click itself. */
    start: async (
      assessmentId: string,
      targetIds: readonly string[],
      { origins }: RunPlan,
    ): Promise<RunAnswer> => {
      if (!(await requestOrigins(origins))) return { state: 'declined' };
      return { state: (await queue.start(assessmentId, targetIds)) ? 'started' : 'busy' };
    },
    resume: (assessmentId: string): RunAnswer => ({
      state: queue.resume(assessmentId) ? 'started' : 'busy',
    }),
    pause: queue.pause,
    stop: queue.stop,
    subscribe: queue.subscribe,
    readProgress: queue.readProgress,
  };
}

/** The port of the room 监测对象: the agencies of a round, and the queue that reads their portals. */
export function createTargetsPort(workbench: Workbench, audits: AuditDatabase, now: () => Date) {
  const sites = createSiteRunner(audits, workbench, now);
  const progress = openQueueProgress(() => now().getTime());
  const queue = createRunQueue({ workbench, sites, now }, progress);
  return {
    listAssessments: workbench.listAssessments,
    findAssessment: workbench.findAssessment,
    listRuns: workbench.listRuns,
    readFile,
    readPasted,
    recognize: recognizeTargetColumns,
    preview: readTargets,
    check: checkTarget,
    add: (assessmentId: string, drafts: readonly TargetDraft[]): Promise<void> =>
      workbench.changeTargets(assessmentId, (targets) => [...targets, ...drafts.map(withId)]),
    save: (assessmentId: string, target: Target): Promise<void> =>
      workbench.changeTargets(assessmentId, (targets) =>
        targets.map((kept) => (kept.id === target.id ? target : kept)),
      ),
    remove: (assessmentId: string, ids: ReadonlySet<string>): Promise<void> =>
      removeTargets(workbench, assessmentId, ids, now().toISOString()),
    /** Puts agencies back where they stood; what was found of them is still there. */
    restore: (assessmentId: string, before: readonly Target[]): Promise<void> =>
      workbench.changeTargets(assessmentId, (targets) => {
        const had = new Set(before.map(({ id }) => id));
        const current = new Map(targets.map((target) => [target.id, target]));
        const added = targets.filter(({ id }) => !had.has(id));
        return [...before.map((target) => current.get(target.id) ?? target), ...added];
      }),
    copyFaulty,
    saveFaulty: (rows: readonly FaultyRow[]) => saveFaulty(rows, now()),
    saveList: (assessmentId: string, form: 'xlsx' | 'csv') =>
      saveList(workbench, assessmentId, form),
    subscribe: (listener: () => void) => workbench.subscribe(() => listener()),
    run: createRunPort(queue),
  };
}
