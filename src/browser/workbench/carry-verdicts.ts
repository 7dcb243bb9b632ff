import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';

/** Verdicts whose items a version has, and those that stay behind. */
export function splitVerdicts(
  verdicts: readonly HumanVerdict[],
  { items }: IndicatorSystem,
): { readonly along: readonly HumanVerdict[]; readonly left: readonly HumanVerdict[] } {
  const ids = new Set(items.map(({ id }) => id));
  return {
    along: verdicts.filter(({ itemId }) => ids.has(itemId)),
    left: verdicts.filter(({ itemId }) => !ids.has(itemId)),
  };
}

/**
 * What people say under the version `to` of a round that used `from` until now: on items of both what they said last, also where it was
 * taken back; on others what they had said under `to` in its time.
 */
export function carryVerdicts(
  earlier: readonly HumanVerdict[],
  later: readonly HumanVerdict[],
  from: StoredSystem,
  to: StoredSystem,
): readonly HumanVerdict[] {
  return [
    ...splitVerdicts(earlier, from.system).left,
    ...splitVerdicts(later, to.system).along.map((verdict) => ({ ...verdict, systemKey: to.key })),
  ];
}
