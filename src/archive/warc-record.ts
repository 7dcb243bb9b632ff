import type { ArchivedHeader, ArchiveTools } from './archive-entry.ts';

/** Types of WARC records that an archive holds. Source: ISO 28500:2017 (WARC/1.1), 5.5. */
export type WarcType = 'warcinfo' | 'request' | 'response' | 'conversion' | 'metadata';

/** One record before it is written. */
export interface WarcRecord {
  readonly type: WarcType;
  /** `<urn:uuid:…>`. */
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly date: string;
  readonly contentType: string;
  /** Further named fields, `WARC-Target-URI` and the like. */
  readonly fields: readonly ArchivedHeader[];
  readonly block: Uint8Array;
}

const encoder = new TextEncoder();

/** A field must stay on its line, whatever a server sent. */
function foldLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Head lines and body of an HTTP message as one block. */
export function httpBlock(
  startLine: string,
  headers: readonly ArchivedHeader[],
  body: Uint8Array,
): Uint8Array {
  const lines = headers.map(([name, value]) => `${foldLine(name)}: ${foldLine(value)}\r\n`);
  const head = encoder.encode(`${foldLine(startLine)}\r\n${lines.join('')}\r\n`);
  return joinBytes([head, body]);
}

/**
 * One record as a gzip member of its own. The same record gives the same bytes.
 * Source: ISO 28500:2017 (WARC/1.1), annex D: record-at-a-time compression.
 */
export function writeRecord(record: WarcRecord, gzip: ArchiveTools['gzip']): Uint8Array {
  const { type, id, date, contentType, fields, block } = record;
  const named: readonly ArchivedHeader[] = [
    ['WARC-Type', type],
    ['WARC-Record-ID', id],
    ['WARC-Date', date],
    ...fields,
    ['Content-Type', contentType],
    ['Content-Length', String(block.length)],
  ];
  return gzip(joinBytes([httpBlock('WARC/1.1', named, block), encoder.encode('\r\n\r\n')]));
}

/** Members one after the other. */
export function joinRecords(
  records: readonly WarcRecord[],
  gzip: ArchiveTools['gzip'],
): Uint8Array {
  return joinBytes(records.map((record) => writeRecord(record, gzip)));
}
