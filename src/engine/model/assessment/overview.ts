import type { Assessment, TargetRun } from './assessment.ts';
import type { SheetSummary, UntestedReasons } from './score-sheet.ts';
import type { Target } from './target.ts';

/** How far an agency is; `new` before it was ever put into the queue. */
export type RunState = TargetRun['state'] | 'new';

/** One agency of a round with its place among the others. */
export interface RankedTarget {
  readonly target: Target;
  readonly run: TargetRun | null;
  /** Null before it was judged. */
  readonly summary: SheetSummary | null;
  /** Place by `ratio`, equal ones share it; null where there is no score: not judged, vetoed, nothing applies. */
  readonly place: number | null;
  /** Points obtained of those that apply, 0–1; indicators 符合 of those that apply where the table has no points. */
  readonly ratio: number | null;
  /** What `ratio` would be if all that is still open turned out 符合, 0–1. */
  readonly bestRatio: number | null;
}

/** How the ratios of a round lie: one bin each ten percent, the last one with 100 in it. */
export interface Distribution {
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** Agencies with a score. */
  readonly scored: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly vetoed: number;
}

/** A first-level group of the table over the whole round. */
export interface RoundGroup {
  readonly title: string;
  readonly failed: number;
  readonly cantTell: number;
  readonly passed: number;
  readonly untested: number;
  readonly inapplicable: number;
  /** Points, or indicators 符合, obtained of those that apply, 0–1; null where nothing applies. */
  readonly ratio: number | null;
}

/** A round under one system, ready to be shown. All counts are of indicators, after the human verdicts. */
export interface Overview {
  readonly assessment: Assessment;
  readonly system: {
    readonly key: string;
    readonly name: string;
    readonly passLine: number | null;
  };
  /** What `ratio` counts. */
  readonly measure: 'points' | 'items';
  /** First-level groups in the order of the table. */
  readonly groups: readonly RoundGroup[];
  /** Best place first, then the vetoed, then those without a score, in the order of the list of agencies. */
  readonly rows: readonly RankedTarget[];
  readonly counts: SheetSummary['counts'];
  /** Mean share that was decided, of the judged agencies, 0–1; null before the first. */
  readonly judged: number | null;
  readonly decidedByHand: number;
  /** Items that wait for a person. */
  readonly waiting: number;
  readonly progress: Readonly<Record<RunState, number>>;
  readonly distribution: Distribution;
  readonly untestedBy: UntestedReasons;
  readonly notChecked: SheetSummary['notChecked'];
}
