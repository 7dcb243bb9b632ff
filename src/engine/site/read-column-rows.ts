import type { ListRow } from '../model/artifacts/list.ts';
import type { SitePage } from '../model/site/site-page.ts';
import type { SiteRow } from '../model/site/site-view.ts';
import { addressKey } from '../text/address-key.ts';
import type { FeedAnswer, PageIndex } from './index-pages.ts';

/** Everything that was read of a column's list. */
export interface ColumnRows {
  readonly pages: readonly SitePage[];
  readonly rows: readonly SiteRow[];
  readonly isComplete: boolean;
  /** Items in all as pager or service tell; null where they do not. */
  readonly toldItems: number | null;
}

const maxPages = 500;

/** The list page and those that its pager leads to, as far as they were read. */
function followPager(index: PageIndex, first: SitePage): SitePage[] {
  const pages = [first];
  const seen = new Set([first.key]);
  for (let page = first; pages.length < maxPages;) {
    const next = page.artifacts.list?.pagination?.next ?? null;
    const following = next === null ? null : index.findPage(next);
    if (following === null || seen.has(following.key)) break;
    seen.add(following.key);
    pages.push(following);
    page = following;
  }
  return pages;
}

function rowKey({ href, title, date }: ListRow): string {
  return href === null ? `${title} ${date ?? ''}` : addressKey(href);
}

/** Rows of all pages in order, each address once. */
export function joinRows(pages: readonly SitePage[]): SiteRow[] {
  const rows = new Map<string, SiteRow>();
  for (const { artifacts } of pages) {
    for (const row of artifacts.list?.rows ?? []) {
      const key = rowKey(row);
      if (!rows.has(key)) rows.set(key, { ...row, snapshot: artifacts.snapshot });
    }
  }
  return [...rows.values()];
}

function isPagerAtEnd(pages: readonly SitePage[]): boolean {
  const list = pages.at(-1)?.artifacts.list ?? null;
  if (list === null || list.isScriptBuilt) return false;
  const { next = null, pages: count = null } = list.pagination ?? {};
  return next === null && (count === null || count <= pages.length);
}

function isFeedAtEnd(answers: readonly FeedAnswer[]): boolean {
  const [first] = answers;
  const last = answers.at(-1);
  if (first === undefined || last === undefined) return false;
  const { list } = last.page.artifacts;
  const isWhole = answers.every(({ number }, at) => number === first.feed.firstPage + at);
  return isWhole && list !== null && list.pagination?.next === null;
}

function toldItems(pages: readonly SitePage[]): number | null {
  const counts = pages.flatMap(({ artifacts }) => artifacts.list?.pagination?.items ?? []);
  return counts.length === 0 ? null : Math.max(...counts);
}

/**
 * Rows of a column from its list pages and the answers of its list service.
 * `page` is null for a column that lives within a page drawn by scripts: its answers alone are its own.
 */
export function readColumnRows(index: PageIndex, page: SitePage | null, url: string): ColumnRows {
  const answers = index.answersOf(url);
  const listPages = page === null ? [] : followPager(index, page);
  const pages = [...listPages, ...answers.map((answer) => answer.page)];
  const rows = joinRows(pages);
  const told = toldItems(pages);
  const isAtEnd = answers.length > 0 ? isFeedAtEnd(answers) : isPagerAtEnd(listPages);
  const hasUnreadFeed = page !== null && index.hasFeed(page) && answers.length === 0;
  const isComplete =
    (isAtEnd && !hasUnreadFeed) || (told !== null && rows.length >= told && told > 0);
  return { pages, rows, isComplete, toldItems: told };
}
