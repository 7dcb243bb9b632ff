import { joinRecords } from '../crawl/join-records.ts';
import type { FetchRecord } from '../model/site/fetch-record.ts';
import type { SiteArtifacts } from '../model/site/site-artifacts.ts';
import type { SitePage } from '../model/site/site-page.ts';
import { addressKey } from '../text/address-key.ts';

/** What was read of a portal, visit by visit. */
export interface SiteCollection {
  /** Adds what one asking for an address gave; `page` is null where no page came, and an earlier page then stays. */
  readonly add: (record: FetchRecord, page: SitePage | null) => void;
  readonly finish: () => SiteArtifacts;
}

/** A page that was drawn shows more than one that was fetched; else the later one shows what is there now. */
function pickPage(earlier: SitePage | undefined, later: SitePage): SitePage {
  const isDrawn = (page: SitePage | undefined): boolean =>
    page?.artifacts.snapshot.via === 'render';
  return earlier !== undefined && isDrawn(earlier) && !isDrawn(later) ? earlier : later;
}

/** Entries in the order of their keys: the order of the visits, which a resumed crawl changes, leaves no trace. */
function inOrder<Entry>(entries: ReadonlyMap<string, Entry>): Record<string, Entry> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Collects the visits of a crawl in their order; the driver, the resumed journal and the archive all come through here. */
export function createSiteCollection(target: SiteArtifacts['target']): SiteCollection {
  const pages = new Map<string, SitePage>();
  const fetches = new Map<string, FetchRecord>();
  return {
    add: (record, page) => {
      const key = addressKey(record.url);
      const earlier = fetches.get(key);
      fetches.set(key, earlier === undefined ? record : joinRecords(earlier, record));
      if (page !== null) pages.set(key, pickPage(pages.get(key), page));
    },
    finish: () => ({
      target,
      pages: inOrder(pages),
      fetches: inOrder(fetches),
    }),
  };
}
