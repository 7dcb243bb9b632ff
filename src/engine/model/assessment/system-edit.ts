import type { Level } from '../level.ts';
import type { Outcome } from '../outcome.ts';
import type { AuditChoice } from './score-table.ts';

/** Points under one first-level heading. */
export interface GroupWeight {
  readonly title: string;
  readonly items: number;
  readonly points: number;
  /** Items that have no number. */
  readonly withoutPoints: number;
}

/** What the editor says of a system as it stands: nothing that has a fault can be kept. */
export interface SystemCheck {
  readonly total: number;
  readonly groups: readonly GroupWeight[];
  /** Chinese lines; the item that it is about, or null for the whole. */
  readonly faults: readonly SystemRemark[];
  readonly warnings: readonly SystemRemark[];
}

/** One line about a system. */
export interface SystemRemark {
  readonly itemId: string | null;
  readonly message: string;
}

/** One thing that differs between two versions, in the user's words. */
export interface SystemChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Null for the system itself. */
  readonly itemId: string | null;
  readonly title: string;
  readonly fields: readonly {
    readonly name: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** What the editor offers to choose from. */
export interface SystemChoices {
  readonly audits: readonly AuditChoice[];
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly levels: readonly { readonly id: Level; readonly name: string }[];
}

/** One item that would be judged otherwise under the edited system. */
export interface TrialChange {
  readonly itemId: string;
  readonly title: string;
  /** Null where the item is not in that version. */
  readonly before: TrialVerdict | null;
  readonly after: TrialVerdict | null;
  /** Why, in Chinese. */
  readonly why: string;
}

/** What counts for an item, and whether a person said so. */
export interface TrialVerdict {
  readonly outcome: Outcome;
  readonly points: number | null;
  readonly scored: number | null;
  readonly isByHand: boolean;
}

/** Score and place of one agency; the place counts agencies with more points, from 1. */
export interface TrialStanding {
  readonly points: number;
  readonly scored: number;
  readonly judged: number;
  readonly vetoed: boolean;
  readonly rank: number;
}

/** One agency of a trial run. */
export interface TrialRow {
  readonly targetId: string;
  readonly name: string;
  readonly before: TrialStanding;
  readonly after: TrialStanding;
  readonly changes: readonly TrialChange[];
}

/** What would change in a round under an edited system; nothing of it is kept before it is applied. */
export interface TrialRun {
  /** Agencies that were judged before, the greatest change of score first. */
  readonly rows: readonly TrialRow[];
  /** Agencies that could not be judged anew, with the reason. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  /** Other things than the system that differ between then and now, in Chinese. */
  readonly remarks: readonly string[];
}
