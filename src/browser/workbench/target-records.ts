import { Assessment, type TargetRun } from '../../engine/model/assessment/assessment.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import type { ChangeNotices } from './change-notice.ts';
import { readRecord } from './read-records.ts';
import type { WorkbenchDatabase } from './workbench-database.ts';

/** Changes to the agencies of a round; each reads and writes in one step, so that two tabs do not undo each other. */
export function createTargetRecords(
  database: WorkbenchDatabase,
  notices: ChangeNotices,
  now: () => Date,
) {
  return {
    /** Errors: rejects where the round is gone. */
    changeTargets: async (
      assessmentId: string,
      change: (targets: readonly Target[]) => readonly Target[],
    ): Promise<void> => {
      const work = database.transaction('assessments', 'readwrite');
      const assessment = readRecord(Assessment, await work.store.get(assessmentId));
      if (assessment === null) throw new Error('这个评估任务已经移除');
      const targets = [...change(assessment.targets)];
      await work.store.put({ ...assessment, targets, updatedAt: now().toISOString() });
      await work.done;
      notices.tell({ kind: 'assessments', assessmentId, targetId: null });
    },
    /** Writes and removes runs in one step. */
    changeRuns: async (
      assessmentId: string,
      { put, remove }: { readonly put: readonly TargetRun[]; readonly remove: readonly string[] },
    ): Promise<void> => {
      if (put.length + remove.length === 0) return;
      const work = database.transaction('runs', 'readwrite');
      await Promise.all([
        ...put.map((run) => work.store.put(run)),
        ...remove.map((targetId) => work.store.delete([assessmentId, targetId])),
        work.done,
      ]);
      notices.tell({ kind: 'runs', assessmentId, targetId: null });
    },
  };
}

export type TargetRecords = ReturnType<typeof createTargetRecords>;
