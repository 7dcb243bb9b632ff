import { listWantedColumns } from '../engine/index.ts';
import type { CivilDate } from '../engine/model/civil-date.ts';
import type { IndicatorSystem } from '../engine/model/indicator-system.ts';
import type { Level } from '../engine/model/level.ts';
import type { CrawlOptions } from '../engine/model/site/crawl.ts';

const maxDepth = 12;
const maxHours = 6;
/** Links and attachments are asked for beside the pages, and what fails is asked for twice. */
const requestsPerPage = 3;

/** What a person, or the program for them, chooses for a crawl. */
export interface CrawlChoice extends Pick<
  CrawlOptions,
  'home' | 'maxPages' | 'delayMs' | 'concurrency' | 'sample' | 'render' | 'checksExternalLinks'
> {
  readonly level: Level | null;
  readonly asOf: CivilDate;
  readonly systems: readonly IndicatorSystem[];
}

/** How a portal is to be crawled: for the columns that the systems judge, within the limits of every crawl. */
export function planCrawl({ systems, ...choice }: CrawlChoice): CrawlOptions {
  return {
    ...choice,
    columns: listWantedColumns(choice.level, systems).map(({ id }) => id),
    maxRequests: choice.maxPages * requestsPerPage,
    maxDepth,
    maxDurationMs: maxHours * 3_600_000,
    isExhaustive: false,
  };
}
