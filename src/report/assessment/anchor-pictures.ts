import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const drawingName = /^xl\/drawings\/drawing\d{1,6}\.xml$/;
const anchorPattern =
  /<xdr:twoCellAnchor>(<xdr:from>.{1,300}?<\/xdr:from>)<xdr:to>.{1,300}?<\/xdr:to>(<xdr:pic>.{1,4000}?(<a:ext [^>]{1,60}>).{1,400}?)<\/xdr:twoCellAnchor>/gs;
// The first moment that a zip archive can name.
const mtime = '1980-01-01T00:00:00';

function anchorByCorner(drawing: string): string {
  return drawing.replace(
    anchorPattern,
    (_, from: string, picture: string, size: string) =>
      `<xdr:oneCellAnchor>${from}${size.replace('<a:', '<xdr:')}${picture}</xdr:oneCellAnchor>`,
  );
}

/**
 * Ties every picture of a workbook to one cell by its corner, at its own size: its writer can only stretch it over whole cells, whose
 * width hangs on the font of the machine.
 */
export function anchorPictures(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]): [string, Zippable['']] => {
    if (name.startsWith('xl/media/')) return [name, [bytes, { level: 0 }]];
    return [name, drawingName.test(name) ? strToU8(anchorByCorner(strFromU8(bytes))) : bytes];
  });
  return zipSync(Object.fromEntries(parts), { mtime });
}
