import type { ArchiveEntry, RenderedDocument } from '../../archive/archive-entry.ts';
import { findHeader, readMime } from '../../archive/judge-exchange.ts';
import type { CrawlCommand } from '../../engine/model/site/crawl.ts';
import type { FetchRecord } from '../../engine/model/site/fetch-record.ts';
import { hashBytes } from '../hash-bytes.ts';
import type { AddressAnswer, AddressRequest, Fetcher } from './fetch-address.ts';
import { fetchAddress } from './fetch-address.ts';

/** A command that asks a server for something. */
export type AskCommand = Exclude<CrawlCommand, { kind: 'finish' }>;

/** What one command gave: its entry in the archive, and what only the reducer needs. */
export interface CrawlVisit {
  readonly entry: ArchiveEntry;
  readonly startedAtMs: number;
  readonly robots: string | null;
  readonly retryAfterMs: number | null;
}

/** What a background tab showed, or why it showed nothing. */
export type Rendering =
  | { readonly ok: true; readonly document: RenderedDocument }
  | { readonly ok: false; readonly state: FetchRecord['state']; readonly reason: string };

/** Draws a page in a background tab. */
export type RenderPage = (url: string, signal: AbortSignal) => Promise<Rendering>;

function bodyOf({ purpose }: AskCommand): AddressRequest['body'] {
  if (purpose.kind === 'robots') return 'notice';
  return purpose.kind === 'link' || purpose.kind === 'attachment' ? 'none' : 'page';
}

/** Milliseconds that `Retry-After` asks to wait, seconds or a date; null where it says nothing that can be read. */
export function readRetryAfter(value: string | null, nowMs: number): number | null {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const atMs = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}

async function describeBody({ state, exchange }: AddressAnswer) {
  if (exchange === null) return { sha256: null, sizeBytes: 0 };
  const { body, responseHeaders } = exchange;
  if (body.length > 0 && state === 'fetched') {
    return { sha256: await hashBytes(body), sizeBytes: body.length };
  }
  const declared = Number(findHeader(responseHeaders, 'content-length') ?? 0);
  return { sha256: null, sizeBytes: Number.isSafeInteger(declared) ? declared : 0 };
}

async function recordAnswer(
  { url, method, purpose, kind }: AskCommand,
  answer: AddressAnswer,
  at: string,
): Promise<FetchRecord> {
  const { state, status, reason, finalUrl, redirects, exchange } = answer;
  const headers = exchange?.responseHeaders ?? [];
  return {
    url,
    finalUrl,
    state,
    status,
    purpose,
    attempts: [{ method, via: kind, at, state, status, reason }],
    redirects: [...redirects],
    mime: readMime(headers),
    ...(await describeBody(answer)),
    validators: {
      etag: findHeader(headers, 'etag'),
      lastModified: findHeader(headers, 'last-modified'),
    },
  };
}

async function fetchVisit(command: AskCommand, fetcher: Fetcher): Promise<CrawlVisit> {
  const { url, method, notBeforeMs, feed, purpose } = command;
  const answer = await fetchAddress({ url, method, notBeforeMs, body: bodyOf(command) }, fetcher);
  const nowMs = fetcher.clock.nowMs();
  const record = await recordAnswer(command, answer, new Date(nowMs).toISOString());
  const { exchange, state } = answer;
  const isRobots = purpose.kind === 'robots' && state === 'fetched' && exchange !== null;
  return {
    entry: { record, feed, exchanges: exchange === null ? [] : [exchange], rendered: null },
    startedAtMs: answer.startedAtMs,
    robots: isRobots ? new TextDecoder().decode(exchange.body) : null,
    retryAfterMs: readRetryAfter(findHeader(exchange?.responseHeaders ?? [], 'retry-after'), nowMs),
  };
}

async function renderVisit(
  command: AskCommand,
  fetcher: Fetcher,
  render: RenderPage,
): Promise<CrawlVisit> {
  const { url, notBeforeMs, feed, purpose } = command;
  const { clock, signal } = fetcher;
  await clock.waitUntil(notBeforeMs, signal);
  signal.throwIfAborted();
  const startedAtMs = clock.nowMs();
  const drawn = await render(url, signal);
  signal.throwIfAborted();
  const at = new Date(clock.nowMs()).toISOString();
  const bytes = drawn.ok ? new TextEncoder().encode(drawn.document.html) : null;
  const told = drawn.ok
    ? { state: 'fetched' as const, status: 200, reason: '' }
    : { state: drawn.state, status: null, reason: drawn.reason };
  const record: FetchRecord = {
    url,
    finalUrl: drawn.ok ? drawn.document.url : url,
    state: told.state,
    status: told.status,
    purpose,
    attempts: [{ method: 'GET', via: 'render', at, ...told }],
    redirects: [],
    mime: drawn.ok ? 'text/html' : '',
    sizeBytes: bytes?.length ?? 0,
    sha256: bytes === null ? null : await hashBytes(bytes),
    validators: { etag: null, lastModified: null },
  };
  const rendered = drawn.ok ? drawn.document : null;
  return {
    entry: { record, feed, exchanges: [], rendered },
    startedAtMs,
    robots: null,
    retryAfterMs: null,
  };
}

/** Carries out one command; rejects only when the crawl is stopped meanwhile. */
export function visitAddress(
  command: AskCommand,
  fetcher: Fetcher,
  render: RenderPage,
): Promise<CrawlVisit> {
  return command.kind === 'render'
    ? renderVisit(command, fetcher, render)
    : fetchVisit(command, fetcher);
}
