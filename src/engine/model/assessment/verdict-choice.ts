import { z } from 'zod';
import type { Outcome } from '../outcome.ts';
import type { HumanVerdict } from './human-verdict.ts';

/** What a person chooses of one item, in the order of the digits 1–5: 符合, 部分符合, 不符合, 不适用, 待核实. */
export const VerdictChoice = z.enum(['passed', 'partial', 'failed', 'inapplicable', 'cantTell']);
export type VerdictChoice = z.infer<typeof VerdictChoice>;

/** The choice that a verdict stands for: 部分符合 is a failure that keeps some of the points. */
export function choiceOf({
  outcome,
  scored,
}: Pick<HumanVerdict, 'outcome' | 'scored'>): VerdictChoice {
  if (outcome === 'untested') return 'cantTell';
  if (outcome === 'failed' && scored !== null && scored > 0) return 'partial';
  return outcome;
}

/** What stands for an outcome on screen: 部分符合 has a mark of its own. */
export type Mark = Outcome | 'partial';

/** The mark of what counts for an item; only a person says 部分符合. */
export function markOf(
  { outcome, scored }: { readonly outcome: Outcome; readonly scored: number | null },
  isByHand: boolean,
): Mark {
  return isByHand && outcome === 'failed' && scored !== null && scored > 0 ? 'partial' : outcome;
}
