import { addDays, addMonths } from '../calendar/civil-days.ts';
import { crawlGoals, isDocumentColumn } from '../data/crawl-goals.ts';
import { crawlLimits } from '../data/crawl-limits.ts';
import { findColumnDefinition } from '../data/columns.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { ask } from './ask.ts';
import { listingsOf, sampleRows } from './column-rows.ts';
import type { Listing } from './crawl-state.ts';
import type { Draft } from './draft.ts';
import { ranks } from './ranks.ts';

const { listPages, checkedListPages } = crawlLimits.reach;

/** First day of the column's window of freshness; null where it has none. */
export function windowStart(id: string, asOf: CivilDate): CivilDate | null {
  const { window = null, unit = null } = findColumnDefinition(id)?.freshness ?? {};
  if (window === null || unit === null) return null;
  if (unit === 'day') return addDays(asOf, -window);
  return addMonths(asOf, unit === 'year' ? -12 * window : -window);
}

function earliest(dates: readonly (CivilDate | null)[]): CivilDate | null {
  return dates.reduce(
    (first, date) => (first === null || (date !== null && date < first) ? date : first),
    null,
  );
}

/** Day back to which the column's list must be read; null where the sample is enough. */
function readBackTo(draft: Draft, id: string): CivilDate | null {
  const months = crawlGoals.readBackMonths[id];
  const series = months === undefined ? null : addMonths(draft.asOf, -months);
  const pair = crawlGoals.pairs.find(({ list }) => list === id);
  const partners = (pair?.of ?? []).flatMap((partner) => sampleRows(draft, partner));
  return earliest([series, ...partners.map(({ date }) => date)]);
}

function lacksRows(draft: Draft, listing: Listing): boolean {
  return listing.columns.some(isDocumentColumn) && listing.rows.length < draft.options.sample;
}

/** Dates out of order on a list that looks stale: the newest row may stand on a further page. */
function leavesDoubt(draft: Draft, { columns, isOrdered, newest, read }: Listing): boolean {
  if (isOrdered || newest === null || read >= checkedListPages) return false;
  return columns.some((id) => {
    const start = windowStart(id, draft.asOf);
    return start !== null && newest < start;
  });
}

/** A column is empty only where its service was asked, too. */
function awaitsService({ feed, rows, read }: Listing): boolean {
  return feed !== null && rows.length === 0 && read < checkedListPages;
}

function needsMore(draft: Draft, listing: Listing): boolean {
  if (draft.options.isExhaustive || awaitsService(listing)) return true;
  if (listing.read >= listPages) return false;
  if (lacksRows(draft, listing) || leavesDoubt(draft, listing)) return true;
  return listing.columns.some((id) => {
    const day = readBackTo(draft, id);
    if (day === null) return false;
    return listing.oldest === null ? listing.read < checkedListPages : listing.oldest >= day;
  });
}

/** Asks for the next page of a list where a verdict needs it; true where one was asked. */
export function continueListing(draft: Draft, key: string): boolean {
  const listing = draft.listings.get(key);
  if (listing === undefined || listing.isAsking || listing.next === null) return false;
  const [column = null] = listing.columns;
  if ((column === null && !draft.options.isExhaustive) || !needsMore(draft, listing)) return false;
  const { feed, next, url, depth } = listing;
  const isAsked = ask(draft, {
    url: next,
    purpose: { kind: feed === null ? 'list' : 'list-feed', column, from: url },
    rank: ranks.list + Math.min(listing.read, 999),
    depth,
    method: 'GET',
    feed,
    listing: key,
    hops: 0,
  });
  draft.listings.set(key, isAsked ? { ...listing, isAsking: true } : { ...listing, next: null });
  return isAsked;
}

/** Asks for further list pages of all columns; true where any was asked. */
export function planLists(draft: Draft): boolean {
  let isAny = false;
  for (const id of draft.columns.keys()) {
    for (const { key } of listingsOf(draft, id)) isAny = continueListing(draft, key) || isAny;
  }
  return isAny;
}
