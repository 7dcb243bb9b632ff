import { asCivilDate } from '../model/civil-date.ts';
import type { CrawlCommand, CrawlEvent, CrawlOptions, FinishReason } from '../model/site/crawl.ts';
import { addressKey } from '../text/address-key.ts';
import { ask, enqueue } from './ask.ts';
import type { CrawlState } from './crawl-state.ts';
import { closeDraft, openDraft, type Draft } from './draft.ts';
import { issueCommands, takeBackCommands } from './issue-commands.ts';
import { createSearch } from './learn-columns.ts';
import { learnPage } from './learn-page.ts';
import { planChildren, planColumns, planPlatform, platformColumn } from './plan-columns.ts';
import { planDocuments, planPairs } from './plan-documents.ts';
import { planLinks, planSecondAsks } from './plan-links.ts';
import { planLists } from './plan-lists.ts';
import { planLooks } from './plan-looks.ts';
import { ranks } from './ranks.ts';
import { planBeyond } from './reach-out.ts';
import { delayOf, isBroken, settleAnswer } from './settle-answer.ts';
import { createTable } from './table.ts';

const counts: CrawlState['counts'] = {
  requests: 0,
  pages: 0,
  fetched: 0,
  failed: 0,
  renders: 0,
  waiting: 0,
  platformPages: 0,
  navigationPages: 0,
  searches: 0,
  links: 0,
  externalLinks: 0,
  secondAsks: 0,
  attachments: 0,
  reportFiles: 0,
  pairPages: 0,
};

/** What may still be wanted when nothing waits, in this order; the first that asks for anything is followed by requests. */
const plans = [
  planPlatform,
  planColumns,
  planChildren,
  planLists,
  planLooks,
  planDocuments,
  planPairs,
  planLinks,
  planSecondAsks,
  planBeyond,
];

/**
 * The state before the first event.
 * Errors: throws `RangeError` where `asOf` is no date.
 */
export function createCrawl(options: CrawlOptions): CrawlState {
  const asOf = asCivilDate(options.asOf);
  if (asOf === null) throw new RangeError(`${options.asOf} is no civil date`);
  const wanted = new Set([platformColumn, ...options.columns]);
  return {
    options,
    asOf,
    finished: null,
    nextId: 1,
    underWay: new Map(),
    targets: createTable(),
    hosts: new Map(),
    columns: new Map([...wanted].map((id) => [id, createSearch(id)])),
    listings: createTable(),
    feeds: createTable(),
    titles: createTable(),
    documents: [],
    pairedDocuments: 0,
    links: createTable(),
    beyond: [],
    seen: createTable(),
    unasked: createTable(),
    moreUnasked: 0,
    shapes: createTable(),
    again: [],
    counts,
    recent: [],
    lastAtMs: 0,
    activeMs: 0,
    searchForm: null,
    siteMap: null,
    menu: [],
    isHomeRead: false,
    homeFace: null,
  };
}

function askHome(draft: Draft): void {
  ask(draft, {
    url: draft.options.home,
    purpose: { kind: 'home', column: null, from: null },
    rank: ranks.home,
    depth: 0,
    method: 'GET',
    feed: null,
    listing: null,
    hops: 0,
  });
}

function finish(draft: Draft, reason: FinishReason): CrawlCommand[] {
  draft.finished = reason;
  return [{ kind: 'finish', reason }];
}

/** The reason to end when nothing waits and no plan wants more. */
function tellEnd(draft: Draft): FinishReason {
  if (!draft.isHomeRead) return 'unreachable';
  const { requests, pages } = draft.counts;
  const { maxRequests, maxPages } = draft.options;
  return requests >= maxRequests || pages >= maxPages ? 'budget' : 'done';
}

/** The next commands: those that wait, else those that a plan finds; the end where there are none. */
function advance(draft: Draft): CrawlCommand[] {
  if (isBroken(draft.recent)) return finish(draft, 'breaker');
  if (draft.activeMs >= draft.options.maxDurationMs) return finish(draft, 'time');
  for (;;) {
    const commands = issueCommands(draft);
    if (commands.length > 0 || draft.underWay.size > 0) return commands;
    const isSpent = draft.counts.requests >= draft.options.maxRequests;
    if (isSpent || !plans.some((plan) => plan(draft))) return finish(draft, tellEnd(draft));
  }
}

/** Puts what was under way back in line, gives the hosts their rest and the breaker a fresh count. */
function takeUpAgain(draft: Draft): CrawlCommand[] {
  draft.finished = null;
  draft.recent = [];
  for (const [name, host] of draft.hosts) {
    const nextAtMs = Math.max(host.nextAtMs, draft.nowMs + delayOf(draft, host));
    const reopened = host.closedBy === null ? {} : { closedBy: null, rules: null, robotsTries: 0 };
    draft.hosts.set(name, { ...host, ...reopened, busy: null, strikes: 0, nextAtMs });
  }
  takeBackCommands(draft);
  const home = draft.targets.get(addressKey(draft.options.home));
  if (home === undefined) askHome(draft);
  else if (!draft.isHomeRead && home.state !== 'waiting') enqueue(draft, { ...home, failures: 0 });
  return advance(draft);
}

function step(draft: Draft, event: CrawlEvent): CrawlCommand[] {
  switch (event.kind) {
    case 'start':
      askHome(draft);
      return advance(draft);
    case 'resumed':
      return takeUpAgain(draft);
    case 'stop':
      return draft.finished === null ? finish(draft, 'stopped') : [];
    case 'answered': {
      const target = settleAnswer(draft, event);
      if (target !== null && event.page !== null) learnPage(draft, target, event.page);
      return draft.finished === null ? advance(draft) : [];
    }
  }
}

/**
 * One step: what happened, and what to do next.
 * Shape: the commands not yet given; none while the driver waits for answers to earlier ones. Pure: the clock is in the event,
 * and the state given stays as it is.
 */
export function reduceCrawl(
  state: CrawlState,
  event: CrawlEvent,
): { readonly state: CrawlState; readonly commands: readonly CrawlCommand[] } {
  const before = event.kind === 'start' ? createCrawl(event.options) : state;
  const draft = openDraft(before, event.atMs);
  const isWork = event.kind === 'answered' || event.kind === 'stop';
  if (isWork) draft.activeMs += Math.max(0, event.atMs - before.lastAtMs);
  const commands = step(draft, event);
  return { state: closeDraft(draft), commands };
}
