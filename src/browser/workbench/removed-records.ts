import { Assessment, TargetRun } from '../../engine/model/assessment/assessment.ts';
import { RemovedAssessment } from '../../engine/model/assessment/removed-assessment.ts';
import type { ChangeNotices } from './change-notice.ts';
import { readRecord, readRecords } from './read-records.ts';
import { keysUnder, type WorkbenchDatabase } from './workbench-database.ts';

/** How long what was removed can be brought back. */
export const keptDays = 7;
const dayMs = 86_400_000;

/** Stores whose keys begin with the round and the agency. */
export const dataStores = [
  'runs',
  'sheets',
  'summaries',
  'verdicts',
  'pastVerdicts',
  'adjudications',
  'evidence',
  'evidenceBytes',
  'rectifications',
] as const;

/**
 * Takes a round out for good and tells the archives that it rested on. Only what is still marked as removed goes: another tab may just
 * have brought it back.
 */
async function dropAssessment(database: WorkbenchDatabase, id: string): Promise<readonly string[]> {
  const work = database.transaction(['assessments', ...dataStores], 'readwrite');
  const assessments = work.objectStore('assessments');
  const auditIds = new Set<string>();
  if (readRecord(RemovedAssessment, await assessments.get(id)) !== null) {
    const runs = await work.objectStore('runs').getAll(keysUnder(id));
    for (const { auditId } of readRecords(TargetRun, runs))
      if (auditId !== null) auditIds.add(auditId);
    for await (const { value } of work.objectStore('sheets').iterate(keysUnder(id))) {
      auditIds.add(value.auditId);
    }
    await Promise.all([
      assessments.delete(id),
      ...dataStores.map((store) => work.objectStore(store).delete(keysUnder(id))),
    ]);
  }
  await work.done;
  return [...auditIds];
}

/** Removes rounds so that they can be brought back: at first only a mark is set, the data goes days later. */
export function createRemovedRecords(
  database: WorkbenchDatabase,
  notices: ChangeNotices,
  now: () => Date,
) {
  const listRemoved = async (): Promise<readonly RemovedAssessment[]> =>
    readRecords(RemovedAssessment, await database.getAll('assessments')).toSorted((a, b) =>
      b.removedAt.localeCompare(a.removedAt),
    );
  const exchange = async (
    id: string,
    change: (stored: unknown) => Assessment | RemovedAssessment | null,
  ): Promise<void> => {
    const work = database.transaction('assessments', 'readwrite');
    const next = change(await work.store.get(id));
    if (next !== null) await work.store.put(next);
    await work.done;
    notices.tell({ kind: 'assessments', assessmentId: id, targetId: null });
  };
  return {
    /** Latest first. */
    listRemoved,
    removeAssessment: (id: string): Promise<void> =>
      exchange(id, (stored) => {
        const assessment = readRecord(Assessment, stored);
        if (assessment === null) return null;
        const removedAt = now().toISOString();
        return { schema: 'mingcha/removed-assessment@1', id, removedAt, assessment };
      }),
    restoreAssessment: (id: string): Promise<void> =>
      exchange(id, (stored) => readRecord(RemovedAssessment, stored)?.assessment ?? null),
    /** Frees the disk of rounds whose term is over; tells the archives that they rested on. */
    sweepRemoved: async (): Promise<readonly string[]> => {
      const limit = new Date(now().getTime() - keptDays * dayMs).toISOString();
      const orphans: string[] = [];
      for (const { id, removedAt } of await listRemoved()) {
        if (removedAt >= limit) continue;
        orphans.push(...(await dropAssessment(database, id)));
      }
      return orphans;
    },
  };
}

export type RemovedRecords = ReturnType<typeof createRemovedRecords>;
