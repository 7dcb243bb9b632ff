import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

/** A column of a table in a document: heading and share of the width, percent. */
export interface DocumentColumn {
  readonly heading: string;
  readonly share: number;
}

/** A figure or a short word in the middle of its cell. */
export function toFigure(text: string): readonly Paragraph[] {
  const run = new TextRun({ text: plainText(text), size: tableSize });
  return [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })];
}

/** Width of the text between the margins of an A4 page, upright and across, twips. */
const textWidths = { upright: 8845, across: 13777 } as const;
/** How the page lies. */
export type PageTurn = keyof typeof textWidths;
/** 小五, half-points. */
const tableSize = 18;
const margin = { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA };

/** Text that a word processor can hold: no control characters, no halves of characters. */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
}

/** One paragraph a text; empty texts are left out, one empty paragraph stays. */
export function toParagraphs(...texts: readonly string[]): readonly Paragraph[] {
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return [new Paragraph({ run: { size: tableSize } })];
  return filled.map(
    (text) =>
      new Paragraph({ children: [new TextRun({ text: plainText(text), size: tableSize })] }),
  );
}

function headCell({ heading }: DocumentColumn, width: number): TableCell {
  const run = new TextRun({ text: heading, bold: true, size: tableSize });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    shading: { type: ShadingType.CLEAR, fill: 'EDF1F6' },
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })],
  });
}

/** A table over the width of the text; its head is repeated on each page, no row is broken; a row of one cell goes across all columns. */
export function buildDocumentTable(
  columns: readonly DocumentColumn[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
  turn: PageTurn = 'upright',
): Table {
  const textWidth = textWidths[turn];
  const widths = columns.map(({ share }) => Math.round((textWidth * share) / 100));
  const head = columns.map((column, i) => headCell(column, widths[i] ?? 0));
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          (children) =>
            new TableCell({
              children: [...children],
              ...(row.length === 1 ? { columnSpan: columns.length } : {}),
            }),
        ),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    margins: margin,
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body],
  });
}
