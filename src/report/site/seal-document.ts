import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Time stamps inside a docx, and ids that its writer draws at random. */
const coreFile = 'docProps/core.xml';
const bodyFile = 'word/document.xml';
const stampPattern = /(<dcterms:(?:created|modified)[^>]{0,80}>)[^<]{0,40}/g;
const linkPattern = /\bId="(rId[\w-]{1,40})"/g;
// The first moment that a zip archive can name; the real one stands in the document's properties.
const zipEpoch = '1980-01-01T00:00:00';

/** Numbers the links, those to pictures included, in the order in which they stand. */
function renameLinks(links: string, body: string): readonly [string, string] {
  const names = new Map<string, string>();
  for (const [, id] of links.matchAll(linkPattern)) {
    if (id !== undefined) names.set(id, `rIdL${String(names.size + 1)}`);
  }
  const rename = (text: string, pattern: RegExp): string =>
    text.replace(pattern, (whole, id: string) => whole.replace(id, names.get(id) ?? id));
  return [rename(links, linkPattern), rename(body, /\br:(?:id|embed)="(rId[\w-]{1,40})"/g)];
}

type Files = Readonly<Record<string, Uint8Array>>;

function readText(files: Files, name: string): string {
  return strFromU8(files[name] ?? new Uint8Array());
}

/** Parts that the package links from, each with the name of its links. */
function listLinked(files: Files): readonly (readonly [part: string, links: string])[] {
  return Object.keys(files).flatMap((links) => {
    const [, folder, name] = /^(word\/(?:charts\/)?)_rels\/([\w.]{1,60})\.rels$/.exec(links) ?? [];
    if (folder === undefined || name === undefined) return [];
    return [[`${folder}${name}`, links] as const];
  });
}

/** Numbers the drawings in the order in which they stand. */
function renameDrawings(body: string): string {
  let count = 0;
  return body.replace(/<wp:docPr id="\d{1,9}"/g, () => {
    count += 1;
    return `<wp:docPr id="${String(count)}"`;
  });
}

/** The workbook behind a chart, packed at a fixed time. */
function sealWorkbook(bytes: Uint8Array, moment: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = files[coreFile];
  const sealed =
    core === undefined
      ? files
      : { ...files, [coreFile]: strToU8(strFromU8(core).replace(stampPattern, `$1${moment}`)) };
  return zipSync(sealed, { mtime: zipEpoch });
}

/** Pictures are packed already: to pack them again takes time and saves nothing. */
function packPictures(files: Files): Zippable {
  const entries = Object.entries(files).map(([name, content]): [string, Zippable[string]] => [
    name,
    name.startsWith('word/media/') ? [content, { level: 0 }] : content,
  ]);
  return Object.fromEntries(entries);
}

/**
 * Makes a docx depend on its content alone: fixed times, links and drawings numbered in order. The same audit gives the same bytes.
 * Units: `moment` ISO 8601.
 */
export function sealDocument(bytes: Uint8Array, moment: string): Uint8Array {
  const files = unzipSync(bytes);
  const sealed: Record<string, Uint8Array> = { ...files };
  for (const [part, linksFile] of listLinked(files)) {
    const [links, body] = renameLinks(readText(files, linksFile), readText(files, part));
    sealed[linksFile] = strToU8(links);
    sealed[part] = strToU8(part === bodyFile ? renameDrawings(body) : body);
  }
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith('.xlsx')) sealed[name] = sealWorkbook(content, moment);
  }
  const core = readText(files, coreFile).replace(stampPattern, `$1${moment}`);
  const parts = { ...sealed, [coreFile]: strToU8(core) };
  return zipSync(packPictures(parts), { mtime: zipEpoch });
}
