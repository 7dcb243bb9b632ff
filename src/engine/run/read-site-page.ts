import type { CivilDate } from '../model/civil-date.ts';
import type { ListFeed } from '../model/site/list-feed.ts';
import type { Purpose } from '../model/site/purpose.ts';
import type { SitePage } from '../model/site/site-page.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { addressKey } from '../text/address-key.ts';
import { gatherPage } from './gather-page.ts';

/** Why a page was asked for, and the day that bounds its dates. */
export interface PageErrand {
  readonly purpose: Purpose;
  readonly today: CivilDate;
  /** The list feed whose answer the snapshot holds; null for a page. */
  readonly feed: ListFeed | null;
}

/**
 * Reads one page of a portal and keeps what the site audit can need of it.
 * Errors: none thrown; a gatherer that fails is named in the artifacts' `errors`.
 */
export function readSitePage(snapshot: Snapshot, errand: PageErrand): SitePage {
  return {
    key: addressKey(snapshot.url),
    purpose: errand.purpose,
    artifacts: gatherPage(snapshot, { today: errand.today }),
    links: [],
    feeds: [],
    answerOf: errand.feed,
    searchForm: null,
    sendsTo: null,
    needsRendering: false,
  };
}
