import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Time stamps inside a docx, and ids that its writer draws at random. */
const coreFile = 'docProps/core.xml';
const bodyFile = 'word/document.xml';
const linksFile = 'word/_rels/document.xml.rels';
const stampPattern = /(<dcterms:(?:created|modified)[^>]{0,80}>)[^<]{0,40}/g;
const linkPattern = /\bId="(rId[\w-]{1,40})"/g;
// The first moment that a zip archive can name; the real one stands in the document's properties.
const zipEpoch = '1980-01-01T00:00:00';

/** Numbers the links in the order in which they stand. */
function renameLinks(links: string, body: string): readonly [string, string] {
  const names = new Map<string, string>();
  for (const [, id] of links.matchAll(linkPattern)) {
    if (id !== undefined) names.set(id, `rIdL${String(names.size + 1)}`);
  }
  const rename = (text: string, pattern: RegExp): string =>
    text.replace(pattern, (whole, id: string) => whole.replace(id, names.get(id) ?? id));
  return [rename(links, linkPattern), rename(body, /\br:id="(rId[\w-]{1,40})"/g)];
}

/**
 * Makes a docx depend on its content alone: fixed times, links numbered in order. The same audit gives the same bytes.
 * Units: `moment` ISO 8601.
 */
export function sealDocument(bytes: Uint8Array, moment: string): Uint8Array {
  const files = unzipSync(bytes);
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const [links, body] = renameLinks(read(linksFile), read(bodyFile));
  const core = read(coreFile).replace(stampPattern, `$1${moment}`);
  const sealed = {
    ...files,
    [coreFile]: strToU8(core),
    [linksFile]: strToU8(links),
    [bodyFile]: strToU8(body),
  };
  return zipSync(sealed, { mtime: zipEpoch });
}
