import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type AuditDatabase,
  openAuditDatabase,
} from '../../../src/browser/crawl/audit-database.ts';
import { openAuditStore, readStoredSite } from '../../../src/browser/crawl/audit-store.ts';
import { hashBytes } from '../../../src/browser/hash-bytes.ts';
import type { CrawlClock } from '../../../src/crawl/crawl-clock.ts';
import { type AskCommand, visitOf } from '../../../src/crawl/crawl-visit.ts';
import { judgeExchange } from '../../../src/crawl/judge-exchange.ts';
import { runCrawl } from '../../../src/crawl/run-crawl.ts';
import { storedAuditOf } from '../../support/audit-port.ts';
import { crawlOptions } from '../../support/portal/crawl-portal.ts';
import { createPortal } from '../../support/portal/create-portal.ts';

const portal = createPortal(3, 'trs', { level: 'department', scale: 0.1 });
const now = (): Date => new Date('2026-11-21T02:00:00.000Z');

/** Time that passes only where something waits for it. */
function openClock(): CrawlClock {
  let atMs = now().getTime();
  return {
    nowMs: () => atMs,
    waitUntil: (untilMs) => {
      atMs = Math.max(atMs, untilMs);
      return Promise.resolve();
    },
  };
}

/** Asks the invented portal in memory. */
async function visit(command: AskCommand, clock: CrawlClock) {
  const { url, method, notBeforeMs } = command;
  await clock.waitUntil(notBeforeMs, new AbortController().signal);
  const { host, pathname, search } = new URL(url);
  const { status, headers, body } = portal.answer({ method, host, path: `${pathname}${search}` });
  const exchange = {
    url,
    method,
    at: new Date(clock.nowMs()).toISOString(),
    requestHeaders: [],
    status,
    statusText: '',
    responseHeaders: Object.entries(headers),
    body,
    isTruncated: false,
  };
  const verdict = judgeExchange(exchange, command.purpose.kind === 'robots' ? 'notice' : 'page');
  const place = { status, finalUrl: url, redirects: [], startedAtMs: clock.nowMs() };
  const answer = { ...verdict, ...place, exchanges: [exchange] };
  return visitOf(command, answer, { nowMs: clock.nowMs(), hash: hashBytes });
}

async function crawl(database: AuditDatabase, requests: number) {
  const options = crawlOptions(portal, { maxRequests: requests });
  const audit = storedAuditOf('a', { url: portal.home, options, steps: 0, reason: null });
  const store = await openAuditStore(database, audit, now);
  const clock = openClock();
  const reason = await runCrawl({
    store,
    visit: (command) => visit(command, clock),
    clock,
    hash: hashBytes,
    signal: new AbortController().signal,
    onStep: () => undefined,
  });
  return { reason, store };
}

describe('the store of an audit', () => {
  let database: AuditDatabase | null = null;
  afterEach(() => database?.close());

  it('gives a reopened audit the same site, what it did not come to included', async () => {
    database = await openAuditDatabase('reopened');
    const { reason, store } = await crawl(database, 25);
    expect(reason).toBe('budget');
    const site = store.collect();
    const states = Object.values(site.fetches).map(({ state }) => state);
    expect(states).toContain('out-of-budget');
    expect(await readStoredSite(database, store.current())).toEqual(site);
  });
});
