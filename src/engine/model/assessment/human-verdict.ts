import { z } from 'zod';
import { CivilDate } from '../civil-date.ts';
import { Outcome } from '../outcome.ts';

/** 情况说明: why the item is not held against the agency, and until when. */
export const Exemption = z.object({
  reason: z.string().min(1),
  /** Last day on which it holds; null for the whole round. */
  validUntil: CivilDate.nullable(),
});
export type Exemption = z.infer<typeof Exemption>;

/** What a person says of one item of one agency. It wins over the machine; re-runs never touch it. */
export const HumanVerdict = z.object({
  assessmentId: z.string(),
  targetId: z.string(),
  systemKey: z.string(),
  itemId: z.string(),
  outcome: Outcome,
  /**
   * Points given (partial credit); null leaves them to the outcome: all for 符合, none for 不符合.
   * Where the row has no points of its own (a penalty table), the points taken off, negative.
   */
  scored: z.number().nullable(),
  note: z.string(),
  exemption: Exemption.nullable(),
  /** `judged`: said by one person · `settled`: how a disagreement of two was decided. */
  origin: z.enum(['judged', 'settled']),
  /** Ids of `KeptEvidence`. */
  evidence: z.array(z.string()),
  assessor: z.string(),
  at: z.string(),
});
export type HumanVerdict = z.infer<typeof HumanVerdict>;

/** A disagreement of two assessors that was settled, with who settled it and why. */
export const Adjudication = z.object({
  assessmentId: z.string(),
  targetId: z.string(),
  systemKey: z.string(),
  itemId: z.string(),
  first: HumanVerdict.nullable(),
  second: HumanVerdict.nullable(),
  decided: HumanVerdict,
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
export type Adjudication = z.infer<typeof Adjudication>;

/** A verdict that another one, or none, took the place of: nothing that a person said is lost. */
export const PastVerdict = z.object({
  assessmentId: z.string(),
  targetId: z.string(),
  systemKey: z.string(),
  itemId: z.string(),
  /** Moment, ISO 8601. */
  replacedAt: z.string(),
  verdict: HumanVerdict,
});
export type PastVerdict = z.infer<typeof PastVerdict>;
