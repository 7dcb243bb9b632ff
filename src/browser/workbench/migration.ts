import type { BackupStore } from './backup-manifest.ts';

/** Records by store, as some version kept them. */
export type StoredRecords = Readonly<Partial<Record<BackupStore, readonly unknown[]>>>;

/** A step up of the stored data, the same for the database and for an older backup. */
export interface Migration {
  /** Version that it leads to. */
  readonly to: number;
  /** Stores that it must see as a whole. */
  readonly reads: readonly BackupStore[];
  /** The records that it rewrites or adds, by key; what it does not give back stays as it is. Errors: whatever it throws refuses the step. */
  readonly change: (records: StoredRecords) => StoredRecords;
}
