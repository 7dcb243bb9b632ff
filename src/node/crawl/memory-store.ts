import { createCrawl, createSiteCollection } from '../../engine/index.ts';
import type { CrawlOptions } from '../../engine/model/site/crawl.ts';
import type { CrawlStore } from '../../crawl/crawl-store.ts';

/** Keeps a crawl in memory alone: nothing to resume, nothing to judge again. */
export function createMemoryStore(options: CrawlOptions): CrawlStore {
  const { home: url, level } = options;
  const site = createSiteCollection({ name: null, url, siteIdCode: null, level });
  return {
    state: createCrawl(options),
    isResumed: false,
    keep: (event) => {
      if (event.kind === 'answered') site.add(event.record, event.page);
      return Promise.resolve();
    },
    end: (_, unasked) => {
      for (const record of unasked) site.add(record, null);
      return Promise.resolve();
    },
    collect: site.finish,
  };
}
