import {
  type Closing,
  Rectification,
  type Reply,
} from '../../engine/model/assessment/rectification.ts';
import { readRecord, readRecords } from './read-records.ts';
import type { Workbench } from './open-workbench.ts';
import { tellDiskTrouble } from './tell-disk-trouble.ts';
import { keysUnder } from './workbench-database.ts';

/** Where a problem stands. */
export interface ProblemPlace {
  readonly assessmentId: string;
  readonly targetId: string;
  readonly problemId: string;
}

/** What is to be written of one problem; what is left out stays as it is. */
export interface RectificationChange {
  readonly place: ProblemPlace;
  readonly reply?: Reply | null;
  readonly closing?: Closing | null;
}

/** What became of the problems of the rounds. */
export function createRectificationRecords(
  { database, notices }: Pick<Workbench, 'database' | 'notices'>,
  now: () => Date,
) {
  const list = async (assessmentId: string): Promise<readonly Rectification[]> =>
    readRecords(Rectification, await database.getAll('rectifications', keysUnder(assessmentId)));
  return {
    list,
    /** Writes all or nothing; gives back what would undo it. Errors: rejects with words to show. */
    change: async (
      changes: readonly RectificationChange[],
    ): Promise<readonly RectificationChange[]> => {
      const work = database.transaction('rectifications', 'readwrite');
      const before: RectificationChange[] = [];
      try {
        for (const { place, ...change } of changes) {
          const { assessmentId, targetId, problemId } = place;
          const kept = await work.store.get([assessmentId, targetId, problemId]);
          const { reply = null, closing = null } = readRecord(Rectification, kept) ?? {};
          before.push({ place, reply, closing });
          const updatedAt = now().toISOString();
          await work.store.put({ ...place, reply, closing, ...change, updatedAt });
        }
        await work.done;
      } catch (error) {
        throw new Error(tellDiskTrouble(error), { cause: error });
      }
      const assessmentId = changes[0]?.place.assessmentId ?? null;
      notices.tell({ kind: 'rectifications', assessmentId, targetId: null });
      // The same problem may have been answered twice in one file: the first state comes last.
      return before.toReversed();
    },
  };
}

export type RectificationRecords = ReturnType<typeof createRectificationRecords>;
