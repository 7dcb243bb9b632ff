import { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { ChangeNotices } from './change-notice.ts';
import { readRecord, readRecords } from './read-records.ts';
import type { WorkbenchDatabase } from './workbench-database.ts';

/**
 * The table that an audit names: by the key of a version or by the id of a built-in one. An id of an own table means its latest version.
 * Null where there is none.
 */
export function findNamed(systems: readonly StoredSystem[], name: string): StoredSystem | null {
  const same = systems.filter(({ system }) => system.id === name);
  return (
    systems.find(({ key }) => key === name) ??
    same.find(({ origin }) => origin === 'built-in') ??
    same.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1) ??
    null
  );
}

/** Indicator systems: those that the project ships, and every version of the user's own. */
export function createSystemRecords(database: WorkbenchDatabase, notices: ChangeNotices) {
  // The tables are fetched when somebody asks for one of them.
  const openShipped = () => import('./shipped-systems.ts');
  return {
    listSystems: async (): Promise<readonly StoredSystem[]> => [
      ...(await (await openShipped()).listShipped()),
      ...readRecords(StoredSystem, await database.getAll('systems')),
    ],
    /** Errors: rejects where no version has that key. */
    findSystem: async (key: string): Promise<StoredSystem> => {
      const found =
        readRecord(StoredSystem, await database.get('systems', key)) ??
        (await (await openShipped()).findShipped(key));
      if (found === undefined) throw new Error(`没有这个指标体系：${key}`);
      return found;
    },
    /** Keeps a version that is new; one that is there is never written over. Errors: rejects where it exists. */
    addSystem: async (stored: StoredSystem): Promise<void> => {
      if ((await (await openShipped()).findShipped(stored.key)) !== undefined) {
        throw new Error(`已有这个版本：${stored.key}`);
      }
      await database.add('systems', stored);
      notices.tell({ kind: 'systems', assessmentId: null, targetId: null });
    },
  };
}

export type SystemRecords = ReturnType<typeof createSystemRecords>;
