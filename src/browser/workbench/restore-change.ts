import { z } from 'zod';
import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import { backupStores } from './backup-manifest.ts';

/** One record that a restored backup wrote. */
export const RestoreChange = z.object({
  store: z.enum(backupStores),
  key: z.union([z.string(), z.array(z.string())]),
  /** What stood there; null for nothing. */
  before: z.unknown(),
  /** Moment of the record that was written: another one there now was changed since. */
  wroteAt: z.string(),
});
export type RestoreChange = z.infer<typeof RestoreChange>;

/** Only the last restoring can be taken back. */
export const undoKey = 'last';

/** What the moment and the tables of the program bring to a restoring. */
export interface RestoreTerms {
  readonly shipped: readonly StoredSystem[];
  readonly moment: string;
}
