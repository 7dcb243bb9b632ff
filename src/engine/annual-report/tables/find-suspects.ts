import type {
  ReportCellRef,
  ReportIdentity,
  ReportSuspect,
  ReportTerm,
} from '../../model/artifacts/annual-report.ts';
import { type Equation, roundSum } from './equation.ts';

/** An equation with both sums known. */
export interface WorkedEquation {
  readonly equation: Equation;
  readonly identity: ReportIdentity;
}

/** One stand of a cell in an equation: the number it would need there. */
interface Stand {
  readonly isBroken: boolean;
  readonly needed: number;
}

function keyOf({ table, row, column }: ReportCellRef): string {
  return `${table} ${row} ${String(column)}`;
}

function listStands({ equation, identity }: WorkedEquation): [string, Stand][] {
  if (identity.left === null || identity.right === null) return [];
  const excess = identity.left - identity.right;
  const stand = ({ cell, value }: ReportTerm, sign: 1 | -1): [string, Stand][] =>
    cell === null || value === null
      ? []
      : [[keyOf(cell), { isBroken: excess !== 0, needed: roundSum(value - sign * excess) }]];
  return [
    ...equation.left.flatMap((term) => stand(term, 1)),
    ...equation.right.flatMap((term) => stand(term, -1)),
  ];
}

function indexStands(worked: readonly WorkedEquation[]): ReadonlyMap<string, readonly Stand[]> {
  const index = new Map<string, Stand[]>();
  for (const [key, stand] of worked.flatMap(listStands)) {
    const stands = index.get(key);
    if (stands === undefined) index.set(key, [stand]);
    else stands.push(stand);
  }
  return index;
}

/** The number that mends every equation of a cell, all of them broken; null where there is no such number. */
function findMendingValue(stands: readonly Stand[]): number | null {
  const [first] = stands;
  if (first === undefined || stands.length < 2 || first.needed < 0) return null;
  const agrees = stands.every(({ isBroken, needed }) => isBroken && needed === first.needed);
  return agrees ? first.needed : null;
}

/**
 * Names for each broken equation the one cell that explains it: every equation the cell stands in is broken,
 * and one and the same number would mend them all.
 */
export function findSuspects(
  worked: readonly WorkedEquation[],
  nameOf: (cell: ReportCellRef) => string,
): readonly (ReportSuspect | null)[] {
  const index = indexStands(worked);
  return worked.map(({ identity }) => {
    if (identity.holds !== false) return null;
    const suspects = identity.terms.flatMap(({ cell }) => {
      const value = cell === null ? null : findMendingValue(index.get(keyOf(cell)) ?? []);
      return cell === null || value === null ? [] : [{ cell, name: nameOf(cell), value }];
    });
    return suspects.length === 1 ? (suspects[0] ?? null) : null;
  });
}
