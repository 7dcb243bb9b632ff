/** First bytes of the formats that portals send under an HTML address. */
const signatures: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
];
const sampleBytes = 8192;
/** A stray NUL or form feed happens in real pages; compressed data is full of control bytes. */
const maxControlRatio = 0.01;

/** Whether bytes are a document, picture or archive, not text: a known signature, or many control bytes. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (signatures.some((signature) => signature.every((byte, i) => bytes[i] === byte))) return true;
  const size = Math.min(bytes.length, sampleBytes);
  let controls = 0;
  // By place: the iterator of a Buffer is many times slower, and every page comes by here twice.
  for (let place = 0; place < size; place += 1) {
    const byte = bytes[place] ?? 0;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls += 1;
  }
  return controls > size * maxControlRatio;
}
