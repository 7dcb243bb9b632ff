import type { Element } from 'domhandler';
import { foldBlanks } from '../text/fold-blanks.ts';
import { attributeOf, childrenOf, parentOf } from './page/element.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** Rows looked at for headers. */
const maxHeaderRows = 3;
const maxSpan = 100;

/** Columns that a cell covers. */
function spanOfCell(cell: Element): number {
  const span = Number(attributeOf(cell, 'colspan') ?? '1');
  return Number.isInteger(span) && span > 0 ? Math.min(span, maxSpan) : 1;
}

/** Longest text of a cell that is read: a table may hold a page in a cell. */
const maxCellLength = 160;

/** Visible text of a cell on one line, cut at the limit. */
export function textOfCell(page: ParsedPage, cell: Element): string {
  const { start, end } = page.spanOf(cell);
  return foldBlanks(page.text.slice(start, Math.min(end, start + maxCellLength)));
}

/** Cells of a row in order. */
export function cellsOf(row: Element): Element[] {
  return childrenOf(row).filter((cell) => cell.name === 'td' || cell.name === 'th');
}

/** Rows of a table in order, those of inner tables left out. Shape: at most `limit` rows. */
export function rowsOf(page: ParsedPage, table: Element, limit: number): Element[] {
  const rows: Element[] = [];
  const last = page.lastInside(table);
  for (let at = page.indexOf(table) + 1; at <= last && rows.length < limit; at += 1) {
    const element = page.elements[at];
    if (element === undefined) break;
    if (element.name === 'table') at = page.lastInside(element);
    else if (element.name === 'tr') rows.push(element);
  }
  return rows;
}

/** First column of a cell, counted from 0 with the spans before it. */
function columnOf(cell: Element): number {
  const row = parentOf(cell);
  if (row === null) return 0;
  let column = 0;
  for (const sibling of cellsOf(row)) {
    if (sibling === cell) return column;
    column += spanOfCell(sibling);
  }
  return column;
}

/** Header texts of the first rows, one list of `{from, to, text}` a row. */
export interface TableHeader {
  readonly rows: readonly (readonly { from: number; to: number; text: string }[])[];
  readonly text: string;
}

/** Reads the rows that may head a table. */
export function readTableHeader(page: ParsedPage, table: Element): TableHeader {
  const rows = rowsOf(page, table, maxHeaderRows).map((row) => {
    let column = 0;
    return cellsOf(row).map((cell) => {
      const from = column;
      column += spanOfCell(cell);
      return { from, to: column, text: textOfCell(page, cell).slice(0, 60) };
    });
  });
  return {
    rows,
    text: rows
      .flat()
      .map((cell) => cell.text)
      .join(' '),
  };
}

/** Text of the header cells over a cell, "" where there are none. */
export function headerOver(header: TableHeader, cell: Element): string {
  const column = columnOf(cell);
  return header.rows
    .flat()
    .filter(({ from, to }) => from <= column && column < to)
    .map(({ text }) => text)
    .join(' ');
}
