import type {
  ArchivedExchange,
  ArchivedHeader,
  ArchiveEntry,
  ArchiveTools,
  EntryFacts,
  HashBytes,
  RenderedDocument,
} from './archive-entry.ts';
import { httpBlock, joinRecords, type WarcRecord } from './warc-record.ts';

const encoder = new TextEncoder();

// The body is kept as decoded: headers that describe its coding on the line no longer fit it.
const lineCodings = new Set(['content-encoding', 'transfer-encoding', 'content-length']);

function keepHeaders({ responseHeaders, body }: ArchivedExchange): ArchivedHeader[] {
  const kept = responseHeaders.map(([name, value]): ArchivedHeader => {
    return lineCodings.has(name.toLowerCase()) ? [`X-Archive-Orig-${name}`, value] : [name, value];
  });
  return [...kept, ['Content-Length', String(body.length)]];
}

/** An id that follows from what the record is: the same entry gives the same bytes. */
async function identify(parts: readonly string[], hash: HashBytes): Promise<string> {
  const digits = await hash(encoder.encode(parts.join('\n')));
  const uuid = [0, 8, 12, 16, 20].map((from, i) => digits.slice(from, [8, 12, 16, 20, 32][i]));
  return `<urn:uuid:${uuid.join('-')}>`;
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return '/';
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

async function exchangeRecords(
  exchange: ArchivedExchange,
  at: number,
  hash: HashBytes,
): Promise<readonly WarcRecord[]> {
  const { url, method, requestHeaders, status, statusText, body, isTruncated } = exchange;
  const key = [url, exchange.at, String(at)];
  const id = await identify(['response', ...key], hash);
  const requestId = await identify(['request', ...key], hash);
  const target: ArchivedHeader = ['WARC-Target-URI', url];
  const digest = await hash(body);
  const cut: readonly ArchivedHeader[] = isTruncated ? [['WARC-Truncated', 'length']] : [];
  const response: WarcRecord = {
    type: 'response',
    id,
    date: exchange.at,
    contentType: 'application/http; msgtype=response',
    fields: [target, ['WARC-Payload-Digest', `sha256:${digest}`], ...cut],
    block: httpBlock(`HTTP/1.1 ${String(status)} ${statusText}`, keepHeaders(exchange), body),
  };
  const request: WarcRecord = {
    type: 'request',
    id: requestId,
    date: exchange.at,
    contentType: 'application/http; msgtype=request',
    fields: [target, ['WARC-Concurrent-To', id]],
    block: httpBlock(`${method} ${pathOf(url)} HTTP/1.1`, requestHeaders, new Uint8Array()),
  };
  return [response, request];
}

async function renderedRecords(
  { url, at, html, frames }: RenderedDocument,
  hash: HashBytes,
): Promise<readonly WarcRecord[]> {
  const documents = [{ url, html }, ...frames];
  return Promise.all(
    documents.map(async (document, i) => ({
      type: 'conversion' as const,
      id: await identify(['conversion', document.url, at, String(i)], hash),
      date: at,
      contentType: 'text/html; charset=utf-8',
      // The page's own document comes first; frames name the page that holds them.
      fields: [
        ['WARC-Target-URI', document.url] as const,
        ...(i === 0 ? [] : [['WARC-Refers-To-Target-URI', url] as const]),
      ],
      block: encoder.encode(document.html),
    })),
  );
}

async function factsRecord(
  { record, feed }: EntryFacts,
  date: string,
  hash: HashBytes,
): Promise<WarcRecord> {
  const facts: EntryFacts = { record, feed };
  return {
    type: 'metadata',
    id: await identify(['metadata', record.url, date], hash),
    date,
    contentType: 'application/json',
    fields: [['WARC-Target-URI', record.url]],
    block: encoder.encode(JSON.stringify(facts)),
  };
}

/** Moment of the entry: its last answer; the epoch for an address that was never asked. */
function momentOf({ record, exchanges, rendered }: ArchiveEntry): string {
  const last = record.attempts.at(-1)?.at ?? exchanges.at(-1)?.at ?? rendered?.at;
  return last ?? '1970-01-01T00:00:00.000Z';
}

/**
 * One entry as bytes of an archive, to be appended as they are: response and request of each exchange, what a browser made
 * of the page, and last the entry's facts. Gzip members, one a record.
 */
export async function writeEntry(
  entry: ArchiveEntry,
  { hash, gzip }: ArchiveTools,
): Promise<Uint8Array> {
  const exchanges = await Promise.all(
    entry.exchanges.map((exchange, at) => exchangeRecords(exchange, at, hash)),
  );
  const rendered = entry.rendered === null ? [] : await renderedRecords(entry.rendered, hash);
  const facts = await factsRecord(entry, momentOf(entry), hash);
  return joinRecords([...exchanges.flat(), ...rendered, facts], gzip);
}

/** What stands first in an archive: who made it, and when. */
export async function writeArchiveHead(
  head: { readonly software: string; readonly at: string; readonly target: string },
  { hash, gzip }: ArchiveTools,
): Promise<Uint8Array> {
  const { software, at, target } = head;
  const lines = [`software: ${software}`, 'format: WARC File Format 1.1', `isPartOf: ${target}`];
  const record: WarcRecord = {
    type: 'warcinfo',
    id: await identify(['warcinfo', target, at], hash),
    date: at,
    contentType: 'application/warc-fields',
    fields: [],
    block: encoder.encode(`${lines.join('\r\n')}\r\n`),
  };
  return joinRecords([record], gzip);
}
