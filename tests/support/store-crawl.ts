import type { AuditDatabase } from '../../src/browser/crawl/audit-database.ts';
import { openAuditStore } from '../../src/browser/crawl/audit-store.ts';
import { hashBytes } from '../../src/browser/hash-bytes.ts';
import type { CrawlClock } from '../../src/crawl/crawl-clock.ts';
import { type AskCommand, visitOf } from '../../src/crawl/crawl-visit.ts';
import { judgeExchange } from '../../src/crawl/judge-exchange.ts';
import { runCrawl } from '../../src/crawl/run-crawl.ts';
import { readReportBytes } from '../../src/node/read-report-bytes.ts';
import { storedAuditOf } from './audit-port.ts';
import { crawlOptions } from './portal/crawl-portal.ts';
import { createPortal } from './portal/create-portal.ts';

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

/** Crawls the invented portal into the database, as audit `a`; stops after so many steps where told to. */
export async function storeCrawl(database: AuditDatabase, requests: number, stopAfter = Infinity) {
  const options = crawlOptions(portal, { maxRequests: requests });
  const audit = storedAuditOf('a', { url: portal.home, options, steps: 0, reason: null });
  const store = await openAuditStore(database, audit, now);
  const clock = openClock();
  const controller = new AbortController();
  let steps = 0;
  const reason = await runCrawl({
    store,
    visit: (command) => visit(command, clock),
    clock,
    hash: hashBytes,
    readReport: readReportBytes,
    signal: controller.signal,
    onStep: () => {
      steps += 1;
      if (steps === stopAfter) controller.abort();
    },
  });
  return { reason, store };
}
