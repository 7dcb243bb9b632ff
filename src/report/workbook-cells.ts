import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { estimateRowHeight } from './estimate-row-height.ts';

/** Excel's limit of characters in a cell. */
const maxCellLength = 32767;

/** Text that no spreadsheet program takes for a formula, without control characters. */
export function toSafeCell(text: string): string {
  const printable = text.replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) =>
    sign === '\n' || sign === '\t' ? sign : '',
  );
  const safe = /^[=+\-@\t]/.test(printable) ? `'${printable}` : printable;
  return safe.slice(0, maxCellLength);
}

/** One cell of a table: its value, and an address or a style where it has one. */
export interface TableCell {
  readonly value: string | number | null;
  readonly href?: string | null;
  /** A cell of this workbook that it leads to. */
  readonly place?: string | null;
  readonly style?: CellStyle;
}

/** A table column: heading and width in characters. */
export interface TableColumn {
  readonly heading: string;
  readonly width: number;
}

/** Characters across beyond which a sheet is no longer readable on A4. */
const wideSheet = 200;

const border = { style: 'thin', color: { rgb: 'D5DAE1' } } as const;
// The neighbours draw the other two sides; each side costs time in a round of many cells.
const box = { right: border, bottom: border };
const font = { name: '微软雅黑', size: 10 };

const headingStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDF1F6' } },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  border: box,
};
const bodyStyle: CellStyle = {
  font,
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
  border: box,
};
const linkFont = { ...font, color: { rgb: '1F4B99' }, underline: true };

/** A sheet with a frozen, filterable header row, set up to print on A4 across. */
export function buildTableSheet(
  name: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach((_, column) => cells.set(`0,${column}`, { style: headingStyle }));
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      const look = decorate(cell);
      if (look !== null) cells.set(`${index + 1},${column}`, look);
    });
  });
  const heading = columns.map((column) => column.heading);
  const values = rows.map((row) => row.map(({ value }) => toCellValue(value)));
  const widths = columns.map(({ width }) => width);
  const texts = [heading, ...rows.map((row) => row.map(({ value }) => value))];
  const heights = texts.map((row, index) => {
    return [index, { height: estimateRowHeight(row, widths) }] as const;
  });
  return {
    name,
    rowDefs: new Map(heights),
    // Plain cells take the look of their column: a round has hundreds of thousands.
    columns: columns.map(({ width }) => ({ width, style: bodyStyle })),
    rows: [heading, ...values],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length)}${rows.length + 1}` },
    pageSetup: {
      paperSize: widths.reduce((sum, width) => sum + width, 0) > wideSheet ? 'a3' : 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6 },
    },
    headerFooter: { oddFooter: '&L明察&R第&P页，共&N页' },
  };
}

/** The sheet 口径: what a workbook says of itself, one fact a row; an address is a link. */
export function buildFactSheet(
  facts: readonly (readonly [name: string, value: string | number | null])[],
): WriteSheet {
  const columns = [
    { heading: '项目', width: 24 },
    { heading: '内容', width: 90 },
  ];
  const rows = facts.map(([name, value]) => [
    { value: name },
    { value, href: typeof value === 'string' ? value : null },
  ]);
  return buildTableSheet('口径', columns, rows);
}

function toCellValue(value: TableCell['value']): CellValue {
  return typeof value === 'string' ? toSafeCell(value) : value;
}

function decorate({ value, href, place, style }: TableCell): Partial<Cell> | null {
  if (typeof place === 'string') {
    const look = { ...bodyStyle, ...style, font: linkFont };
    return { value: toCellValue(value), style: look, hyperlink: { target: '', location: place } };
  }
  const isLink = typeof href === 'string' && /^https?:\/\//i.test(href) && href.length <= 2000;
  if (!isLink && style === undefined) return null;
  const look: CellStyle = { ...bodyStyle, ...style };
  if (!isLink) return { value: toCellValue(value), style: look };
  return {
    value: toCellValue(value),
    style: { ...look, font: linkFont },
    hyperlink: { target: href },
  };
}

/** Letters of a 1-based column number: A, Z, AA. */
function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + letter : letter;
}
