import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

/** One cell: its text, and how many columns and rows it covers. */
export interface WordCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

function drawCell({ text, columns = 1, rows = 1 }: WordCell): TableCell {
  const half = Math.ceil(text.length / 2);
  // Word splits a text into runs wherever it was edited.
  const children = [new TextRun(text.slice(0, half)), new TextRun(text.slice(half))];
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    children: [new Paragraph({ children })],
  });
}

/** Bytes of a Word file with a title, paragraphs and one table. */
export async function drawWordFile(
  title: string,
  paragraphs: readonly string[],
  rows: readonly (readonly WordCell[])[],
): Promise<Uint8Array> {
  const table = new Table({
    rows: rows.map((cells) => new TableRow({ children: cells.map(drawCell) })),
  });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...paragraphs.map((text) => new Paragraph(text)),
          table,
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
