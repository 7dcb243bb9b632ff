import type { RenderedDocument } from '../../archive/archive-entry.ts';
import { type AskCommand, bodyFor, type CrawlVisit, visitOf } from '../../crawl/crawl-visit.ts';
import type { FetchRecord } from '../../engine/model/site/fetch-record.ts';
import { hashBytes } from '../hash-bytes.ts';
import { fetchAddress, type Fetcher } from './fetch-address.ts';

/** What a background tab showed, or why it showed nothing. */
export type Rendering =
  | { readonly ok: true; readonly document: RenderedDocument }
  | { readonly ok: false; readonly state: FetchRecord['state']; readonly reason: string };

/** Draws a page in a background tab. */
export type RenderPage = (url: string, signal: AbortSignal) => Promise<Rendering>;

async function fetchVisit(command: AskCommand, fetcher: Fetcher): Promise<CrawlVisit> {
  const { url, method, notBeforeMs } = command;
  const request = { url, method, notBeforeMs, body: bodyFor(command) };
  const answer = await fetchAddress(request, fetcher);
  return visitOf(command, answer, { nowMs: fetcher.clock.nowMs(), hash: hashBytes });
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
