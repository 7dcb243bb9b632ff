import type { ReportCell, ReportTableBlock } from '../../model/report-document.ts';
import { isFigureText } from '../read-figure.ts';

/** Rows of a table, each with every cell that covers it (those that begin above too) in the order of columns. */
export type TableGrid = readonly (readonly ReportCell[])[];

/** No table of the form is longer or wider, however it is drawn: what goes beyond is not looked at. */
const maxRows = 300;
const maxCells = 40;

/** Lays a table out row by row. */
export function layOutRows({ rows, cells }: ReportTableBlock): TableGrid {
  const grid: ReportCell[][] = Array.from({ length: Math.min(rows, maxRows) }, () => []);
  for (const cell of cells) {
    const end = Math.min(cell.row + cell.rowSpan, maxRows);
    for (let row = cell.row; row < end; row += 1) grid[row]?.push(cell);
  }
  return grid.map((row) => (row.length > maxCells ? [] : row.sort((a, b) => a.column - b.column)));
}

/** Whether nothing is printed in a cell. */
export function isBlank({ text, hasImage }: ReportCell): boolean {
  return text === '' && !hasImage;
}

/** Whether a cell holds words, so that it names something instead of counting it. */
export function isLabel({ text }: ReportCell): boolean {
  return text !== '' && !isFigureText(text);
}

/** Columns that a cell or a head covers; `to` is exclusive. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** The columns of a cell. */
export function rangeOf({ column, colSpan }: ReportCell): ColumnRange {
  return { from: column, to: column + colSpan };
}

/** Whether the columns of one lie within those of the other. */
export function isWithin(inner: ColumnRange, outer: ColumnRange): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** Whether two stretches of columns share one. */
export function overlaps(one: ColumnRange, other: ColumnRange): boolean {
  return one.from < other.to && other.from < one.to;
}
