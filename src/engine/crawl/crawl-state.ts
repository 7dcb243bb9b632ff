import type { CivilDate } from '../model/civil-date.ts';
import type { CrawlOptions, FinishReason } from '../model/site/crawl.ts';
import type { FetchState } from '../model/site/fetch-record.ts';
import type { ListFeed } from '../model/site/list-feed.ts';
import type { Purpose } from '../model/site/purpose.ts';
import type { Frontier } from './frontier.ts';
import type { RobotsRules } from './read-robots.ts';
import type { Table } from './table.ts';
import type { HomeFace } from '../text/home-twin.ts';

/** One address that is to be asked, is asked, or was. */
export interface Target {
  readonly key: string;
  readonly url: string;
  readonly host: string;
  readonly method: 'GET' | 'HEAD';
  readonly via: 'fetch' | 'render';
  readonly purpose: Purpose;
  readonly feed: ListFeed | null;
  /** Key of the listing that the answer continues; null for a page of its own. */
  readonly listing: string | null;
  readonly depth: number;
  readonly rank: number;
  readonly state: 'waiting' | 'asked' | 'done' | 'skipped';
  /** How the last asking ended; null before it. */
  readonly outcome: FetchState | null;
  readonly attempts: number;
  /** Askings that failed, rests and refused HEADs left out. */
  readonly failures: number;
  /** Pages in a row before it that only sent on. */
  readonly hops: number;
  /** Rests that its server asked for. */
  readonly waits: number;
  readonly notBeforeMs: number;
  readonly validators: { readonly etag: string | null; readonly lastModified: string | null };
}

/** An address that the plan wants, and why. */
export type Want = Pick<
  Target,
  'url' | 'purpose' | 'rank' | 'depth' | 'method' | 'feed' | 'listing' | 'hops'
>;

/** One row of a list, as the plan needs it. */
export interface KnownRow {
  readonly title: string;
  readonly url: string | null;
  readonly date: CivilDate | null;
  /** Whether the year of the date is inferred. */
  readonly isGuessed: boolean;
}

/** What was read of one page and of the further pages of its list. */
export interface Listing {
  readonly key: string;
  readonly url: string;
  /** Ids of the columns it serves. */
  readonly columns: readonly string[];
  readonly depth: number;
  readonly isRead: boolean;
  /** Whether the page shows anything but menus: rows, a text, a profile, files, children. */
  readonly hasContent: boolean;
  readonly rows: readonly KnownRow[];
  readonly newest: CivilDate | null;
  readonly oldest: CivilDate | null;
  /** Whether the dates of its rows go down all the way. */
  readonly isOrdered: boolean;
  readonly feed: ListFeed | null;
  /** Address of the next list page; null at the end. */
  readonly next: string | null;
  readonly nextNumber: number;
  /** Pages of the list read so far. */
  readonly read: number;
  readonly pages: number | null;
  /** True from the asking for the next page until its answer. */
  readonly isAsking: boolean;
  /** Addresses of pages below it: child columns and sub-menus under its own folder. */
  readonly children: readonly string[];
  /** Whether it is the disclosure platform itself. */
  readonly isPlatform: boolean;
}

/** A link that may lead to a column. */
export interface Candidate {
  /** Key of the listing behind it. */
  readonly key: string;
  readonly url: string;
  /** The page it stands on. */
  readonly from: string;
  readonly depth: number;
  /** Lower is better. */
  readonly rank: number;
  readonly isCertain: boolean;
}

/** Where the search for one column stands. */
export interface ColumnSearch {
  readonly id: string;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Keys of the candidates tried, in order. */
  readonly tried: readonly string[];
  /** Keys of all listings that serve it: candidates tried, where they sent on to, children. */
  readonly listings: readonly string[];
  /** A heading names it: it is a block of a page. */
  readonly isBlock: boolean;
  readonly isSearched: boolean;
}

/** A row that may be half of a pair, and the column that lists it. */
export interface TitledRow {
  readonly url: string;
  readonly column: string;
}

/** What is known of one host. */
export interface HostState {
  readonly host: string;
  readonly waiting: Frontier;
  /** Null until robots.txt came. */
  readonly rules: RobotsRules | null;
  readonly robotsTries: number;
  /** Why robots.txt closed the host; null where it did not. */
  readonly closedBy: FetchState | null;
  readonly nextAtMs: number;
  /** Id of the command under way; null when idle. */
  readonly busy: number | null;
  /** Failures in a row: each doubles the back-off. */
  readonly strikes: number;
}

/** A document that was read, as the search for its pair needs it. */
export interface KnownDocument {
  readonly url: string;
  readonly title: string;
  readonly depth: number;
  readonly quotedTitles: readonly string[];
}

/** A link that may be checked at the end. */
export interface KnownLink {
  readonly url: string;
  readonly from: string;
  /** Kind of the page it stands on: lower is checked first. */
  readonly rank: number;
  readonly order: number;
  readonly isExternal: boolean;
}

/** What was known and not asked. */
export interface Unasked {
  readonly url: string;
  readonly purpose: Purpose;
  readonly state: FetchState;
}

/** Where a crawl stands; rebuilt from its events by folding `reduceCrawl` over them. Nothing in it is ever changed. */
export interface CrawlState {
  readonly options: CrawlOptions;
  readonly asOf: CivilDate;
  readonly finished: FinishReason | null;
  readonly nextId: number;
  /** Keys of the targets under way, by command; `robots <host>` for robots.txt. */
  readonly underWay: ReadonlyMap<number, string>;
  readonly targets: Table<Target>;
  readonly hosts: ReadonlyMap<string, HostState>;
  readonly columns: ReadonlyMap<string, ColumnSearch>;
  readonly listings: Table<Listing>;
  readonly feeds: Table<ListFeed>;
  /** Rows of all lists by the core of their title. */
  readonly titles: Table<readonly TitledRow[]>;
  readonly documents: readonly KnownDocument[];
  /** Documents whose pairs were already looked for. */
  readonly pairedDocuments: number;
  readonly links: Table<KnownLink>;
  /** What an exhaustive crawl asks for once everything else was. */
  readonly beyond: readonly Want[];
  readonly seen: Table<true>;
  readonly unasked: Table<Unasked>;
  /** Unasked ones beyond the bound. */
  readonly moreUnasked: number;
  /** How often a shape of address came with the same content, or as a calendar page. */
  readonly shapes: Table<number>;
  /** Keys to be asked a second time. */
  readonly again: readonly string[];
  readonly counts: CrawlCounts;
  /** Last answers of the portal: whether each was a failure. */
  readonly recent: readonly boolean[];
  readonly lastAtMs: number;
  /** Time under way, rests between runs left out. */
  readonly activeMs: number;
  readonly searchForm: { readonly action: string; readonly parameter: string } | null;
  readonly siteMap: string | null;
  readonly menu: readonly { readonly url: string; readonly text: string; readonly depth: number }[];
  readonly isHomeRead: boolean;
  /** What tells the home page; null until it was read. */
  readonly homeFace: HomeFace | null;
}

/** Numbers of what was done. */
export interface CrawlCounts {
  readonly requests: number;
  readonly pages: number;
  readonly fetched: number;
  readonly failed: number;
  readonly renders: number;
  readonly waiting: number;
  readonly platformPages: number;
  readonly navigationPages: number;
  readonly searches: number;
  readonly links: number;
  readonly externalLinks: number;
  readonly secondAsks: number;
  readonly attachments: number;
  readonly reportFiles: number;
  readonly pairPages: number;
}
