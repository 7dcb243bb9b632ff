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

/** Where the figures stand: row by row, the columns of each, cut after a few rows. */
export function namePlaces(figures: readonly OddFigure[]): string {
  const rows = new Map<string, string[]>();
  for (const { row, column } of figures) rows.set(row, [...(rows.get(row) ?? []), column]);
  const named = [...rows]
    .slice(0, maxRows)
    .map(([row, columns]) => `${row}：${columns.join('、')}`);
  const rest = rows.size > maxRows ? ` 等${String(rows.size)}行` : '';
  return `${named.join('；')}${rest}`;
}
