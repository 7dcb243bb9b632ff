import { type Duplex, pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The content encodings that `decompressBody` undoes, as a request asks for them. */
export const acceptedEncodings = 'gzip, deflate, br';

function createDecompressor(encoding: string): Duplex | null {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  return encoding === 'deflate' ? createInflate() : null;
}

/** The body of an answer without its content encoding; as it came where the encoding is unknown. */
export function decompressBody(encoding: string | null, body: Readable): Readable {
  const decompressor = createDecompressor((encoding ?? '').toLowerCase().trim());
  // The pipeline carries errors and early ends both ways; the reader of the result sees them.
  return decompressor === null ? body : pipeline(body, decompressor, () => undefined);
}
