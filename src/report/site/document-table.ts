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

/** Width of the text between the margins of an A4 page, twips. */
const textWidth = 8845;
/** 小五, half-points. */
const tableSize = 18;
const margin = { top: 40, bottom: 40, left: 80, right: 80 };

/** Text that a word processor can hold: no control characters, no halves of characters. */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
}

/** One paragraph a text; empty texts are left out, one empty paragraph stays. */
export function toParagraphs(...texts: readonly string[]): readonly Paragraph[] {
  const filled = texts.filter((text) => text !== '');
  const shown = filled.length === 0 ? [''] : filled;
  return shown.map(
    (text) =>
      new Paragraph({ children: [new TextRun({ text: plainText(text), size: tableSize })] }),
  );
}

function headCell({ heading }: DocumentColumn, width: number): TableCell {
  const run = new TextRun({ text: heading, bold: true, size: tableSize });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: margin,
    verticalAlign: VerticalAlign.CENTER,
    shading: { type: ShadingType.CLEAR, fill: 'EDF1F6' },
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })],
  });
}

/** A table over the width of the text; its head is repeated on each page, no row is broken. */
export function buildDocumentTable(
  columns: readonly DocumentColumn[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const widths = columns.map(({ share }) => Math.round((textWidth * share) / 100));
  const head = columns.map((column, i) => headCell(column, widths[i] ?? 0));
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          (children, i) =>
            new TableCell({
              width: { size: widths[i] ?? 0, type: WidthType.DXA },
              margins: margin,
              children: [...children],
            }),
        ),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body],
  });
}
