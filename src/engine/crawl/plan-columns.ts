import { crawlGoals } from '../data/crawl-goals.ts';
import { crawlLimits } from '../data/crawl-limits.ts';
import { columnDefinitions } from '../data/columns.ts';
import { addressKey } from '../text/address-key.ts';
import { ask } from './ask.ts';
import { listingsOf } from './column-rows.ts';
import type { Candidate, ColumnSearch, Listing } from './crawl-state.ts';
import type { Draft } from './draft.ts';
import { createListing, feedAddress, noteTitles } from './learn-list.ts';
import { windowStart } from './plan-lists.ts';
import { ranks } from './ranks.ts';

/** Column under which the portal's disclosure platform is looked for. */
export const platformColumn = 'disclosure-platform';
const { candidates: maxTried, platformPages } = crawlLimits.reach;
const profiles: ReadonlySet<string> = new Set(crawlGoals.profileColumns);
const manyChildren = 8;
/** Columns made of columns that are looked for by themselves, where the level asks for them. */
const frames: ReadonlySet<string> = new Set(
  columnDefinitions.flatMap(({ id }) =>
    columnDefinitions.filter(({ parent }) => parent === id).length > manyChildren ? [id] : [],
  ),
);

/** Adds a column to those that a listing serves. */
export function serveColumn(
  draft: Draft,
  key: string,
  url: string,
  depth: number,
  id: string,
): void {
  const known = draft.listings.get(key) ?? createListing(key, url, depth);
  const columns = known.columns.includes(id) ? known.columns : [...known.columns, id];
  const listing = { ...known, columns };
  draft.listings.set(key, listing);
  if (columns !== known.columns) noteTitles(draft, listing, listing.rows);
  const search = draft.columns.get(id);
  if (search?.listings.includes(key) !== false) return;
  draft.columns.set(id, { ...search, listings: [...search.listings, key] });
}

function askCandidate(
  draft: Draft,
  search: ColumnSearch,
  { key, url, from, depth }: Candidate,
): void {
  serveColumn(draft, key, url, depth, search.id);
  const current = draft.columns.get(search.id) ?? search;
  draft.columns.set(search.id, { ...current, tried: [...current.tried, key] });
  if (draft.listings.get(key)?.isRead === true) return;
  const feed = url.includes('#') ? (draft.feeds.get(url) ?? null) : null;
  const isPlatform = search.id === platformColumn;
  const kind = feed !== null ? 'list-feed' : isPlatform ? 'platform' : 'column';
  ask(draft, {
    url: feed === null ? url : feedAddress(feed, feed.firstPage),
    purpose: { kind, column: search.id, from },
    rank: isPlatform ? ranks.platform : ranks.column,
    depth,
    method: 'GET',
    feed,
    listing: feed === null ? null : key,
    hops: 0,
  });
}

/** Whether an answer for the listing is still to come. */
function isPending(draft: Draft, { key, isAsking }: Listing): boolean {
  const state = draft.targets.get(key)?.state;
  return isAsking || state === 'waiting' || state === 'asked';
}

function isFresh(draft: Draft, id: string, listings: readonly Listing[]): boolean {
  const start = windowStart(id, draft.asOf);
  if (start === null) return true;
  const dates = listings.flatMap(({ newest }) => newest ?? []);
  return dates.length === 0 || dates.some((date) => date >= start);
}

/** Whether what was read settles the column: content that is fresh, or no better page to try. */
function isSatisfied(draft: Draft, search: ColumnSearch, next: Candidate): boolean {
  const listings = listingsOf(draft, search.id).filter(({ hasContent }) => hasContent);
  if (search.id === platformColumn)
    return listingsOf(draft, search.id).some((each) => each.isPlatform);
  if (listings.length === 0) return false;
  return !next.isCertain || isFresh(draft, search.id, listings);
}

function planColumn(draft: Draft, search: ColumnSearch): boolean {
  const limit = search.id === platformColumn ? platformPages : maxTried;
  if (search.tried.length >= limit) return false;
  if (listingsOf(draft, search.id).some((listing) => isPending(draft, listing))) return false;
  const next = search.candidates.find(({ key }) => !search.tried.includes(key));
  if (next === undefined || isSatisfied(draft, search, next)) return false;
  askCandidate(draft, search, next);
  return true;
}

/** Asks for the entry of the disclosure platform; true where it was asked. */
export function planPlatform(draft: Draft): boolean {
  const search = draft.columns.get(platformColumn);
  return search !== undefined && planColumn(draft, search);
}

/** Asks for the best untried page of each column that is not settled; true where any was asked. */
export function planColumns(draft: Draft): boolean {
  let isAny = false;
  for (const search of [...draft.columns.values()]) {
    if (search.id !== platformColumn) isAny = planColumn(draft, search) || isAny;
  }
  return isAny;
}

/** Whether the column is made of columns of which the level asks some. */
function isFrame({ columns }: Draft, id: string): boolean {
  return (
    frames.has(id) && columnDefinitions.some((each) => each.parent === id && columns.has(each.id))
  );
}

function needsChildren(draft: Draft, id: string, listings: readonly Listing[]): boolean {
  if (isFrame(draft, id) || id === platformColumn) return false;
  return profiles.has(id) || listings.every(({ rows }) => rows.length === 0);
}

/** Asks for the pages below columns that have no rows of their own; true where any was asked. */
export function planChildren(draft: Draft): boolean {
  let isAny = false;
  for (const id of draft.columns.keys()) {
    const listings = listingsOf(draft, id).filter(({ isRead }) => isRead);
    if (!needsChildren(draft, id, listings)) continue;
    const parents = listings.filter(({ children }) => children.length > 0).slice(0, 1);
    for (const { url: from, depth, children } of parents) {
      for (const url of children) {
        const isAsked = ask(draft, {
          url,
          purpose: { kind: 'column', column: id, from },
          rank: ranks.column + 1,
          depth: depth + 1,
          method: 'GET',
          feed: null,
          listing: null,
          hops: 0,
        });
        serveColumn(draft, addressKey(url), url, depth + 1, id);
        isAny = isAsked || isAny;
      }
    }
  }
  return isAny;
}
