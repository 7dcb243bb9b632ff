import { decodeHtml } from '../engine/index.ts';
import type { Snapshot } from '../engine/model/snapshot.ts';
import type { ArchivedExchange, ArchiveEntry, HashBytes } from './archive-entry.ts';

const encoder = new TextEncoder();

/** Content-Type that came with an answer; null for none. */
export function contentTypeOf({ responseHeaders }: ArchivedExchange): string | null {
  const header = responseHeaders.find(([name]) => name.toLowerCase() === 'content-type');
  return header?.[1] ?? null;
}

/** Whether an answer has a good body. */
export function isPage({ method, status }: ArchivedExchange): boolean {
  return method === 'GET' && status >= 200 && status < 300;
}

/**
 * The page that an entry holds, as the engine reads it: what a browser made of it, else the last answer with a body.
 * Drivers and the reading of archives use this alone, so that both see the same page.
 * Errors: null where the entry holds no page (an error, a file, a head only).
 */
export async function entrySnapshot(
  entry: ArchiveEntry,
  hash: HashBytes,
): Promise<Snapshot | null> {
  const { record, rendered } = entry;
  if (record.state !== 'fetched' && record.state !== 'not-modified') return null;
  const exchange = entry.exchanges.findLast(isPage);
  const place = { url: record.url, finalUrl: record.finalUrl, status: record.status };
  if (rendered !== null) {
    return {
      ...place,
      finalUrl: rendered.url,
      via: 'render',
      carrier: 'html',
      capturedAt: rendered.at,
      encoding: 'utf-8',
      html: rendered.html,
      frames: [...rendered.frames],
      sha256: await hash(encoder.encode(rendered.html)),
      truncated: false,
    };
  }
  if (exchange === undefined || exchange.body.length === 0) return null;
  const { html, encoding, isBinary } = decodeHtml(exchange.body, contentTypeOf(exchange));
  if (isBinary) return null;
  return {
    ...place,
    status: exchange.status,
    via: 'fetch',
    carrier: 'html',
    capturedAt: exchange.at,
    encoding,
    html,
    frames: [],
    sha256: await hash(exchange.body),
    truncated: exchange.isTruncated,
  };
}
