import type { StoredSystem } from '../model/assessment/assessment.ts';
import type { Indicator, IndicatorSystem } from '../model/indicator-system.ts';

/** The version after all that are kept of a system: “2”, then “3”; a system's first own version is “1”. */
export function nextVersion(id: string, kept: readonly StoredSystem[]): string {
  const numbers = kept
    .filter(({ system }) => system.id === id)
    .map(({ system }) => /^\d{1,6}$/.exec(system.version ?? '')?.[0])
    .map((version) => (version === undefined ? 1 : Number(version)));
  // A built-in table counts as the first, so that an edit of it is plainly the second.
  const highest = Math.max(0, ...numbers.filter((number) => number < 1000));
  return String(highest + 1);
}

/** An id that no item has. */
export function freeItemId({ items }: Pick<IndicatorSystem, 'items'>): string {
  const taken = new Set(items.map(({ id }) => id));
  for (let number = items.length + 1; ; number += 1) {
    const id = `item-${String(number).padStart(3, '0')}`;
    if (!taken.has(id)) return id;
  }
}

/** A new item under the same headings as the one that it follows. */
export function blankItem(system: IndicatorSystem, after: Indicator | null): Indicator {
  return {
    id: freeItemId(system),
    title: '新指标',
    level1: after?.level1 ?? '',
    level2: after?.level2 ?? null,
    level3: null,
    points: null,
    criteria: [],
    method: 'manual',
    audits: [],
    columns: [],
    scoring: { rule: 'manual' },
    status: 'unverified',
  };
}
