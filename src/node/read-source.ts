import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeHtml, recognizeFormat } from '../engine/index.ts';
import type { Snapshot } from '../engine/model/snapshot.ts';
import { collectBytes, type CollectedBytes, maxPageBytes } from './collect-bytes.ts';
import { sourceError, type SourceResult } from './source-error.ts';

/** What the host gives a reading: the page's real address, the standard input, the clock. */
export interface ReadingHost {
  /** Real address of a file's page, or null. */
  readonly url: string | null;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly now: () => Date;
}

/** The bytes of a source and how they were obtained. */
export type SourceBytes = CollectedBytes &
  Pick<Snapshot, 'finalUrl' | 'status' | 'via' | 'capturedAt'> & {
    readonly contentType: string | null;
  };

async function readFile(path: string, maxBytes: number): Promise<SourceResult<CollectedBytes>> {
  try {
    if ((await stat(path)).isDirectory()) {
      return sourceError('isFolder', `${path}：是文件夹，请给出其中的网页文件。`);
    }
    return { ok: true, value: await collectBytes(createReadStream(path), maxBytes) };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing
      ? sourceError('notFound', `${path}：文件不存在，请检查路径。`)
      : sourceError('notReadable', `${path}：文件无法读取，请检查权限。`);
  }
}

const localPage = { status: null, via: 'file', capturedAt: null, contentType: null } as const;

/**
 * Reads the bytes of a file, an address or the standard input (`-`), up to a limit.
 * Errors: as values, each with one Chinese line.
 */
export async function readSourceBytes(
  source: string,
  host: ReadingHost,
  maxBytes = maxPageBytes,
): Promise<SourceResult<SourceBytes>> {
  if (source === '-') {
    const collected = await collectBytes(host.stdin, maxBytes);
    return { ok: true, value: { ...collected, ...localPage, finalUrl: host.url ?? 'about:stdin' } };
  }
  if (/^https?:\/\//i.test(source)) {
    if (!URL.canParse(source)) {
      return sourceError('unsupportedAddress', `${source}：不是有效的网址，请检查。`);
    }
    const { defaultLimits, fetchPage } = await import('./fetch-page.ts');
    const fetched = await fetchPage(new URL(source).href, { ...defaultLimits, maxBytes });
    if (!fetched.ok) return fetched;
    const capturedAt = host.now().toISOString();
    return { ok: true, value: { ...fetched.value, via: 'fetch', capturedAt } };
  }
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(source)) {
    return sourceError('unsupportedAddress', `${source}：只能打开 http、https 网址或本机文件。`);
  }
  const read = await readFile(source, maxBytes);
  if (!read.ok) return read;
  const finalUrl = host.url ?? pathToFileURL(resolve(source)).href;
  return { ok: true, value: { ...read.value, ...localPage, finalUrl } };
}

/**
 * Reads one page from a file, an address or the standard input (`-`).
 * Errors: as values, each with one Chinese line; what is no HTML page is refused by its name.
 */
export async function readSource(
  source: string,
  host: ReadingHost,
): Promise<SourceResult<Snapshot>> {
  const read = await readSourceBytes(source, host);
  if (!read.ok) return read;
  const { bytes, contentType, finalUrl, status, via, capturedAt, truncated } = read.value;
  const name = source === '-' ? '标准输入' : source;
  if (bytes.length === 0) return sourceError('empty', `${name}：内容为空，没有可检查的页面。`);
  const format = recognizeFormat(bytes);
  if (format !== null) {
    return sourceError('notHtml', `${name}：是${format}，不是网页；请给出网页文件（html、htm）。`);
  }
  const { html, encoding, isBinary } = decodeHtml(bytes, contentType);
  if (isBinary) {
    return sourceError('notHtml', `${name}：内容不是文本，不是网页；请给出网页文件（html、htm）。`);
  }
  return {
    ok: true,
    value: {
      url: via === 'fetch' ? source : finalUrl,
      finalUrl,
      status,
      via,
      carrier: 'html',
      capturedAt,
      encoding,
      html,
      frames: [],
      sha256: createHash('sha256').update(bytes).digest('hex'),
      truncated,
    },
  };
}
