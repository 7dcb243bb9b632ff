import type { Checklist, ChecklistItem } from '../checklist.ts';
import type { CivilDate } from '../civil-date.ts';
import type { FindingView } from '../finding-view.ts';
import type { Outcome } from '../outcome.ts';
import type { Adjudication, HumanVerdict, PastVerdict } from './human-verdict.ts';
import type { KeptEvidence } from './kept-evidence.ts';
import type { Target } from './target.ts';

/** One sheet of the round. */
export interface SheetPlace {
  readonly assessmentId: string;
  readonly targetId: string;
  readonly systemKey: string;
}

/** A column that an item is about, as the audit found it. */
export interface JudgementColumn {
  readonly name: string;
  /** Null where the audit found no such column. */
  readonly url: string | null;
  /** How it stands, in words; "" where the audit says nothing. */
  readonly word: string;
}

/** One item as the person who judges sees it. */
export interface JudgementItem {
  readonly id: string;
  readonly title: string;
  /** Headings above it in the scoring table, outermost first. */
  readonly group: readonly string[];
  readonly method: ChecklistItem['method'];
  /** Null where the row only takes off; `penalty` is then what one fault costs, or null. */
  readonly points: number | null;
  readonly penalty: number | null;
  /** Share of the points that a 情况说明 keeps; null where the table does not say. */
  readonly noteRatio: number | null;
  /** 考察点. */
  readonly criteria: readonly { readonly text: string; readonly points: number | null }[];
  readonly note: string;
  readonly columns: readonly JudgementColumn[];
  readonly machine: {
    readonly outcome: Outcome;
    readonly scored: number | null;
    readonly deducted: number | null;
    /** Findings that passed; counted, not kept. */
    readonly passed: number;
  };
  /** What the person said, in force. */
  readonly human: HumanVerdict | null;
  /** A verdict whose 情况说明 ran out before the round's day, so that it counts for nothing. */
  readonly lapsed: HumanVerdict | null;
  /** How a disagreement over the item was settled, or null; a verdict whose `origin` is `judged` was given after it. */
  readonly settled: Adjudication | null;
  /** Verdicts that were replaced or taken back, latest first. */
  readonly past: readonly PastVerdict[];
  readonly final: Pick<ChecklistItem, 'outcome' | 'scored' | 'deducted'>;
  readonly isWaiting: boolean;
  readonly findings: readonly FindingView[];
  readonly evidence: readonly KeptEvidence[];
}

/** The scoring table of one agency as the person who judges sees it. */
export interface JudgementSheet extends SheetPlace {
  readonly target: Target;
  readonly asOf: CivilDate;
  readonly assessor: string;
  /** Systems of the round, by which the agency may be judged. */
  readonly systems: readonly { readonly key: string; readonly name: string }[];
  readonly totals: Pick<Checklist, 'points' | 'scored' | 'judged' | 'vetoed'>;
  readonly items: readonly JudgementItem[];
}

/** How much waits for a person at one agency. */
export interface TargetQueue {
  readonly target: Target;
  /** False before the first audit of its portal ended. */
  readonly isJudged: boolean;
  readonly waiting: number;
  readonly decidedByHand: number;
  /** Share of the points that is decided, 0–1. */
  readonly judged: number;
}
