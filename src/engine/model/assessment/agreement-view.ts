import type { HumanVerdict } from './human-verdict.ts';

/** One item as two assessors judged it. */
export interface AgreementRow {
  readonly itemId: string;
  readonly first: HumanVerdict | null;
  readonly second: HumanVerdict | null;
  /** `points`: the same verdict with other points · `one-sided`: only one of them judged it. */
  readonly state: 'same' | 'points' | 'verdict' | 'one-sided';
}

/** Two assessors' verdicts on one agency, item by item. */
export interface Agreement {
  readonly rows: readonly AgreementRow[];
  /** Items that both judged, and those of them with the same verdict. */
  readonly compared: number;
  readonly agreed: number;
  /** `agreed` ÷ `compared`, 0–1; null where they share no item. */
  readonly share: number | null;
  /** Cohen's kappa over the verdicts; null where chance alone would agree always. */
  readonly kappa: number | null;
}
