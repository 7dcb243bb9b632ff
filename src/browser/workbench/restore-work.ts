import { backupStores } from './backup-manifest.ts';
import type { WorkbenchDatabase } from './workbench-database.ts';

/** One step over everything that a backup touches: all of it is written, or nothing. */
export function openRestore(database: WorkbenchDatabase) {
  const stores = [...backupStores, 'summaries', 'evidenceBytes', 'restoreUndo'] as const;
  return database.transaction(stores, 'readwrite');
}

export type RestoreWork = ReturnType<typeof openRestore>;
