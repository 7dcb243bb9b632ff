import type { LookupFunction } from 'node:net';
import type { CrawlClock } from '../../crawl/crawl-clock.ts';
import type { CrawlStore } from '../../crawl/crawl-store.ts';
import type { AskCommand, CrawlVisit } from '../../crawl/crawl-visit.ts';
import { runCrawl } from '../../crawl/run-crawl.ts';
import { isPortalAddress } from '../../engine/index.ts';
import type { CrawlProgress, FinishReason } from '../../engine/model/site/crawl.ts';
import { machineClock } from './machine-clock.ts';
import { hashBytes } from '../archive/open-archive.ts';
import type { EarlierCrawl } from './earlier-crawl.ts';
import { fetchAddress } from './fetch-address.ts';
import { type Fetcher, openAgent, requestLimits, watchSentRequests } from './fetcher.ts';
import { readReportBytes } from '../read-report-bytes.ts';
import { userAgent } from '../user-agent.ts';
import { createHostGate } from './host-gate.ts';
import { openRenderer } from './open-renderer.ts';
import { createManners, type PortalManners } from './portal-manners.ts';
import { visitAddress } from './visit-address.ts';

/** One portal to crawl, and where to. */
export interface PortalCrawl {
  readonly store: CrawlStore;
  /** Aborted to stop; what was obtained is kept. */
  readonly signal: AbortSignal;
  readonly onStep: (describe: () => CrawlProgress) => void;
  /** A finished crawl of the same portal, or null. */
  readonly earlier: EarlierCrawl | null;
  /** Where the servers can reach whoever runs this, or null. */
  readonly contact: string | null;
  /** Maps host names to addresses; null asks the system. */
  readonly lookup: LookupFunction | null;
  /** Called once with one Chinese line where pages need a browser and none is installed. */
  readonly warn: (line: string) => void;
  readonly clock?: CrawlClock;
}

const missingBrowser =
  '没有找到 Chromium、Edge 或 Chrome，由脚本生成的页面只能按源代码检查；装好后（或设 CHROME_PATH）重查。';

/** Text of a robots.txt; null where the host has none, undefined where it cannot be had. */
async function askRobots(url: string, fetcher: Fetcher): Promise<string | null | undefined> {
  const validators = { etag: null, lastModified: null };
  const request = { url, method: 'GET', validators, body: 'notice', notBeforeMs: 0 } as const;
  const { state, exchanges } = await fetchAddress(request, fetcher);
  if (state === 'fetched') return new TextDecoder().decode(exchanges.at(-1)?.body);
  return state === 'client-error' ? null : undefined;
}

interface OpenPortal {
  readonly fetcher: Fetcher;
  readonly manners: PortalManners;
}

function openPortal(crawl: PortalCrawl, ended: AbortSignal): OpenPortal {
  const { options } = crawl.store.state;
  const clock = crawl.clock ?? machineClock;
  const gate = createHostGate(clock, options.delayMs, ended);
  const isOwn = (url: string): boolean => isPortalAddress(url, options.home);
  const base = {
    userAgent: userAgent(crawl.contact),
    agent: openAgent(requestLimits, crawl.lookup),
    gate,
    clock,
    limits: requestLimits,
    signal: ended,
  };
  // A robots.txt that redirects is followed within its host alone, or its rules would ask for rules.
  const robotsFetcher: Fetcher = { ...base, isOwn, isAllowed: () => Promise.resolve(true) };
  const manners = createManners(gate, (url) => askRobots(url, robotsFetcher));
  return { fetcher: { ...base, isOwn, isAllowed: manners.allows }, manners };
}

async function visitAndLearn(
  command: AskCommand,
  fetcher: Fetcher,
  manners: PortalManners,
  earlier: EarlierCrawl | null,
): Promise<CrawlVisit> {
  const visit = await visitAddress(command, fetcher, earlier);
  const { state } = visit.entry.record;
  const isAnswered = visit.robots !== null || state === 'client-error';
  if (command.purpose.kind === 'robots' && isAnswered) manners.learn(command.url, visit.robots);
  return visit;
}

/** Crawls one portal to its end over the network; everything it opened is closed when it ends. */
export async function crawlPortal(crawl: PortalCrawl): Promise<FinishReason> {
  const end = new AbortController();
  const { fetcher, manners } = openPortal(crawl, AbortSignal.any([end.signal, crawl.signal]));
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
          : visitAndLearn(command, fetcher, manners, crawl.earlier),
      clock: fetcher.clock,
      hash: hashBytes,
      readReport: readReportBytes,
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
