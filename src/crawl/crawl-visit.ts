import type { ArchivedExchange, ArchiveEntry, HashBytes } from '../archive/archive-entry.ts';
import type { CrawlCommand } from '../engine/model/site/crawl.ts';
import type { FetchRecord } from '../engine/model/site/fetch-record.ts';
import { type ExchangeVerdict, findHeader, readMime, type WantedBody } from './judge-exchange.ts';
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

/** How the asking for one address went, redirects included. */
export interface AddressAnswer extends ExchangeVerdict {
  readonly status: number | null;
  readonly finalUrl: string;
  /** Addresses passed on the way, as far as they are known, the first left out. */
  readonly redirects: readonly string[];
  readonly startedAtMs: number;
  /** Every request that was answered and may be kept, in order; the last one gave the state. */
  readonly exchanges: readonly ArchivedExchange[];
}

/** What a visit is made with. */
export interface VisitTools {
  readonly nowMs: number;
  readonly hash: HashBytes;
}

/** How much of a good answer the command is about. */
export function bodyFor({ purpose }: AskCommand): WantedBody {
  if (purpose.kind === 'robots') return 'notice';
  if (purpose.kind === 'report-file') return 'file';
  return purpose.kind === 'link' || purpose.kind === 'attachment' ? 'none' : 'page';
}

async function describeBody({ state, exchanges }: AddressAnswer, hash: HashBytes) {
  const last = exchanges.at(-1);
  if (last === undefined) return { sha256: null, sizeBytes: 0 };
  const { body, responseHeaders } = last;
  if (body.length > 0 && state === 'fetched') {
    return { sha256: await hash(body), sizeBytes: body.length };
  }
  const declared = Number(findHeader(responseHeaders, 'content-length') ?? 0);
  return { sha256: null, sizeBytes: Number.isSafeInteger(declared) ? declared : 0 };
}

async function recordAnswer(
  { url, method, purpose, kind }: AskCommand,
  answer: AddressAnswer,
  { nowMs, hash }: VisitTools,
): Promise<FetchRecord> {
  const { state, status, reason, finalUrl, redirects, exchanges } = answer;
  const at = new Date(nowMs).toISOString();
  const headers = exchanges.at(-1)?.responseHeaders ?? [];
  return {
    url,
    finalUrl,
    state,
    status,
    purpose,
    attempts: [{ method, via: kind, at, state, status, reason }],
    redirects: [...redirects],
    mime: readMime(headers),
    ...(await describeBody(answer, hash)),
    validators: {
      etag: findHeader(headers, 'etag'),
      lastModified: findHeader(headers, 'last-modified'),
    },
  };
}

/** Text of robots.txt where that was asked for and came. */
function readRobotsText(
  { purpose }: AskCommand,
  { state, exchanges }: AddressAnswer,
): string | null {
  const last = exchanges.at(-1);
  if (purpose.kind !== 'robots' || state !== 'fetched' || last === undefined) return null;
  return new TextDecoder().decode(last.body);
}

/** What the answer to a command comes to; nothing was drawn. */
export async function visitOf(
  command: AskCommand,
  answer: AddressAnswer,
  tools: VisitTools,
): Promise<CrawlVisit> {
  const record = await recordAnswer(command, answer, tools);
  const headers = answer.exchanges.at(-1)?.responseHeaders ?? [];
  return {
    entry: { record, feed: command.feed, exchanges: answer.exchanges, rendered: null },
    startedAtMs: answer.startedAtMs,
    robots: readRobotsText(command, answer),
    retryAfterMs: readRetryAfter(findHeader(headers, 'retry-after'), tools.nowMs),
  };
}
