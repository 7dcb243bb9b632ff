import type { Overview, RankedTarget } from '../../engine/model/assessment/overview.ts';
import type { Level } from '../../engine/model/level.ts';

/** What a cell or a whole row must hold to be shown. */
export const rowStates = ['all', 'failed', 'cantTell', 'vetoed', 'untested', 'open'] as const;
export type RowState = (typeof rowStates)[number];

/** Which agencies are shown. */
export interface RowFilter {
  readonly query: string;
  readonly level: Level | null;
  readonly state: RowState;
  /** First-level group that `state` speaks of; null for the whole table. */
  readonly group: string | null;
}

/** What the rows are ordered by: a column of the matrix; a group by how many of its indicators failed. */
export type SortKey = 'place' | 'name' | 'judged' | `group ${string}`;

export interface RowOrder {
  readonly key: SortKey;
  readonly isReversed: boolean;
}

export const firstOrder: RowOrder = { key: 'place', isReversed: false };
export const noFilter: RowFilter = { query: '', level: null, state: 'all', group: null };

function hasState({ summary }: RankedTarget, { state, group }: RowFilter): boolean {
  if (state === 'all') return true;
  if (state === 'open') return summary === null;
  if (summary === null) return false;
  if (state === 'vetoed') return summary.vetoed;
  if (group === null) return summary.counts[state] > 0;
  return summary.groups.some((each) => each.title === group && each[state] > 0);
}

/** The agencies that fit the filter, in the given order. */
export function filterRows(rows: Overview['rows'], filter: RowFilter): readonly RankedTarget[] {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const { name, url, unit, level } = row.target;
    if (filter.level !== null && level !== filter.level) return false;
    if (!hasState(row, filter)) return false;
    const text = `${name}\n${url}\n${unit ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function weightOf({ summary }: RankedTarget, key: SortKey): number {
  if (summary === null) return -1;
  if (key === 'judged') return summary.judged;
  const group = summary.groups.find(({ title }) => key === `group ${title}`);
  return group === undefined ? -1 : group.failed * 1000 + group.cantTell;
}

/** The agencies in the wished order; equal ones stay by their place. */
export function sortRows(
  rows: readonly RankedTarget[],
  { key, isReversed }: RowOrder,
): readonly RankedTarget[] {
  if (key === 'place') return isReversed ? rows.toReversed() : rows;
  const ordered =
    key === 'name'
      ? rows.toSorted((a, b) => collator.compare(a.target.name, b.target.name))
      : rows.toSorted((a, b) => weightOf(b, key) - weightOf(a, key));
  return isReversed ? ordered.toReversed() : ordered;
}
