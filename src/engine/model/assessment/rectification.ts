import { z } from 'zod';
import type { CivilDate } from '../civil-date.ts';
import type { ProblemView } from './assessment-view.ts';
import type { Target } from './target.ts';

/** What the unit wrote into the 问题清单, as it stands there. */
export const Reply = z.object({
  /** 整改情况. */
  text: z.string(),
  /** 整改链接. */
  link: z.string(),
  /** Name of the file that it came back in. */
  source: z.string(),
  at: z.string(),
});
export type Reply = z.infer<typeof Reply>;

/** How a person closed a problem: `excused` where it need not be put right any more (申诉成立, 情况说明). */
export const Closing = z.object({
  state: z.enum(['resolved', 'remaining', 'excused']),
  note: z.string(),
  by: z.string(),
  at: z.string(),
});
export type Closing = z.infer<typeof Closing>;

/** What became of one problem of a round (整改台账). */
export const Rectification = z.object({
  assessmentId: z.string(),
  targetId: z.string(),
  /** `ProblemView.id`. */
  problemId: z.string(),
  reply: Reply.nullable(),
  closing: Closing.nullable(),
  updatedAt: z.string(),
});
export type Rectification = z.infer<typeof Rectification>;

/** 复核结果: `unsure` waits for a person, `unchecked` was not looked at again. */
export type RecheckState = Closing['state'] | 'unsure' | 'unchecked';

/** What a later round says of a problem, and on what ground. */
export interface Recheck {
  readonly state: Exclude<RecheckState, 'excused'>;
  readonly reason: string;
  /** What was seen, as it stands in the page; "" where nothing was quoted. */
  readonly quote: string;
  readonly url: string;
  readonly capturedAt: string | null;
}

/** One problem with what was answered to it and what became of it. */
export interface LedgerEntry {
  readonly problem: ProblemView;
  readonly itemTitle: string;
  readonly reply: Reply | null;
  readonly closing: Closing | null;
  readonly recheck: Recheck;
  /** What counts: the person's word where there is one. */
  readonly state: RecheckState;
}

/** How many problems stand how. */
export interface LedgerCounts extends Readonly<Record<RecheckState, number>> {
  readonly problems: number;
  readonly replied: number;
}

/** The problems of one agency. */
export interface LedgerAgency {
  readonly target: Target;
  readonly counts: LedgerCounts;
  readonly entries: readonly LedgerEntry[];
}

/** 整改台账: every problem of a round, beside a later round where there is one. */
export interface Ledger {
  readonly assessment: { readonly id: string; readonly name: string; readonly round: string };
  readonly asOf: CivilDate;
  readonly system: string;
  /** The round that looked again; null before there is one. */
  readonly later: { readonly id: string; readonly round: string; readonly asOf: CivilDate } | null;
  /** Agencies that the round judged. */
  readonly judged: number;
  readonly counts: LedgerCounts;
  /** Agencies with problems, in the order of the round. */
  readonly agencies: readonly LedgerAgency[];
}

/** A row of a returned list that has an answer and fits no problem, or several. */
export interface StrayReply {
  /** Sheet and row, as the file shows them. */
  readonly place: string;
  readonly text: string;
  readonly why: 'unknown' | 'ambiguous';
}

/** What a returned 问题清单 holds. */
export interface ReplyList {
  readonly replies: readonly {
    readonly targetId: string;
    readonly problemId: string;
    readonly text: string;
    readonly link: string;
  }[];
  readonly strays: readonly StrayReply[];
}
