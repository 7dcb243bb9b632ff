import type { LookupFunction } from 'node:net';
import type { CrawlProgress, FinishReason } from '../../engine/model/site/crawl.ts';
import { type CrawlClock, machineClock } from './crawl-clock.ts';
import type { CrawlStore } from './crawl-store.ts';
import type { EarlierCrawl } from './earlier-crawl.ts';
import { type Fetcher, openAgent, requestLimits, watchSentRequests } from './fetcher.ts';
import { createHostGate } from './host-gate.ts';
import { openRenderer } from './open-renderer.ts';
import { runCrawl } from './run-crawl.ts';
import { visitAddress } from './visit-address.ts';

/** One portal to crawl, and where to. */
export interface PortalCrawl {
  readonly store: CrawlStore;
  /** Aborted to stop; what was obtained is kept. */
  readonly signal: AbortSignal;
  readonly onStep: (describe: () => CrawlProgress) => void;
  /** A finished crawl of the same portal, or null. */
  readonly earlier: EarlierCrawl | null;
  /** Maps host names to addresses; null asks the system. */
  readonly lookup: LookupFunction | null;
  /** Called once with one Chinese line where pages need a browser and none is installed. */
  readonly warn: (line: string) => void;
  readonly clock?: CrawlClock;
}

const missingBrowser =
  '没有找到 Chromium、Edge 或 Chrome，由脚本生成的页面只能按源代码检查；装好后（或设 CHROME_PATH）重查。';

function openFetcher(crawl: PortalCrawl, ended: AbortSignal): Fetcher {
  const { options } = crawl.store.state;
  const clock = crawl.clock ?? machineClock;
  return {
    agent: openAgent(requestLimits, crawl.lookup),
    gate: createHostGate(clock, options.delayMs, ended),
    clock,
    limits: requestLimits,
    isOwn: (url) => new URL(url).host === new URL(options.home).host,
    signal: ended,
  };
}

/** Crawls one portal to its end over the network; everything it opened is closed when it ends. */
export async function crawlPortal(crawl: PortalCrawl): Promise<FinishReason> {
  const end = new AbortController();
  const fetcher = openFetcher(crawl, AbortSignal.any([end.signal, crawl.signal]));
  const unwatch = watchSentRequests(fetcher.gate.noteSent);
  const renderer = openRenderer(fetcher, () => {
    crawl.warn(missingBrowser);
  });
  try {
    return await runCrawl({
      store: crawl.store,
      visit: (command) =>
        command.kind === 'render'
          ? renderer.visit(command)
          : visitAddress(command, fetcher, crawl.earlier),
      clock: fetcher.clock,
      signal: crawl.signal,
      onStep: crawl.onStep,
    });
  } finally {
    end.abort();
    unwatch();
    await renderer.close();
    await fetcher.agent.destroy();
  }
}
