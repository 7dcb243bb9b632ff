import type { Element } from 'domhandler';
import type { ReportCell, ReportTableBlock } from '../../model/report-document.ts';
import { foldBlanks } from '../../text/fold-blanks.ts';
import { attributeOf, isHiddenByAttribute } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { cellsOf, rowsOf } from '../table-cells.ts';

/** No table of the form comes near these; they keep a hostile one cheap. */
const maxRows = 2000;
const maxColumns = 100;
const maxCellLength = 2000;

/** A table with its spans applied, and whether a limit cut it. */
export interface ReadTable {
  readonly block: ReportTableBlock;
  readonly truncated: boolean;
}

function readSpan(cell: Element, name: string, limit: number): number {
  const text = attributeOf(cell, name) ?? '1';
  const span = /^\d{1,6}/.exec(text)?.[0];
  const count = span === undefined ? 1 : Number(span);
  // HTML 4.9.11: a row span of 0 reaches to the end of the group.
  if (count === 0) return name === 'rowspan' ? limit : 1;
  return Math.max(1, Math.min(count, limit));
}

/** For each row, the first row after its `thead`, `tbody` or table: spans end there. */
function findGroupEnds(rows: readonly Element[]): number[] {
  const ends = new Array<number>(rows.length).fill(rows.length);
  for (let at = rows.length - 2; at >= 0; at -= 1) {
    const isLast = rows[at]?.parent !== rows[at + 1]?.parent;
    ends[at] = isLast ? at + 1 : (ends[at + 1] ?? rows.length);
  }
  return ends;
}

function textOf(page: ParsedPage, cell: Element): string {
  const { start, end } = page.spanOf(cell);
  return foldBlanks(page.text.slice(start, Math.min(end, start + maxCellLength)));
}

function hasImage(page: ParsedPage, cell: Element): boolean {
  const last = page.lastInside(cell);
  for (let at = page.indexOf(cell) + 1; at <= last; at += 1) {
    if (page.elements[at]?.name === 'img') return true;
  }
  return false;
}

/** Columns that cells of earlier rows still cover, as the row at which each is free again. */
type Occupied = number[];

function placeRow(
  page: ParsedPage,
  cells: readonly Element[],
  row: number,
  end: number,
  freeFrom: Occupied,
): ReportCell[] {
  const placed: ReportCell[] = [];
  let column = 0;
  for (const cell of cells) {
    while ((freeFrom[column] ?? 0) > row) column += 1;
    if (column >= maxColumns) break;
    const colSpan = readSpan(cell, 'colspan', maxColumns - column);
    const rowSpan = readSpan(cell, 'rowspan', end - row);
    for (let at = column; at < column + colSpan; at += 1) freeFrom[at] = row + rowSpan;
    placed.push({
      text: textOf(page, cell),
      row,
      column,
      rowSpan,
      colSpan,
      hasImage: hasImage(page, cell),
      // Worked out when asked for: most cells are never quoted.
      get locator() {
        return page.locate(cell);
      },
    });
    column += colSpan;
  }
  return placed;
}

/** Reads a table into its grid; hidden rows and cells and those of inner tables are left out. */
export function readTableBlock(page: ParsedPage, table: Element): ReadTable {
  const all = rowsOf(page, table, maxRows + 1);
  const rows = all.slice(0, maxRows).filter((row) => !isHiddenByAttribute(row));
  const ends = findGroupEnds(rows);
  const freeFrom: Occupied = [];
  const cells = rows.flatMap((row, at) => {
    const shown = cellsOf(row).filter((cell) => !isHiddenByAttribute(cell));
    return placeRow(page, shown, at, ends[at] ?? rows.length, freeFrom);
  });
  return {
    block: {
      kind: 'table',
      rows: rows.length,
      columns: cells.reduce((most, { column, colSpan }) => Math.max(most, column + colSpan), 0),
      cells,
      locator: page.locate(table, ''),
    },
    truncated: all.length > maxRows,
  };
}

/** Whether a table lays out the page instead of holding data: tables inside, one column, or running text in a cell. */
export function isLayoutTable(page: ParsedPage, table: Element): boolean {
  const last = page.lastInside(table);
  for (let at = page.indexOf(table) + 1; at <= last; at += 1) {
    const element = page.elements[at];
    if (element?.name === 'table' && countCells(page, element) > 1) return true;
  }
  const rows = rowsOf(page, table, maxRows);
  const cells = rows.map(cellsOf);
  if (cells.every((row) => row.length <= 1)) return true;
  return cells.flat().some((cell) => isRunningText(page, cell));
}

/** Cells of the form hold labels and figures: longer text with sentences is an article in a layout table. */
function isRunningText(page: ParsedPage, cell: Element): boolean {
  const { start, end } = page.spanOf(cell);
  return (
    end - start > 400 && /。[^。]{4,400}。/.test(page.text.slice(start, start + maxCellLength))
  );
}

function countCells(page: ParsedPage, table: Element): number {
  const last = page.lastInside(table);
  let count = 0;
  for (let at = page.indexOf(table) + 1; at <= last && count < 2; at += 1) {
    const name = page.elements[at]?.name;
    if (name === 'td' || name === 'th') count += 1;
  }
  return count;
}
