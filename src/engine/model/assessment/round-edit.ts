import type { Outcome } from '../outcome.ts';
import type { Assessment, StoredSystem } from './assessment.ts';
import type { TrialRun } from './system-edit.ts';

/** What can be changed of a round later without judging by another table. */
export type RoundEdit = Pick<Assessment, 'name' | 'round' | 'asOf' | 'assessor'>;

/** What came of a change: agencies judged anew from their archives, and those that could not be, with the reason. */
export interface RoundEdited {
  readonly rejudged: number;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** What a person said of an item that is not in the version to come: it stays kept with the version that is left. */
export interface LeftVerdict {
  readonly agency: string;
  readonly title: string;
  readonly outcome: Outcome;
}

/** What becomes of one table where a round takes others. */
export type SystemStep =
  | {
      readonly kind: 'added';
      readonly to: StoredSystem;
      /** Agencies that have a result under it. */
      readonly judged: number;
      /** Verdicts of people from a time when the round used it. */
      readonly verdicts: number;
    }
  | {
      readonly kind: 'removed';
      readonly from: StoredSystem;
      /** Verdicts of people under it, which stay kept. */
      readonly verdicts: number;
    }
  | {
      readonly kind: 'moved';
      readonly from: StoredSystem;
      readonly to: StoredSystem;
      readonly rows: TrialRun['rows'];
      /** Verdicts of people that go along. */
      readonly carried: number;
      readonly left: readonly LeftVerdict[];
    };

/** What would become of a round under other tables; nothing of it is kept before it is applied. */
export interface SystemsTrial {
  readonly steps: readonly SystemStep[];
  /** The table that makes the ranking from then on, where it is another one. */
  readonly ranking: StoredSystem | null;
  /** Agencies that cannot be judged from their archive, with the reason. */
  readonly skipped: RoundEdited['skipped'];
}
