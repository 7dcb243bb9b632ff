import { crawlGoals, isDocumentColumn } from '../data/crawl-goals.ts';
import { crawlLimits } from '../data/crawl-limits.ts';
import { findColumnDefinition } from '../data/columns.ts';
import { addressKey } from '../text/address-key.ts';
import type { KnownRow, Listing } from './crawl-state.ts';
import type { Draft } from './draft.ts';

const { undatedSample, profilePages } = crawlLimits.reach;
const profiles: ReadonlySet<string> = new Set(crawlGoals.profileColumns);

/** Everything that was read for a column, in the order it was asked for. */
export function listingsOf(draft: Draft, id: string): Listing[] {
  const keys = draft.columns.get(id)?.listings ?? [];
  return keys.flatMap((key) => draft.listings.get(key) ?? []);
}

/** The listings that together show the column: of several places the freshest, of pages below it all. */
function chooseListings(draft: Draft, id: string): readonly Listing[] {
  const tried = draft.columns.get(id)?.tried ?? [];
  const all = listingsOf(draft, id).filter(({ rows }) => rows.length > 0);
  const below = all.filter(({ key }) => !tried.includes(key));
  const places = all.filter(({ key }) => tried.includes(key));
  const [first, ...others] = places;
  if (first === undefined) return below;
  return [
    others.reduce((best, each) => ((each.newest ?? '') > (best.newest ?? '') ? each : best), first),
  ];
}

/** Rows of a column that are opened, newest first, undated ones last; each address once. */
export function sampleRows(draft: Draft, id: string): KnownRow[] {
  const limit = sampleSize(draft, id);
  if (limit === 0) return [];
  const rows = new Map<string, KnownRow>();
  for (const { rows: shown } of chooseListings(draft, id)) {
    for (const row of shown) {
      if (row.url !== null && !rows.has(addressKey(row.url))) rows.set(addressKey(row.url), row);
    }
  }
  const sorted = [...rows.values()].sort((a, b) =>
    (b.date ?? '').localeCompare(a.date ?? '', 'en'),
  );
  return sorted.slice(0, limit);
}

/** How many documents of a column are opened: the sample; a few where only they tell the dates. */
export function sampleSize(draft: Draft, id: string): number {
  if (isDocumentColumn(id)) return draft.options.sample;
  if (profiles.has(id)) return profilePages;
  const hasWindow = (findColumnDefinition(id)?.freshness.window ?? null) !== null;
  const isUndated = listingsOf(draft, id).every(
    ({ newest, rows }) => newest === null || rows.every(({ isGuessed }) => isGuessed),
  );
  return hasWindow && isUndated ? undatedSample : 0;
}
