import { crawlGoals } from '../data/crawl-goals.ts';
import { crawlLimits } from '../data/crawl-limits.ts';
import { findColumnDefinition } from '../data/columns.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { ListFeed } from '../model/site/list-feed.ts';
import type { SitePage } from '../model/site/site-page.ts';
import { isFileAddress } from './ask.ts';
import type { KnownRow, Listing } from './crawl-state.ts';
import type { Draft } from './draft.ts';
import { titleCores } from './title-core.ts';

const { rows: maxRows, children: maxChildren } = crawlLimits.reach;
const maxChildName = 20;
const maxRowsOfTitle = 6;
const defaultPerPage = 20;
const pairColumns: ReadonlySet<string> = new Set(
  crawlGoals.pairs.flatMap(({ list, of }) => [list, ...of]),
);

/** Address of the n-th answer of a list feed, from 1. */
export function feedAddress({ template, perPage }: ListFeed, page: number): string {
  const rows = perPage ?? defaultPerPage;
  return template
    .replaceAll('{page}', String(page))
    .replaceAll('{start}', String((page - 1) * rows + 1))
    .replaceAll('{end}', String(page * rows));
}

/** A listing of which nothing was read yet. */
export function createListing(key: string, url: string, depth: number): Listing {
  return {
    key,
    url,
    columns: [],
    depth,
    isRead: false,
    hasContent: false,
    rows: [],
    newest: null,
    oldest: null,
    isOrdered: true,
    feed: null,
    next: null,
    nextNumber: 2,
    read: 0,
    pages: null,
    isAsking: false,
    children: [],
    isPlatform: false,
  };
}

function knownRows(page: SitePage): KnownRow[] {
  return (page.artifacts.list?.rows ?? []).map(({ title, href, date, yearInferred }) => ({
    title,
    url: href,
    date,
    isGuessed: yearInferred,
  }));
}

/** Address up to the last slash of its path, scheme left out; null for the root. */
function folderOf(url: string): string | null {
  const start = url.indexOf('//');
  const bare = url.slice(start === -1 ? 0 : start).replace(/[?#].{0,4000}$/s, '');
  const folder = bare.slice(0, bare.lastIndexOf('/') + 1);
  return folder.indexOf('/', 2) === folder.length - 1 ? null : folder;
}

/** Child columns and sub-menu links under the page's own folder. */
function findChildren(page: SitePage, columns: readonly string[]): string[] {
  const { finalUrl, url } = page.artifacts.snapshot;
  const folder = folderOf(finalUrl);
  const own = page.artifacts.columns.flatMap(({ id, href }) => {
    const parent = findColumnDefinition(id)?.parent ?? null;
    return parent !== null && columns.includes(parent) ? [href] : [];
  });
  const below = page.links.flatMap(({ text, href, area }) => {
    const isBelow = folder !== null && folderOf(href)?.startsWith(folder) === true;
    return isBelow && area !== 'footer' && text.length <= maxChildName ? [href] : [];
  });
  const children = new Set([...own, ...below].filter((href) => !isFileAddress(href)));
  for (const self of [url, finalUrl, '']) children.delete(self);
  return [...children].slice(0, maxChildren);
}

function hasOwnContent({ artifacts }: SitePage): boolean {
  const { article, organization, leaders, guide, attachments, messages, list } = artifacts;
  if ((list?.rows.length ?? 0) > 0 || leaders.length > 0 || messages.length > 0) return true;
  if (organization !== null || guide !== null || attachments.length > 0) return true;
  return article !== null || list?.note != null;
}

function isDescending(rows: readonly KnownRow[]): boolean {
  const dates = rows.flatMap(({ date }) => (date === null ? [] : [date]));
  return dates.every((date, place) => place === 0 || date <= (dates[place - 1] ?? date));
}

function bound(rows: readonly KnownRow[], isNewest: boolean, asOf: string): CivilDate | null {
  const dates = rows.flatMap(({ date }) => (date !== null && date <= asOf ? [date] : []));
  dates.sort();
  return (isNewest ? dates.at(-1) : dates[0]) ?? null;
}

function rowKey({ url, title }: KnownRow): string {
  return url ?? title;
}

/** Rows that the listing did not show before. */
function newRows(listing: Listing, page: SitePage): KnownRow[] {
  const known = new Set(listing.rows.map(rowKey));
  return knownRows(page).filter((row) => !known.has(rowKey(row)));
}

/** Keeps the titles of rows that may be half of a pair. */
export function noteTitles(draft: Draft, listing: Listing, rows: readonly KnownRow[]): void {
  const column = listing.columns.find((id) => pairColumns.has(id));
  if (column === undefined) return;
  for (const { title, url } of rows) {
    if (url === null) continue;
    for (const core of titleCores(title)) {
      const known = draft.titles.get(core) ?? [];
      if (known.length < maxRowsOfTitle) draft.titles.set(core, [...known, { url, column }]);
    }
  }
}

/** The next answer of a feed; the first that the page itself does not hold after a page. */
function nextAnswer(
  listing: Listing,
  feed: ListFeed,
  { isAnswer, isRepeat }: { readonly isAnswer: boolean; readonly isRepeat: boolean },
): Partial<Listing> {
  const number = isAnswer ? listing.nextNumber : feed.firstPage;
  const isOver = (isAnswer && isRepeat) || (feed.pages !== null && number > feed.pages);
  const next = isOver ? null : feedAddress(feed, number);
  return { feed, pages: feed.pages, next, nextNumber: number + 1 };
}

function nextByPager(
  { pages: known, read }: Listing,
  pager: { readonly told: number | null; readonly next: string | null; readonly isRepeat: boolean },
): Partial<Listing> {
  const pages = pager.told ?? known;
  const isOver = pager.isRepeat || (pages !== null && read + 1 >= pages);
  return { pages, next: isOver ? null : pager.next };
}

/** The further page of a list: by feed where one is known, else by the pager's next link. */
function findNext(listing: Listing, page: SitePage, fresh: readonly KnownRow[]): Partial<Listing> {
  const { feeds, answerOf, artifacts } = page;
  const isRepeat = fresh.length === 0;
  const feed = listing.feed ?? feeds.find(({ page: own }) => own === listing.url) ?? null;
  const { pages: told = null, next = null } = artifacts.list?.pagination ?? {};
  // The page in a frame is a page like others: its own pager leads on.
  const isPaged = feed?.system !== 'frame' || answerOf === null;
  if (feed !== null && isPaged) {
    const known = { ...feed, pages: feed.pages ?? told };
    return nextAnswer(listing, known, { isAnswer: answerOf !== null, isRepeat });
  }
  return nextByPager(listing, { told, next, isRepeat });
}

/** Notes what a page adds to its listing. */
export function extendListing(
  draft: Draft,
  given: Listing,
  page: SitePage,
  /** Whether it is the page itself (once more, where a browser rendered it) and not a further page of its list. */
  isFirst: boolean,
): void {
  const listing = isFirst ? { ...given, rows: [], read: 0 } : given;
  const fresh = newRows(listing, page);
  const rows = [...listing.rows, ...fresh].slice(0, maxRows);
  const children = listing.read === 0 ? findChildren(page, listing.columns) : listing.children;
  noteTitles(draft, listing, fresh);
  draft.listings.set(listing.key, {
    ...listing,
    ...findNext(listing, page, fresh),
    isRead: true,
    hasContent: given.hasContent || hasOwnContent(page),
    rows,
    newest: bound(rows, true, draft.asOf),
    oldest: bound(rows, false, draft.asOf),
    isOrdered: isDescending(rows),
    read: listing.read + 1,
    isAsking: false,
    children,
    isPlatform: given.isPlatform || page.artifacts.platform.isPlatformPage,
  });
}
