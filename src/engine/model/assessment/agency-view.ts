import type { FindingView } from '../finding-view.ts';
import type { Outcome } from '../outcome.ts';
import type { TargetRun } from './assessment.ts';
import type { SheetSummary } from './score-sheet.ts';
import type { Target } from './target.ts';

/** One indicator of an agency: what counts, what the machine said, and what was found. */
export interface AgencyItem {
  readonly id: string;
  readonly title: string;
  /** Headings below the first level. */
  readonly headings: readonly string[];
  readonly outcome: Outcome;
  /** What the machine said; null where no person spoke. */
  readonly machineOutcome: Outcome | null;
  readonly note: string;
  readonly points: number | null;
  readonly scored: number | null;
  readonly deducted: number | null;
  readonly method: 'automatic' | 'assisted' | 'manual';
  /** Findings that passed. */
  readonly passed: number;
  readonly findings: readonly FindingView[];
}

/** A first-level group of an agency's table. */
export interface AgencyGroup {
  readonly title: string;
  readonly points: number;
  readonly scored: number;
  readonly items: readonly AgencyItem[];
}

/** One agency under one system, as a person reads it. */
export interface AgencyView {
  readonly target: Target;
  readonly run: TargetRun | null;
  /** Null before it was judged. */
  readonly summary: SheetSummary | null;
  readonly groups: readonly AgencyGroup[];
  readonly notChecked: readonly { readonly url: string; readonly reason: string }[];
}
