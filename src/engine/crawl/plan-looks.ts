import { findColumnDefinition } from '../data/columns.ts';
import { crawlLimits } from '../data/crawl-limits.ts';
import { crawlWords } from '../data/crawl-words.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import type { Purpose } from '../model/site/purpose.ts';
import { addressKey } from '../text/address-key.ts';
import { ask, isFileAddress } from './ask.ts';
import type { ColumnSearch, CrawlState } from './crawl-state.ts';
import type { Draft } from './draft.ts';
import { ranks } from './ranks.ts';

const { navigationPages, searches } = crawlLimits.reach;

function isFound(draft: Draft, { candidates, tried, isBlock }: ColumnSearch): boolean {
  if (isBlock) return true;
  return candidates.some(
    ({ key, isCertain }) =>
      isCertain && tried.includes(key) && draft.listings.get(key)?.isRead === true,
  );
}

/** Wanted columns that no certain link led to yet. */
function listMissing(draft: Draft): ColumnSearch[] {
  return draft.options.columns.flatMap((id) => {
    const search = draft.columns.get(id);
    return search === undefined || isFound(draft, search) ? [] : [search];
  });
}

function askLook(draft: Draft, url: string, purpose: Purpose, depth: number): boolean {
  return ask(draft, {
    url,
    purpose,
    rank: ranks.look,
    depth,
    method: 'GET',
    feed: null,
    listing: null,
    hops: 0,
  });
}

function shareWord(text: string, name: string): boolean {
  for (let place = 0; place + 2 <= name.length; place += 1) {
    if (text.includes(name.slice(place, place + 2))) return true;
  }
  return false;
}

/** How likely one of the missing columns stands behind a menu entry; 0 for not at all. */
function scoreEntry(
  { url, text }: CrawlState['menu'][number],
  missing: readonly ColumnDefinition[],
): number {
  const segments = url.toLowerCase().split('/');
  const general = crawlWords.navigation.some((word) => text.includes(word)) ? 2 : 0;
  const near = missing.filter(({ name }) => shareWord(text, name)).length;
  const hinted = missing.filter(({ urlHints }) => urlHints.some((hint) => segments.includes(hint)));
  return general + 3 * Math.min(near, 2) + 2 * Math.min(hinted.length, 2);
}

function planNavigation(draft: Draft, missing: readonly ColumnSearch[]): boolean {
  const left = navigationPages - draft.counts.navigationPages;
  if (left <= 0) return false;
  const definitions = missing.flatMap(({ id }) => {
    const definition = findColumnDefinition(id);
    const parent = findColumnDefinition(definition?.parent ?? '');
    return [definition, parent].filter((each) => each !== null);
  });
  const entries = draft.menu
    .filter(({ url }) => draft.targets.get(addressKey(url)) === undefined && !isFileAddress(url))
    .map((entry) => ({ entry, score: scoreEntry(entry, definitions) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, left);
  let isAny = false;
  for (const { entry } of entries) {
    const purpose = { kind: 'navigation', column: null, from: draft.options.home } as const;
    if (!askLook(draft, entry.url, purpose, entry.depth)) continue;
    draft.counts.navigationPages += 1;
    isAny = true;
  }
  return isAny;
}

function planSearches(draft: Draft, missing: readonly ColumnSearch[]): boolean {
  const form = draft.searchForm;
  if (form === null) return false;
  let isAny = false;
  for (const search of missing) {
    if (search.isSearched || draft.counts.searches >= searches) continue;
    const name = findColumnDefinition(search.id)?.name ?? search.id;
    const sign = form.action.includes('?') ? '&' : '?';
    const url = `${form.action}${sign}${form.parameter}=${encodeURIComponent(name)}`;
    const purpose = { kind: 'search', column: search.id, from: draft.options.home } as const;
    draft.columns.set(search.id, { ...search, isSearched: true });
    if (!askLook(draft, url, purpose, 1)) continue;
    draft.counts.searches += 1;
    isAny = true;
  }
  return isAny;
}

/** Looks a second time for columns that were not found: site map, menu pages, the site's own search; true where any is asked. */
export function planLooks(draft: Draft): boolean {
  const missing = listMissing(draft);
  if (missing.length === 0) return false;
  const map = draft.siteMap;
  const purpose = { kind: 'site-map', column: null, from: draft.options.home } as const;
  if (map !== null && askLook(draft, map, purpose, 1)) return true;
  return planNavigation(draft, missing) || planSearches(draft, missing);
}
