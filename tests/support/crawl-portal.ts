import { describeProgress } from '../../src/engine/crawl/describe-progress.ts';
import { joinRecords } from '../../src/engine/crawl/join-records.ts';
import { listUnasked } from '../../src/engine/crawl/list-unasked.ts';
import { createCrawl, reduceCrawl } from '../../src/engine/crawl/reduce-crawl.ts';
import type { CrawlState } from '../../src/engine/crawl/crawl-state.ts';
import type {
  CrawlCommand,
  CrawlEvent,
  CrawlOptions,
  CrawlProgress,
  FinishReason,
} from '../../src/engine/model/site/crawl.ts';
import type { FetchRecord, FetchState } from '../../src/engine/model/site/fetch-record.ts';
import type { SitePage } from '../../src/engine/model/site/site-page.ts';
import { readSitePage } from '../../src/engine/run/read-site-page.ts';
import { addressKey } from '../../src/engine/text/address-key.ts';
import { day, snapshotOf } from './pages.ts';

/** One answer of a portal in memory. */
export interface PortalAnswer {
  readonly html?: string;
  readonly status?: number;
  /** For servers that give no answer at all. */
  readonly state?: FetchState;
  readonly robots?: string;
  readonly retryAfterMs?: number;
  readonly tookMs?: number;
  readonly sha256?: string;
  /** What the reading of the page is to give beside the artifacts. */
  readonly more?: Partial<SitePage>;
}

/** A portal in memory: the n-th asking (from 1) for an address gives its answer. */
export type Portal = (url: string, nth: number, method: 'GET' | 'HEAD') => PortalAnswer | null;

/** One request as the portal saw it. */
export interface PortalRequest {
  readonly url: string;
  readonly host: string;
  readonly method: 'GET' | 'HEAD';
  readonly kind: 'fetch' | 'render';
  readonly purpose: string;
  readonly startMs: number;
  readonly endMs: number;
}

export interface CrawlRun {
  readonly requests: readonly PortalRequest[];
  readonly events: readonly CrawlEvent[];
  readonly pages: Readonly<Record<string, SitePage>>;
  readonly fetches: Readonly<Record<string, FetchRecord>>;
  readonly reason: FinishReason | null;
  readonly unasked: readonly FetchRecord[];
  readonly progress: CrawlProgress;
  readonly state: CrawlState;
}

export const home = 'http://www.lanxi.gov.cn/';

export function crawlOptions(more: Partial<CrawlOptions> = {}): CrawlOptions {
  return {
    home,
    level: 'county',
    columns: ['policy-documents', 'policy-interpretation', 'notices', 'disclosure-guide'],
    asOf: '2026-11-21',
    maxPages: 2000,
    maxRequests: 4000,
    maxDepth: 12,
    maxDurationMs: 3_600_000,
    delayMs: 500,
    concurrency: 4,
    sample: 10,
    render: 'auto',
    checksExternalLinks: false,
    isExhaustive: false,
    ...more,
  };
}

const states: Readonly<Record<number, FetchState>> = { 429: 'rate-limited' };

function stateOf({ status = 200, state }: PortalAnswer): FetchState {
  if (state !== undefined) return state;
  if (status < 400) return 'fetched';
  return states[status] ?? (status < 500 ? 'client-error' : 'server-error');
}

function readLinks(html: string, url: string): SitePage['links'] {
  return [...html.matchAll(/<a href="([^"]+)"[^>]*>([^<]*)<\/a>/g)].map((match) => ({
    text: match[2] ?? '',
    href: new URL(match[1] ?? '', url).href,
    area: 'body' as const,
  }));
}

function readPage(
  command: CrawlCommand & { kind: 'fetch' | 'render' },
  answer: PortalAnswer,
): SitePage {
  const html = answer.html ?? '';
  const { url, purpose, feed } = command;
  const page = readSitePage(snapshotOf(html, { url, finalUrl: url }), {
    purpose,
    today: day('2026-11-21'),
    feed,
  });
  const links = page.links.length > 0 ? page.links : readLinks(html, url);
  return { ...page, links, ...answer.more };
}

type Asking = CrawlCommand & { kind: 'fetch' | 'render' };
type Answered = CrawlEvent & { kind: 'answered' };

function recordOf(
  { url, method, purpose, kind }: Asking,
  answer: PortalAnswer,
  at: string,
): FetchRecord {
  const state = stateOf(answer);
  const status = answer.state === undefined ? (answer.status ?? 200) : null;
  return {
    url,
    finalUrl: url,
    state,
    status,
    purpose,
    attempts: [{ method, via: kind, at, state, status, reason: '' }],
    redirects: [],
    mime: 'text/html',
    sizeBytes: answer.html?.length ?? 0,
    sha256: answer.sha256 ?? null,
    validators: { etag: null, lastModified: null },
  };
}

function answerOf(command: Asking, answer: PortalAnswer, nowMs: number): Answered {
  const startedAtMs = Math.max(command.notBeforeMs, nowMs);
  const atMs = startedAtMs + (answer.tookMs ?? 50);
  const record = recordOf(command, answer, new Date(atMs).toISOString());
  const isRobots = command.purpose.kind === 'robots';
  const hasBody = record.state === 'fetched' && command.method === 'GET';
  return {
    kind: 'answered',
    atMs,
    startedAtMs,
    id: command.id,
    record,
    page: hasBody && !isRobots ? readPage(command, answer) : null,
    robots: hasBody && isRobots ? (answer.robots ?? '') : null,
    retryAfterMs: answer.retryAfterMs ?? null,
  };
}

function requestOf(
  { url, method, kind, purpose }: Asking,
  { startedAtMs, atMs }: Answered,
): PortalRequest {
  const { host } = new URL(url);
  return { url, host, method, kind, purpose: purpose.kind, startMs: startedAtMs, endMs: atMs };
}

/** Takes note of an answer as a driver would. */
function keep(
  { record, page }: Answered,
  pages: Record<string, SitePage>,
  fetches: Record<string, FetchRecord>,
): void {
  const key = addressKey(record.url);
  const known = fetches[key];
  fetches[key] = known === undefined ? record : joinRecords(known, record);
  if (page !== null) pages[key] = page;
}

/** Plays a driver with a virtual clock; `cut` ends after so many answers, as a killed process would. */
export function playCrawl(
  portal: Portal,
  options: CrawlOptions = crawlOptions(),
  play: {
    readonly cut?: number;
    readonly journal?: readonly CrawlEvent[];
    readonly stopAt?: number;
  } = {},
): CrawlRun {
  const requests: PortalRequest[] = [];
  const events: CrawlEvent[] = [...(play.journal ?? [])];
  const pages: Record<string, SitePage> = {};
  const fetches: Record<string, FetchRecord> = {};
  const asked = new Map<string, number>();
  const lines: Answered[] = [];
  let state = createCrawl(options);
  let nowMs = 1_000_000;
  let reason: FinishReason | null = null;
  for (const event of events) {
    state = reduceCrawl(state, event).state;
    nowMs = event.atMs;
  }
  const perform = (command: CrawlCommand): void => {
    if (command.kind === 'finish') {
      reason = command.reason;
      return;
    }
    const nth = (asked.get(command.url) ?? 0) + 1;
    asked.set(command.url, nth);
    const answer = portal(command.url, nth, command.method) ?? { status: 404, html: '' };
    const event = answerOf(command, answer, nowMs);
    requests.push(requestOf(command, event));
    lines.push(event);
  };
  const tell = (event: CrawlEvent): void => {
    nowMs = Math.max(nowMs, event.atMs);
    events.push(event);
    const next = reduceCrawl(state, event);
    state = next.state;
    next.commands.forEach(perform);
  };
  tell(
    play.journal === undefined
      ? { kind: 'start', atMs: nowMs, options }
      : { kind: 'resumed', atMs: nowMs + 5000 },
  );
  for (let count = 0; count < 100_000 && reason === null; count += 1) {
    if (count === play.cut) break;
    if (count === play.stopAt) {
      tell({ kind: 'stop', atMs: nowMs });
      break;
    }
    lines.sort((a, b) => a.atMs - b.atMs);
    const event = lines.shift();
    if (event === undefined) throw new Error('the crawl waits for nothing');
    keep(event, pages, fetches);
    tell(event);
  }
  return {
    requests,
    events,
    pages,
    fetches,
    reason,
    unasked: listUnasked(state),
    progress: describeProgress(state),
    state,
  };
}

/** A portal of a map from address or path to its answer; robots.txt is missing unless it is given. */
export function portalOf(answers: Readonly<Record<string, PortalAnswer | string>>): Portal {
  return (url) => {
    const { pathname, search } = new URL(url);
    const found = answers[url] ?? answers[`${pathname}${search}`];
    return typeof found === 'string' ? { html: found } : (found ?? null);
  };
}

/** A page with a title and links, address → text. */
export function linksPage(title: string, links: Readonly<Record<string, string>>): string {
  const anchors = Object.entries(links).map(
    ([href, text]) => `<li><a href="${href}">${text}</a></li>`,
  );
  return `<html><head><title>${title}</title></head><body><div class="nav"><ul>${anchors.join('')}</ul></div></body></html>`;
}

/** A list page of a column: rows as address, title, date. */
export function listPage(
  column: string,
  rows: readonly (readonly [href: string, title: string, date: string])[],
  next: string | null = null,
): string {
  const items = rows.map(
    ([href, title, date]) =>
      `<li><a href="${href}" title="${title}">${title}</a><span>${date}</span></li>`,
  );
  const pager = next === null ? '' : `<div class="page"><a href="${next}">下一页</a></div>`;
  return `<html><head><title>${column}_岚溪县人民政府</title><meta name="ColumnName" content="${column}"></head><body><div>当前位置：<a href="/">首页</a> &gt; <a href="#">${column}</a></div><ul class="list">${items.join('')}</ul>${pager}</body></html>`;
}

/** A document page. */
export function documentPage(
  title: string,
  date: string,
  body = '各乡镇人民政府：现将有关事项通知如下。',
): string {
  return `<html><head><title>${title}</title><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${date}"></head><body><h1>${title}</h1><div>发布日期：${date}</div><div class="content"><p>${body}</p><p>${'正文内容。'.repeat(40)}</p></div></body></html>`;
}
