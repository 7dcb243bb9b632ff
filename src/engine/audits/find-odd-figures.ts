import { reportWording } from '../data/report-wording.ts';
import type { ReportFigure, ReportTable } from '../model/artifacts/annual-report.ts';

/** A figure of a table that is not what its column asks for. */
export interface OddFigure {
  readonly row: string;
  readonly column: string;
  readonly figure: ReportFigure;
}

/** Figures that are blank, no number, or no count. */
export interface OddFigures {
  readonly blank: readonly OddFigure[];
  readonly nonNumber: readonly OddFigure[];
  readonly nonCount: readonly OddFigure[];
}

/** Rows named before the list is cut. */
const maxRows = 4;

function hasAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

function isCount({ column, figure: { value } }: OddFigure): boolean {
  if (value === null) return true;
  const isWhole = Number.isInteger(value) || hasAny(column, reportWording.amountColumns);
  const isPositive = value >= 0 || hasAny(column, reportWording.changeColumns);
  return isWhole && isPositive;
}

/** Sorts out the figures of a table that are blank, no number, or no count; lost ones are none of these. */
export function findOddFigures({ rows }: ReportTable): OddFigures {
  const figures = rows.flatMap(({ label, columns, cells }) =>
    cells.map((figure, at) => ({ row: label, column: columns[at] ?? '', figure })),
  );
  return {
    blank: figures.filter(({ figure }) => figure.raw === ''),
    nonNumber: figures.filter(
      ({ figure: { raw, value } }) => raw !== null && raw !== '' && value === null,
    ),
    nonCount: figures.filter((figure) => !isCount(figure)),
  };
}

/** Columns of which every figure is among the given ones. */
function findWholeColumns(
  figures: readonly OddFigure[],
  { rows }: ReportTable,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { column } of figures) counts.set(column, (counts.get(column) ?? 0) + 1);
  const whole = [...counts].filter(
    ([column, count]) =>
      count > 1 && count === rows.filter(({ columns }) => columns.includes(column)).length,
  );
  return new Set(whole.map(([column]) => column));
}

/** Where the figures of a table stand: whole columns, then row by row, cut after a few rows. */
export function namePlaces(figures: readonly OddFigure[], table: ReportTable): string {
  const whole = findWholeColumns(figures, table);
  const rows = new Map<string, string[]>();
  for (const { row, column } of figures) {
    if (!whole.has(column)) rows.set(row, [...(rows.get(row) ?? []), column]);
  }
  const columns = whole.size === 0 ? [] : [`${[...whole].join('、')}整列`];
  const named = [...rows].slice(0, maxRows).map(([row, names]) => `${row}：${names.join('、')}`);
  const rest = rows.size > maxRows ? `等${String(rows.size)}行` : '';
  return `${[...columns, ...named].join('；')}${rest}`;
}
