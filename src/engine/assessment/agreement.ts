import type { Agreement, AgreementRow } from '../model/assessment/agreement-view.ts';
import type { HumanVerdict } from '../model/assessment/human-verdict.ts';
import { choiceOf, type VerdictChoice } from '../model/assessment/verdict-choice.ts';
import { roundTo } from '../score/sum-score.ts';

function compareItem(first: HumanVerdict | null, second: HumanVerdict | null) {
  if (first === null || second === null) return 'one-sided';
  if (choiceOf(first) !== choiceOf(second)) return 'verdict';
  return first.scored === second.scored ? 'same' : 'points';
}

function countChoices(choices: readonly VerdictChoice[]): ReadonlyMap<VerdictChoice, number> {
  const counts = new Map<VerdictChoice, number>();
  for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  return counts;
}

/**
 * Cohen's kappa of paired choices: how far they agree beyond what chance would give.
 * Source: Cohen 1960, (observed − expected) ÷ (1 − expected).
 */
export function findKappa(
  pairs: readonly (readonly [VerdictChoice, VerdictChoice])[],
): number | null {
  const firsts = countChoices(pairs.map(([first]) => first));
  const seconds = countChoices(pairs.map(([, second]) => second));
  const total = pairs.length;
  const observed = pairs.filter(([first, second]) => first === second).length * total;
  const expected = [...firsts].reduce(
    (sum, [choice, count]) => sum + count * (seconds.get(choice) ?? 0),
    0,
  );
  const beyondChance = total * total - expected;
  return beyondChance === 0 ? null : roundTo((observed - expected) / beyondChance, 4);
}

/** Lays two assessors' verdicts side by side; items that neither judged are left out, the rest stay in the order given. */
export function compareVerdicts(
  itemIds: readonly string[],
  first: readonly HumanVerdict[],
  second: readonly HumanVerdict[],
): Agreement {
  const ofFirst = new Map(first.map((verdict) => [verdict.itemId, verdict]));
  const ofSecond = new Map(second.map((verdict) => [verdict.itemId, verdict]));
  const rows = itemIds.flatMap((itemId): AgreementRow[] => {
    const one = ofFirst.get(itemId) ?? null;
    const other = ofSecond.get(itemId) ?? null;
    if (one === null && other === null) return [];
    return [{ itemId, first: one, second: other, state: compareItem(one, other) }];
  });
  const pairs = rows.flatMap(({ first: one, second: other }) =>
    one === null || other === null ? [] : [[choiceOf(one), choiceOf(other)] as const],
  );
  const agreed = pairs.filter(([one, other]) => one === other).length;
  return {
    rows,
    compared: pairs.length,
    agreed,
    share: pairs.length === 0 ? null : roundTo(agreed / pairs.length, 4),
    kappa: findKappa(pairs),
  };
}
