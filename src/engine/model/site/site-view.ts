import type { SnapshotFacts } from '../artifacts/page-artifacts.ts';
import type { ListRow } from '../artifacts/list.ts';
import type { CivilDate } from '../civil-date.ts';
import type { ColumnDefinition } from '../column-definition.ts';
import type { Locator } from '../locator.ts';
import type { ColumnPresence, ColumnState } from '../site-audit.ts';
import type { FetchRecord } from './fetch-record.ts';
import type { SiteTarget } from './purpose.ts';
import type { SitePage } from './site-page.ts';

/** A place in one page of the site. */
export interface SitePlace {
  readonly snapshot: SnapshotFacts;
  readonly locator: Locator | null;
}

/** One way in which a column was looked for. */
export interface ColumnLook {
  /** `menu` links of home page and navigation · `platform` tree of the platform · `site-map` · `search` the site's own search · `address` breadcrumbs, tags and addresses of pages read. */
  readonly kind: 'menu' | 'platform' | 'site-map' | 'search' | 'address';
  readonly found: boolean;
  /** Pages that were looked at. */
  readonly pages: readonly SnapshotFacts[];
}

/** A row of a column's list and the page that shows it. */
export interface SiteRow extends ListRow {
  readonly snapshot: SnapshotFacts;
}

/** One required or wanted column as the pages of the site show it. */
export interface SiteColumn {
  readonly definition: ColumnDefinition;
  readonly presence: ColumnPresence;
  readonly state: ColumnState;
  /** Address of the column's page; null where none was found. */
  readonly url: string | null;
  /** Name as it stands on the site. */
  readonly text: string | null;
  readonly looks: readonly ColumnLook[];
  /** The link or heading that shows it; null where absent. */
  readonly place: SitePlace | null;
  /** What proves the state: the first row, the empty notice, the 情况说明, the redirect. */
  readonly statePlace: SitePlace | null;
  /** The column's own pages that were read: list pages in order, child columns after them. */
  readonly pages: readonly SitePage[];
  /** Rows of all list pages read, in order, each address once. */
  readonly rows: readonly SiteRow[];
  /** Items in all; counted where the whole list was read, else as the site tells; null where unknown. */
  readonly itemCount: number | null;
  /** Whether every page of its list was read. */
  readonly isComplete: boolean;
  readonly newest: SiteRow | null;
  /** False where rows have no dates, are not in order, or years were guessed. */
  readonly isNewestCertain: boolean;
}

/** A document page, and the columns that list it. */
export interface SiteDocument {
  readonly page: SitePage;
  /** Columns that list it, or that its breadcrumb names; ids. */
  readonly columns: readonly string[];
  readonly title: string;
  readonly pubDate: CivilDate | null;
  /** The row that led to it, with the date the list gives. */
  readonly row: SiteRow | null;
  /** 责任单位: 发布机构, else 来源. */
  readonly unit: string | null;
}

/** A document with its interpretations; `certainty` tells how they were joined. */
export interface DocumentPair {
  readonly document: SiteDocument;
  readonly interpretation: SiteDocument;
  readonly by: 'link' | 'quoted-title' | 'document-number' | 'title';
  readonly certainty: 'certain' | 'likely';
}

/** The site as its audits see it; made once from `SiteArtifacts`. */
export interface SiteView {
  readonly target: SiteTarget;
  readonly home: SitePage | null;
  readonly platform: SitePage | null;
  readonly pages: readonly SitePage[];
  /** Files read because an annual report is in them alone; they are no pages. */
  readonly reportFiles: readonly SitePage[];
  readonly columns: readonly SiteColumn[];
  readonly documents: readonly SiteDocument[];
  readonly fetches: readonly FetchRecord[];
  findPage(url: string): SitePage | null;
  findFetch(url: string): FetchRecord | null;
  findColumn(id: string): SiteColumn | null;
}
