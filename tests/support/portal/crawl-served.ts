import type { LookupFunction } from 'node:net';
import type { CrawlOptions, FinishReason } from '../../../src/engine/model/site/crawl.ts';
import type { FetchRecord } from '../../../src/engine/model/site/fetch-record.ts';
import type { SiteArtifacts } from '../../../src/engine/model/site/site-artifacts.ts';
import { addressKey } from '../../../src/engine/text/address-key.ts';
import { hashBytes } from '../../../src/node/archive/open-archive.ts';
import { machineClock } from '../../../src/node/crawl/machine-clock.ts';
import { type Fetcher, openAgent, type RequestLimits } from '../../../src/node/crawl/fetcher.ts';
import { createHostGate } from '../../../src/node/crawl/host-gate.ts';
import { createMemoryStore } from '../../../src/node/crawl/memory-store.ts';
import { runCrawl } from '../../../src/crawl/run-crawl.ts';
import { readReportBytes } from '../../../src/node/read-report-bytes.ts';
import { userAgent } from '../../../src/node/user-agent.ts';
import { visitAddress } from '../../../src/node/crawl/visit-address.ts';
import { crawlOptions } from './crawl-portal.ts';
import type { Portal } from './portal.ts';
import { type PortalServer, servePortal, type ServeOptions } from './serve-portal.ts';

/** What a crawl over the loopback interface brought. */
export interface ServedCrawl {
  readonly reason: FinishReason;
  readonly site: SiteArtifacts;
  readonly log: PortalServer['log'];
  readonly mostUnderWay: number;
  /** What came of one path. */
  recordOf(path: string): FetchRecord | null;
}

/** Patience of tests: a server that is silent is given up soon. */
export const shortLimits: RequestLimits = {
  stepMs: 400,
  wholeMs: 800,
  maxPageBytes: 5 * 1024 * 1024,
  maxFileBytes: 10 * 1024 * 1024,
  maxNoticeBytes: 512 * 1024,
  maxRedirects: 5,
};

const toLoopback: LookupFunction = (_name, options, callback) => {
  if (options.all === true) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};

/** A resolver that knows no name. */
export const nowhere: LookupFunction = (name, _options, callback) => {
  const error: NodeJS.ErrnoException = new Error(`getaddrinfo ENOTFOUND ${name}`);
  error.code = 'ENOTFOUND';
  callback(error, '', 4);
};

/** How a served portal is crawled. */
export interface ServedChoice {
  readonly serve?: ServeOptions;
  readonly options?: Partial<CrawlOptions>;
  readonly lookup?: LookupFunction;
  readonly limits?: RequestLimits;
}

/** Crawls a portal over the loopback interface with the command line's own driver. */
export async function crawlServed(portal: Portal, choice: ServedChoice = {}): Promise<ServedCrawl> {
  const server = await servePortal(portal, choice.serve);
  const home = `http://${portal.host}:${String(server.port)}/`;
  const options = crawlOptions(portal, { delayMs: 0, render: 'never', home, ...choice.options });
  const store = createMemoryStore(options);
  const end = new AbortController();
  const limits = choice.limits ?? shortLimits;
  const fetcher: Fetcher = {
    userAgent: userAgent(null),
    agent: openAgent(limits, choice.lookup ?? toLoopback),
    gate: createHostGate(machineClock, options.delayMs, end.signal),
    clock: machineClock,
    limits,
    isOwn: (url) => new URL(url).host === new URL(home).host,
    isAllowed: () => Promise.resolve(true),
    signal: end.signal,
  };
  try {
    const reason = await runCrawl({
      store,
      visit: (command) => visitAddress(command, fetcher, null),
      clock: machineClock,
      hash: hashBytes,
      readReport: readReportBytes,
      signal: end.signal,
      onStep: () => undefined,
    });
    const site = store.collect();
    return {
      reason,
      site,
      log: server.log,
      mostUnderWay: server.mostUnderWay(),
      recordOf: (path) => site.fetches[addressKey(new URL(path, home).href)] ?? null,
    };
  } finally {
    end.abort();
    await fetcher.agent.destroy();
    await server.close();
  }
}
