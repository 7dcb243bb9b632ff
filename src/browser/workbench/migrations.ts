import type { Migration, StoredRecords } from './migration.ts';
import { v1ToV2 } from './v1-to-v2.ts';
import { v2ToV3 } from './v2-to-v3.ts';

/** Every step, in order; version 1 is the first that was kept. Each brings an example of the version before in its test. */
export const migrations: readonly Migration[] = [v1ToV2, v2ToV3];

/** Version of the stored data. */
export const workbenchVersion = migrations.at(-1)?.to ?? 1;

/**
 * Brings all records of an older version to the present one.
 * Shape: a store that a step gives back is given back whole, but for one that the step does not read, which is added to.
 */
export function migrateRecords(
  records: StoredRecords,
  from: number,
  steps: readonly Migration[] = migrations,
): StoredRecords {
  return steps
    .filter(({ to }) => to > from)
    .reduce((held, { change }) => ({ ...held, ...change(held) }), records);
}
