import { columnDefinitions } from '../data/columns.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import type { IndicatorSystem } from '../model/indicator-system.ts';
import type { Level } from '../model/level.ts';

/**
 * The columns that the verdicts need: what a rule or practice asks at the level (at any level where none is known),
 * and what the items of the chosen systems are about.
 */
export function listWantedColumns(
  level: Level | null,
  systems: readonly IndicatorSystem[],
): readonly ColumnDefinition[] {
  const named = new Set(systems.flatMap(({ items }) => items.flatMap(({ columns }) => columns)));
  return columnDefinitions.filter(({ id, requirement }) => {
    const asked = level === null ? Object.values(requirement) : [requirement[level]];
    return named.has(id) || asked.some((each) => each === 'required' || each === 'expected');
  });
}
