import type { StoredSystem } from '../model/assessment/assessment.ts';

/** A table that a round leaves, takes, or both: another version in the place of one. */
export type SystemPair =
  | { readonly from: StoredSystem; readonly to: StoredSystem }
  | { readonly from: null; readonly to: StoredSystem }
  | { readonly from: StoredSystem; readonly to: null };

/** What differs between the tables of a round before and after; those that stay are left out. */
export function pairSystems(
  before: readonly StoredSystem[],
  after: readonly StoredSystem[],
): readonly SystemPair[] {
  const without = (all: readonly StoredSystem[], others: readonly StoredSystem[]) =>
    all.filter(({ key }) => others.every((other) => other.key !== key));
  const left = without(before, after);
  const taken = without(after, before).map((to): SystemPair => {
    const from = left.find(({ system }) => system.id === to.system.id);
    return from === undefined ? { from: null, to } : { from, to };
  });
  const gone = without(
    left,
    taken.flatMap(({ from }) => from ?? []),
  );
  return [...taken, ...gone.map((from): SystemPair => ({ from, to: null }))];
}
