/** One piece of text on a page of a test PDF, in points from the bottom left corner. */
export interface PdfWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A line drawn on a page: both ends. */
export type PdfRule = readonly [x1: number, y1: number, x2: number, y2: number];

export interface PdfSheet {
  readonly words?: readonly PdfWords[];
  readonly rules?: readonly PdfRule[];
}

const hexOf = (text: string): string =>
  [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');

function drawSheet({ words = [], rules = [] }: PdfSheet): string {
  const texts = words.map(
    ({ text, x, y }) => `BT /F1 10 Tf ${String(x)} ${String(y)} Td <${hexOf(text)}> Tj ET`,
  );
  const lines = rules.map(([a, b, c, d]) => `${[a, b].join(' ')} m ${[c, d].join(' ')} l S`);
  return [...lines, ...texts].join('\n');
}

/** Bytes of a PDF whose Chinese font is not embedded, as office programs of some portals write it. */
export function drawPdfFile(sheets: readonly PdfSheet[], encryption = ''): Uint8Array {
  const pages = sheets.map((_, at) => 5 + at * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((id) => `${String(id)} 0 R`).join(' ')}] /Count ${String(sheets.length)} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>',
    ...sheets.flatMap((sheet, at) => {
      const content = drawSheet(sheet);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(6 + at * 2)} 0 R >>`,
        `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${String(at + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${encryption} >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** The entry of a file that asks for a password nobody knows. */
export const unknownPassword = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`;

/** Lines of a lattice: every upright at `xs`, every level line at `ys`. */
export function drawLattice(xs: readonly number[], ys: readonly number[]): PdfRule[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [
    ...xs.map((x): PdfRule => [x, bottom, x, top]),
    ...ys.map((y): PdfRule => [left, y, right, y]),
  ];
}
