import type { UnzipFile } from 'fflate';
import { carrierError, type CarrierResult } from './carrier-error.ts';

/** Parts of a Word file that hold text or say how it is built; pictures and fonts stay packed. */
const wantedPart =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]{1,80}\.xml|word\/_rels\/[^/]{1,80}\.rels)$/;
/** A report of thirty pages unpacks to about 1 MB, a table of 10,000 rows to 10 MB, which mammoth needs 1.5 GB to read. */
const maxUnpackedBytes = 12 * 1024 * 1024;
const maxEntries = 5000;
/** Deflate grows at most a thousandfold: one bite never unpacks to more than 32 MB before the limit is asked. */
const biteBytes = 32_768;

const otherZips: readonly { readonly part: RegExp; readonly reason: string }[] = [
  { part: /^OFD\.xml$/i, reason: '是 OFD 版式文件，请提供 docx、网页或可复制文字的 PDF。' },
  { part: /^xl\//, reason: '是 Excel 表格，请提供年度报告全文（网页、docx、PDF 或文本）。' },
  { part: /^ppt\//, reason: '是演示文稿，请提供年度报告全文（网页、docx、PDF 或文本）。' },
  { part: /^content\.xml$/, reason: '是 OpenDocument 文件，请用 Word 或 WPS 另存为 docx。' },
];

const tooLarge = '解压后过大，疑似异常文件，未读取；请用 Word 或 WPS 重新另存为 docx。';
const broken = '文件已损坏，无法读取，请重新下载或用 Word、WPS 另存为 docx。';

interface Parts {
  readonly names: string[];
  readonly files: Map<string, Uint8Array[]>;
  unpackedBytes: number;
  isBroken: boolean;
}

const isOver = ({ names, unpackedBytes }: Parts): boolean =>
  unpackedBytes > maxUnpackedBytes || names.length > maxEntries;

function collectPart(file: UnzipFile, parts: Parts): void {
  parts.names.push(file.name);
  if (!wantedPart.test(file.name) || parts.files.has(file.name)) return;
  if ((file.originalSize ?? 0) > maxUnpackedBytes) parts.unpackedBytes = Infinity;
  if (isOver(parts)) return;
  const chunks: Uint8Array[] = [];
  parts.files.set(file.name, chunks);
  file.ondata = (error, data) => {
    if (error !== null) parts.isBroken = true;
    else if (!isOver(parts)) {
      parts.unpackedBytes += data.length;
      chunks.push(data);
    }
  };
  file.start();
}

/** Feeds the archive in bites and stops at the first one that goes over a limit: the declared sizes are not believed. */
async function walkArchive(bytes: Uint8Array): Promise<Parts> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const parts: Parts = { names: [], files: new Map(), unpackedBytes: 0, isBroken: false };
  const archive = new Unzip((file) => {
    collectPart(file, parts);
  });
  archive.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length && !isOver(parts); start += biteBytes) {
      const end = Math.min(start + biteBytes, bytes.length);
      archive.push(bytes.subarray(start, end), end === bytes.length);
    }
  } catch {
    parts.isBroken = true;
  }
  return parts;
}

/**
 * Takes the text parts out of a Word file and packs them anew, without pictures, so that what follows meets no surprise.
 * Errors: a zip that is no docx, a broken one, one that unpacks beyond the limit.
 */
export async function unpackDocx(bytes: Uint8Array): Promise<CarrierResult<Uint8Array>> {
  const parts = await walkArchive(bytes);
  if (isOver(parts)) return carrierError('tooLarge', tooLarge);
  if (!parts.files.has('word/document.xml')) {
    const known = otherZips.find(({ part }) => parts.names.some((name) => part.test(name)));
    if (known !== undefined) return carrierError('unsupported', known.reason);
    return parts.isBroken || parts.names.length === 0
      ? carrierError('broken', broken)
      : carrierError('unsupported', '是压缩包，请解压后给出其中的报告文件。');
  }
  if (parts.isBroken) return carrierError('broken', broken);
  const { zipSync } = await import('fflate');
  const files = [...parts.files].map(([name, chunks]) => [name, joinChunks(chunks)] as const);
  return { ok: true, value: zipSync(Object.fromEntries(files), { level: 0 }) };
}

function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
