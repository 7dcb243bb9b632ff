import type { ArchiveEntry } from '../archive/archive-entry.ts';
import type { CrawlState } from '../engine/index.ts';
import type { CrawlEvent, CrawlProgress, FinishReason } from '../engine/model/site/crawl.ts';
import type { FetchRecord } from '../engine/model/site/fetch-record.ts';
import type { SiteArtifacts } from '../engine/model/site/site-artifacts.ts';

/** Where a crawl keeps what happened: a folder on the disk, the browser's database, the memory of a test. */
export interface CrawlStore {
  /** The state after everything that the store holds already. */
  readonly state: CrawlState;
  /** Whether an earlier run left something to go on from. */
  readonly isResumed: boolean;
  /** Keeps one event and the bytes it rests on; `describe` tells how far the crawl is with it. */
  readonly keep: (
    event: CrawlEvent,
    entry: ArchiveEntry | null,
    describe: () => CrawlProgress,
  ) => Promise<void>;
  /** Keeps the end, and the addresses that were not asked. */
  readonly end: (reason: FinishReason, unasked: readonly FetchRecord[]) => Promise<void>;
  /** Everything that was read of the portal. */
  readonly collect: () => SiteArtifacts;
}
