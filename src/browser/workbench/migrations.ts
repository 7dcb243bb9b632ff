import type { BackupStore } from './backup-manifest.ts';

/** A step up of the stored data: what becomes of each record of the version before. */
export interface Migration {
  /** Version that it leads to. */
  readonly to: number;
  /** The record as the next version keeps it. Errors: whatever it throws refuses the record. */
  readonly change: (store: BackupStore, record: unknown) => unknown;
}

/** Every step, in order; version 1 is the first that was kept. Each new one brings an example of the version before in its test. */
export const migrations: readonly Migration[] = [];

/** Brings a record of an older version to the present one. */
export function migrateRecord(
  store: BackupStore,
  record: unknown,
  from: number,
  steps: readonly Migration[] = migrations,
): unknown {
  return steps
    .filter(({ to }) => to > from)
    .reduce((value, { change }) => change(store, value), record);
}
