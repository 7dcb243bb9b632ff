import type { AnnualReportDocument } from '../engine/model/annual-report-document.ts';
import type { ReportCellRef } from '../engine/model/artifacts/annual-report.ts';
import type { FigureMark } from '../engine/model/annual-report-view.ts';

type Figure = { readonly raw: string | null; readonly value: number | null };

/** The mark of one figure of the tables. */
export type MarkFigure = (cell: ReportCellRef, figure: Figure) => FigureMark;

function keyOf({ table, row, column }: ReportCellRef): string {
  return `${table} ${row} ${String(column)}`;
}

function countUses(groups: readonly (readonly ReportCellRef[])[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const cell of groups.flat()) uses.set(keyOf(cell), (uses.get(keyOf(cell)) ?? 0) + 1);
  return uses;
}

/** Cells that every broken equation around them shares; where an equation breaks alone, its total. */
function findSuspects(
  broken: AnnualReportDocument['identities'],
  uses: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const usesOf = (cell: ReportCellRef): number => uses.get(keyOf(cell)) ?? 0;
  return new Set(
    broken.flatMap(({ cells, id }) => {
      const most = Math.max(...cells.map(usesOf));
      if (most > 1) return cells.filter((cell) => usesOf(cell) === most).map(keyOf);
      const total = id === 'applications-balance' ? undefined : cells[0];
      return total === undefined ? [] : [keyOf(total)];
    }),
  );
}

/** Decides how each figure of a report's tables is marked. */
export function markFigures({ identities, claims }: AnnualReportDocument): MarkFigure {
  const broken = identities.filter(({ holds }) => holds === false);
  const uses = countUses(broken.map(({ cells }) => cells));
  const suspects = findSuspects(broken, uses);
  const contradicted = claims.filter(({ verdict }) => verdict === 'contradicts');
  const involved = new Set([
    ...uses.keys(),
    ...contradicted.flatMap(({ cells }) => cells.map(keyOf)),
  ]);
  return (cell, { raw, value }) => {
    if (raw === null) return 'lost';
    const key = keyOf(cell);
    if (suspects.has(key)) return 'suspect';
    if (involved.has(key)) return 'involved';
    if (raw === '') return 'blank';
    return value === null ? 'odd' : 'plain';
  };
}
