// Chinese PDF files may name a character map instead of carrying one; only those of the GB family that writers of PDF use are shipped.
const addresses = import.meta.glob<string>(
  '../../node_modules/pdfjs-dist/cmaps/{Adobe-GB1-UCS2,GB-EUC-*,GBK-EUC-*,GBpc-EUC-*,UniGB-UCS2-*,UniGB-UTF16-*}.bcmap',
  { query: '?url', import: 'default', eager: true },
);

/** One of pdf.js's character maps by its file name, from the extension itself; null for one that is not shipped. */
export async function findCharacterMap(name: string): Promise<Uint8Array | null> {
  const address = addresses[`../../node_modules/pdfjs-dist/cmaps/${name}`];
  if (address === undefined) return null;
  const answer = await fetch(address);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}
