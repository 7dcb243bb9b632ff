import { reportForms, type FormColumn } from '../../data/report-forms.ts';
import type { ReportCell } from '../../model/report-document.ts';
import { matchColumn, toLabelKey } from '../match-labels.ts';
import { type ColumnRange, overlaps, rangeOf, type TableGrid } from './table-grid.ts';

/** A cell that names a column of the form. */
export interface HeadCell {
  readonly index: number;
  readonly cell: ReportCell;
}

/** Cells of a row that name columns, each once. */
export function findHeadCells(
  row: readonly ReportCell[],
  columns: readonly FormColumn[],
): HeadCell[] {
  return row.flatMap((cell) => {
    const index = matchColumn(cell.text, columns);
    return index < 0 ? [] : [{ index, cell }];
  });
}

/** The places of all columns in order; null where one is missing, named twice, or two lie over each other. */
export function toHeadRanges(heads: readonly HeadCell[], count: number): ColumnRange[] | null {
  const ranges: ColumnRange[] = [];
  for (let index = 0; index < count; index += 1) {
    const cells = new Set(heads.filter((head) => head.index === index).map(({ cell }) => cell));
    const [cell, ...more] = cells;
    if (cell === undefined || more.length > 0) return null;
    const range = rangeOf(cell);
    if (ranges.some((other) => overlaps(other, range))) return null;
    ranges.push(range);
  }
  return ranges;
}

const yearMark = /20\d{2}/;

/** Whether a text over columns says that they repeat the year before: “上年”, or the smaller of two years. */
function isEarlier(text: string, years: readonly string[]): boolean {
  const key = toLabelKey(text);
  if (reportForms.earlier.some((word) => key.startsWith(word))) return true;
  const year = yearMark.exec(text)?.[0];
  return year !== undefined && year !== years.at(-1);
}

/** Heads without those under a cell that names the year before. */
export function dropEarlier(heads: readonly HeadCell[], above: TableGrid): readonly HeadCell[] {
  const covers = above.flat().filter(({ text, colSpan }) => text !== '' && colSpan > 1);
  const found = new Set(covers.flatMap(({ text }) => yearMark.exec(text)?.[0] ?? []));
  const years = [...found].sort();
  const earlier = covers.filter(({ text }) => isEarlier(text, years));
  return heads.filter(({ cell }) =>
    earlier.every((cover) => !overlaps(rangeOf(cover), rangeOf(cell))),
  );
}
