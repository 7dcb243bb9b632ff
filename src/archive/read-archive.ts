import { WARCParser, type WARCRecord } from 'warcio';
import {
  type ArchivedExchange,
  type ArchivedHeader,
  type ArchiveEntry,
  EntryFacts,
  type RenderedDocument,
} from './archive-entry.ts';

/** Largest record that is read, bytes; a bigger one is no page of ours. */
const maxRecordBytes = 64 * 1024 * 1024;

interface OpenEntry {
  readonly exchanges: ArchivedExchange[];
  readonly requests: Map<string, { method: 'GET' | 'HEAD'; headers: readonly ArchivedHeader[] }>;
  readonly responseIds: string[];
  readonly documents: { url: string; at: string; html: string }[];
}

const emptyEntry = (): OpenEntry => ({
  exchanges: [],
  requests: new Map(),
  responseIds: [],
  documents: [],
});

function headersOf(record: WARCRecord): readonly ArchivedHeader[] {
  const headers = record.httpHeaders?.headers;
  return headers === undefined ? [] : [...headers.entries()];
}

function unreadable(detail: string): RangeError {
  return new RangeError(`存档内容读不出（${detail}），请核对文件是否完整。`);
}

async function readBlock(record: WARCRecord): Promise<Uint8Array> {
  if (record.warcContentLength > maxRecordBytes) throw unreadable('记录过大');
  return record.readFully(false);
}

const origin = 'x-archive-orig-';

/** Headers as the server sent them, the length that the archive added left out. */
function restoreHeaders(headers: readonly ArchivedHeader[]): readonly ArchivedHeader[] {
  const kept = headers.filter(([name]) => name.toLowerCase() !== 'content-length');
  return kept.map(([name, value]) => [
    name.toLowerCase().startsWith(origin) ? name.slice(origin.length) : name,
    value,
  ]);
}

async function addResponse(open: OpenEntry, record: WARCRecord): Promise<void> {
  const body = await readBlock(record);
  const { httpHeaders } = record;
  open.responseIds.push(record.warcHeader('WARC-Record-ID') ?? '');
  open.exchanges.push({
    url: record.warcTargetURI ?? '',
    method: 'GET',
    at: record.warcDate ?? '',
    requestHeaders: [],
    status: Number(httpHeaders?.statusCode ?? 0),
    statusText: httpHeaders?.statusText ?? '',
    responseHeaders: restoreHeaders(headersOf(record)),
    body,
    isTruncated: record.warcHeader('WARC-Truncated') === 'length',
  });
}

async function addRequest(open: OpenEntry, record: WARCRecord): Promise<void> {
  await readBlock(record);
  const method = record.httpHeaders?.method === 'HEAD' ? 'HEAD' : 'GET';
  const answered = record.warcHeader('WARC-Concurrent-To') ?? '';
  open.requests.set(answered, { method, headers: headersOf(record) });
}

async function addDocument(open: OpenEntry, record: WARCRecord): Promise<void> {
  const html = new TextDecoder().decode(await readBlock(record));
  open.documents.push({ url: record.warcTargetURI ?? '', at: record.warcDate ?? '', html });
}

function closeEntry(open: OpenEntry, text: string): ArchiveEntry {
  const facts = EntryFacts.safeParse(parseJson(text));
  if (!facts.success) throw unreadable('地址记录的格式不对');
  const exchanges = open.exchanges.map((exchange, i) => {
    const request = open.requests.get(open.responseIds[i] ?? '');
    if (request === undefined) return exchange;
    return { ...exchange, method: request.method, requestHeaders: request.headers };
  });
  return { ...facts.data, exchanges, rendered: joinDocuments(open.documents) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function joinDocuments([page, ...frames]: OpenEntry['documents']): RenderedDocument | null {
  if (page === undefined) return null;
  return { ...page, frames: frames.map(({ url, html }) => ({ url, html })) };
}

/**
 * Reads the entries of an archive in their order, one at a time. What stands after the last whole entry is left out.
 * Errors: throws `RangeError` with one Chinese line where the bytes are no readable archive.
 */
export async function* readArchive(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<ArchiveEntry> {
  let open = emptyEntry();
  for await (const record of new WARCParser(chunks)) {
    switch (record.warcType) {
      case 'response':
        await addResponse(open, record);
        break;
      case 'request':
        await addRequest(open, record);
        break;
      case 'conversion':
        await addDocument(open, record);
        break;
      case 'metadata':
        yield closeEntry(open, new TextDecoder().decode(await readBlock(record)));
        open = emptyEntry();
        break;
      default:
        await record.skipFully();
    }
  }
}
