import { runCrawl } from '../../crawl/run-crawl.ts';
import { isPortalAddress } from '../../engine/index.ts';
import type { CrawlProgress, FinishReason } from '../../engine/model/site/crawl.ts';
import type { FetchRecord } from '../../engine/model/site/fetch-record.ts';
import { hashBytes } from '../hash-bytes.ts';
import { readReportBytes } from '../read-report-bytes.ts';
import type { AuditStore } from './audit-store.ts';
import { type Fetcher, requestLimits } from './fetch-address.ts';
import { createTabRenderer } from './render-tab.ts';
import { visitAddress } from './visit-address.ts';
import { openClock } from './worker-clock.ts';

/** Crawls one portal from this page, over the browser's own network. */
export async function crawlWithBrowser(
  store: AuditStore,
  signal: AbortSignal,
  onStep: (progress: CrawlProgress, record: FetchRecord | null) => void,
): Promise<FinishReason> {
  const timer = new Worker('/crawl-timer.js');
  const ended = new AbortController();
  const { home, delayMs } = store.state.options;
  const clock = openClock(timer);
  const isOwn = (url: string): boolean => isPortalAddress(url, home);
  const fetcher: Fetcher = {
    fetch: (input, init) => fetch(input, init),
    clock,
    limits: requestLimits,
    delayMs,
    isOwn,
    signal: AbortSignal.any([signal, ended.signal]),
  };
  const render = createTabRenderer(clock, isOwn);
  try {
    return await runCrawl({
      store,
      visit: (command) => visitAddress(withMargin(command, delayMs), fetcher, render),
      clock,
      hash: hashBytes,
      readReport: readReportBytes,
      signal,
      onStep: (describe, record) => onStep(describe(), record),
    });
  } finally {
    ended.abort();
    timer.terminate();
  }
}

/** Requests leave the browser a little later than they are made: a part more keeps the delay on the server's clock too. */
const marginRatio = 0.05;

function withMargin<Command extends { readonly notBeforeMs: number }>(
  command: Command,
  delayMs: number,
): Command {
  return { ...command, notBeforeMs: command.notBeforeMs + Math.ceil(delayMs * marginRatio) };
}
