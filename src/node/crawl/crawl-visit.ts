import type { ArchivedExchange, ArchiveEntry } from '../../archive/archive-entry.ts';
import type { CrawlCommand } from '../../engine/model/site/crawl.ts';
import type { FetchRecord } from '../../engine/model/site/fetch-record.ts';
import { findHeader, readMime } from '../../archive/judge-exchange.ts';
import type { AddressAnswer } from './fetch-address.ts';
import { hashBytes } from '../archive/open-archive.ts';
import { readRetryAfter } from './read-retry-after.ts';

/** A command that asks a server for something. */
export type AskCommand = Exclude<CrawlCommand, { kind: 'finish' }>;

/** What one command gave: its entry in the archive, and what only the reducer needs. */
export interface CrawlVisit {
  readonly entry: ArchiveEntry;
  readonly startedAtMs: number;
  readonly robots: string | null;
  readonly retryAfterMs: number | null;
}

const unread = { sha256: null, sizeBytes: 0 } as const;

async function describeBody(last: ArchivedExchange | undefined, { state }: AddressAnswer) {
  if (last === undefined) return unread;
  const { body, responseHeaders } = last;
  const declared = Number(findHeader(responseHeaders, 'content-length') ?? 0);
  if (body.length === 0 || state !== 'fetched') {
    return { sha256: null, sizeBytes: Number.isSafeInteger(declared) ? declared : 0 };
  }
  return { sha256: await hashBytes(body), sizeBytes: body.length };
}

/** The record of what one command gave. */
export async function recordAnswer(
  command: AskCommand,
  answer: AddressAnswer,
  at: string,
): Promise<FetchRecord> {
  const { url, method, purpose, kind } = command;
  const { state, status, reason, finalUrl, redirects, exchanges } = answer;
  const last = exchanges.at(-1);
  const headers = last?.responseHeaders ?? [];
  return {
    url,
    finalUrl,
    state,
    status,
    purpose,
    attempts: [{ method, via: kind, at, state, status, reason }],
    redirects: [...redirects],
    mime: readMime(headers),
    ...(await describeBody(last, answer)),
    validators: {
      etag: findHeader(headers, 'etag'),
      lastModified: findHeader(headers, 'last-modified'),
    },
  };
}

/** Text of robots.txt where that was asked for and came. */
export function readRobotsText({ purpose }: AskCommand, answer: AddressAnswer): string | null {
  const last = answer.exchanges.at(-1);
  if (purpose.kind !== 'robots' || answer.state !== 'fetched' || last === undefined) return null;
  return new TextDecoder().decode(last.body);
}

/** What the server asks to wait; null where it says nothing. */
export function readWait({ exchanges }: AddressAnswer, nowMs: number): number | null {
  return readRetryAfter(findHeader(exchanges.at(-1)?.responseHeaders ?? [], 'retry-after'), nowMs);
}
