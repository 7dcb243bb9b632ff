import { mkdtempSync, rmSync } from 'node:fs';
import type { LookupFunction } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CrawlOptions } from '../../src/engine/model/site/crawl.ts';
import { crawlPortal } from '../../src/node/crawl/crawl-portal.ts';
import { beginCrawl } from '../../src/node/crawl/folder-store.ts';
import { crawlOptions, judgeOutcome } from '../../tests/support/portal/crawl-portal.ts';
import type { Portal } from '../../tests/support/portal/portal.ts';
import { day } from '../../tests/support/pages.ts';

const toLoopback: LookupFunction = (_name, options, callback) => {
  if (options.all === true) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};

/** The whole audit of a served portal as the command line does it, archive and journal on the disk, without its delay. */
export async function auditServed(
  portal: Portal,
  port: number,
  more: Partial<CrawlOptions> = {},
  onStep: () => void = () => undefined,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-bench-'));
  const home = `http://${portal.host}:${String(port)}/`;
  const options = crawlOptions(portal, { delayMs: 0, render: 'never', home, ...more });
  const { level } = portal;
  const asOf = day(portal.asOf);
  const at = new Date().toISOString();
  const beginning = { url: home, name: null, level, asOf, earlier: null, options, at };
  const store = await beginCrawl(folder, beginning);
  const signal = new AbortController().signal;
  const warn = (): void => undefined;
  const crawl = { store, signal, onStep, earlier: null, lookup: toLoopback, contact: null, warn };
  const reason = await crawlPortal(crawl);
  await store.close();
  judgeOutcome(portal, { site: store.collect(), requests: [], reason, endMs: 0 });
  rmSync(folder, { recursive: true, force: true });
}
