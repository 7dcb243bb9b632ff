import { createHash } from 'node:crypto';
import {
  addressKey,
  builtInHolidays,
  type CrawlState,
  createCrawl,
  decodeHtml,
  findBuiltInSystem,
  joinRecords,
  judgeSite,
  listUnasked,
  listWantedColumns,
  pageChecklist,
  readSitePage,
  reduceCrawl,
} from '../../../src/engine/index.ts';
import type { IndicatorSystem } from '../../../src/engine/model/indicator-system.ts';
import type {
  CrawlCommand,
  CrawlEvent,
  CrawlOptions,
  FinishReason,
} from '../../../src/engine/model/site/crawl.ts';
import type { FetchRecord, FetchState } from '../../../src/engine/model/site/fetch-record.ts';
import type { SiteArtifacts } from '../../../src/engine/model/site/site-artifacts.ts';
import type { SiteAudit } from '../../../src/engine/model/site-audit.ts';
import type { Snapshot } from '../../../src/engine/model/snapshot.ts';
import { day } from '../pages.ts';
import type { Portal, PortalAnswer } from './portal.ts';

type AskCommand = Exclude<CrawlCommand, { kind: 'finish' }>;

/** One request that the reducer asked for, in virtual time. */
export interface VirtualRequest {
  readonly url: string;
  readonly host: string;
  readonly method: string;
  readonly purpose: string;
  readonly atMs: number;
}

/** What a crawl brought. */
export interface CrawlOutcome {
  readonly site: SiteArtifacts;
  readonly requests: readonly VirtualRequest[];
  readonly reason: FinishReason;
  readonly endMs: number;
}

/** The system that weighs the findings of a whole portal. */
export const siteSystem: IndicatorSystem =
  (await findBuiltInSystem('site-checklist')) ?? pageChecklist;

/** Options of a crawl as the command line would choose them. */
export function crawlOptions(portal: Portal, more: Partial<CrawlOptions> = {}): CrawlOptions {
  return {
    home: portal.home,
    level: portal.level,
    columns: listWantedColumns(portal.level, [siteSystem]).map(({ id }) => id),
    asOf: portal.asOf,
    maxPages: 5000,
    maxRequests: 20_000,
    maxDepth: 12,
    maxDurationMs: 8 * 3_600_000,
    delayMs: 500,
    concurrency: 2,
    sample: 10,
    render: 'auto',
    checksExternalLinks: false,
    isExhaustive: false,
    ...more,
  };
}

function stateOf(status: number): FetchState {
  if ([412, 521].includes(status)) return 'challenge';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'server-error';
  return status >= 400 ? 'client-error' : 'fetched';
}

function readBody(portal: Portal, path: string, answer: PortalAnswer, isRender: boolean) {
  const sha256 = createHash('sha256').update(answer.body).digest('hex');
  const rendered = isRender ? portal.render(path) : null;
  if (rendered !== null) return { html: rendered, encoding: 'utf-8', sha256 };
  const declared = /charset=([\w-]+)/.exec(answer.headers['content-type'] ?? '')?.[1] ?? null;
  return { ...decodeHtml(answer.body, declared), sha256 };
}

const moment = (ms: number): string => new Date(Date.UTC(2026, 10, 21, 1) + ms).toISOString();

function record(command: AskCommand, state: FetchState, answer: PortalAnswer | null, atMs: number) {
  const via = command.kind;
  const status = answer?.status ?? null;
  const made: FetchRecord = {
    url: command.url,
    finalUrl: command.url,
    state,
    status,
    purpose: command.purpose,
    attempts: [
      {
        method: command.method,
        via,
        at: moment(atMs),
        state,
        status,
        reason: answer === null ? '域名无法解析' : '',
      },
    ],
    redirects: [],
    mime: mimeOf(answer),
    sizeBytes: answer?.body.length ?? 0,
    sha256: answer === null ? null : createHash('sha256').update(answer.body).digest('hex'),
    validators: { etag: null, lastModified: null },
  };
  return made;
}

type Answered = Extract<CrawlEvent, { kind: 'answered' }>;

const mimeOf = (answer: PortalAnswer | null): string =>
  (answer?.headers['content-type'] ?? '').split(';')[0] ?? '';

/** Whether the answer is a page that is to be read. */
function isReadable({ method, purpose }: AskCommand, answer: PortalAnswer): boolean {
  const isText = /html|xml|json|text/.test(mimeOf(answer));
  return isText && method === 'GET' && answer.status === 200 && purpose.kind !== 'robots';
}

function readPage(portal: Portal, command: AskCommand, answer: PortalAnswer, atMs: number) {
  const { url, purpose, feed, kind } = command;
  const { pathname, search } = new URL(url);
  const snapshot: Snapshot = {
    url,
    finalUrl: url,
    status: answer.status,
    via: kind,
    carrier: 'html',
    capturedAt: moment(atMs),
    frames: [],
    truncated: false,
    ...readBody(portal, pathname + search, answer, kind === 'render'),
  };
  return readSitePage(snapshot, { purpose, today: day(portal.asOf), feed });
}

/** Answers one command from the portal, without a network. */
function visit(portal: Portal, command: AskCommand, startMs: number): Answered {
  const { url, method, purpose } = command;
  const { pathname, search, hostname } = new URL(url);
  const request = { method, host: hostname, path: pathname + search };
  const answer = hostname === portal.host ? portal.answer(request) : null;
  const atMs = startMs + 40;
  const state: FetchState = answer === null ? 'dns' : stateOf(answer.status);
  const isPage = answer !== null && isReadable(command, answer);
  const isRobots = purpose.kind === 'robots' && answer?.status === 200;
  return {
    kind: 'answered',
    atMs,
    startedAtMs: startMs,
    id: command.id,
    record: record(command, state, answer, atMs),
    page: isPage ? readPage(portal, command, answer, atMs) : null,
    robots: isRobots ? new TextDecoder().decode(answer.body) : null,
    retryAfterMs: null,
  };
}

/** Adds what came of one command to what is known. */
function keep(site: SiteArtifacts, { record: made, page }: Answered): void {
  const key = addressKey(made.url);
  const earlier = site.fetches[key];
  site.fetches[key] = earlier === undefined ? made : joinRecords(earlier, made);
  if (page !== null) site.pages[key] = page;
}

/** Where the process dies: after which of its answers, each counted from the death before. */
type Deaths = readonly number[];

/** Crawls a portal in virtual time: no network, no waiting, the same each time; dies and resumes where it is told to. */
export function crawlPortal(
  portal: Portal,
  more: Partial<CrawlOptions> = {},
  deaths: Deaths = [],
): CrawlOutcome {
  const options = crawlOptions(portal, more);
  const site: SiteArtifacts = {
    target: { name: null, url: options.home, siteIdCode: null, level: null },
    pages: {},
    fetches: {},
  };
  const requests: VirtualRequest[] = [];
  const journal: CrawlEvent[] = [];
  const left = [...deaths];
  let waiting: AskCommand[] = [];
  let reason: FinishReason | null = null;
  let nowMs = 0;
  let lived = 0;
  let state: CrawlState = createCrawl(options);
  const step = (event: CrawlEvent): void => {
    journal.push(event);
    const next = reduceCrawl(state, event);
    state = next.state;
    for (const command of next.commands) {
      if (command.kind === 'finish') reason = command.reason;
      else waiting.push(command);
    }
  };
  // What was under way is lost; what was answered stands in the journal.
  const die = (): void => {
    left.shift();
    lived = 0;
    waiting = [];
    state = journal.reduce((known, event) => reduceCrawl(known, event).state, createCrawl(options));
    nowMs += 60_000;
    step({ kind: 'resumed', atMs: nowMs });
  };
  step({ kind: 'start', atMs: 0, options });
  while (waiting.length > 0) {
    if (left[0] === lived) {
      die();
      continue;
    }
    waiting.sort((a, b) => a.notBeforeMs - b.notBeforeMs);
    const command = waiting.shift();
    if (command === undefined) break;
    const startMs = Math.max(nowMs, command.notBeforeMs);
    const { url, method, purpose } = command;
    requests.push({ url, host: new URL(url).host, method, purpose: purpose.kind, atMs: startMs });
    const event = visit(portal, command, startMs);
    nowMs = event.atMs;
    lived += 1;
    keep(site, event);
    step(event);
  }
  for (const unasked of listUnasked(state)) site.fetches[addressKey(unasked.url)] ??= unasked;
  return { site, requests, reason: reason ?? 'stopped', endMs: nowMs };
}

/** Judges what a crawl brought, as the command line does. */
export function judgeOutcome(portal: Portal, { site }: CrawlOutcome): SiteAudit {
  return judgeSite(site, {
    asOf: day(portal.asOf),
    level: portal.level,
    name: null,
    system: siteSystem,
    furtherSystems: [],
    holidays: builtInHolidays,
    sample: 10,
  });
}
