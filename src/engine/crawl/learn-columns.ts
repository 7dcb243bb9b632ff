import { columnDefinitions } from '../data/columns.ts';
import type { ColumnLink } from '../model/artifacts/columns.ts';
import type { SitePage } from '../model/site/site-page.ts';
import { namesPlatformColumn } from '../site/names-platform-column.ts';
import { addressKey } from '../text/address-key.ts';
import { hostOf } from '../text/same-portal.ts';
import { noteUnasked } from './ask.ts';
import type { Candidate, ColumnSearch, Target } from './crawl-state.ts';
import type { Draft } from './draft.ts';
import { isPortalAddress } from './portal-hosts.ts';

const maxCandidates = 12;
const matchRanks = { name: 0, alias: 10, 'alias-unverified': 20 } as const;
/** Where a link stands: the platform's tree is the best witness, search results the weakest. */
const pageRanks: Readonly<Partial<Record<SitePage['purpose']['kind'], number>>> = {
  platform: 0,
  home: 1,
  navigation: 2,
  column: 3,
  'site-map': 4,
  search: 5,
};

const definitions = new Map(columnDefinitions.map((each) => [each.id, each]));

/** Settled as the judge will: a short name is the column where it stands on the platform. */
function isCertain(link: ColumnLink, { artifacts }: SitePage): boolean {
  if (link.certainty === 'certain') return true;
  const definition = definitions.get(link.id);
  return (
    artifacts.platform.isPlatformPage &&
    definition !== undefined &&
    namesPlatformColumn(link, definition)
  );
}

function rankOf(link: ColumnLink, page: SitePage): number {
  const certainty = isCertain(link, page) ? 0 : 100;
  const place = page.artifacts.platform.isPlatformPage ? 0 : (pageRanks[page.purpose.kind] ?? 6);
  return certainty + matchRanks[link.match] + place;
}

function insert(search: ColumnSearch, candidate: Candidate): ColumnSearch {
  const known = search.candidates.find(({ key }) => key === candidate.key);
  if (known !== undefined && known.rank <= candidate.rank) return search;
  const others = search.candidates.filter((other) => other !== known);
  const place = others.findIndex(({ rank }) => rank > candidate.rank);
  const candidates = others.toSpliced(place === -1 ? others.length : place, 0, candidate);
  return { ...search, candidates: candidates.slice(0, maxCandidates) };
}

/** Key of the listing behind an address. Fragments count: pages drawn by scripts (`index#123`) are told apart by them. */
export function listingKey(url: string): string {
  const place = url.search(/#\d{1,12}$/);
  return place === -1 ? addressKey(url) : `${addressKey(url)}${url.slice(place)}`;
}

/** A search for one column before anything was found. */
export function createSearch(id: string): ColumnSearch {
  return { id, candidates: [], tried: [], listings: [], isBlock: false, isSearched: false };
}

/** Notes the links of a page that name wanted columns. */
export function learnColumns(draft: Draft, target: Target, page: SitePage): void {
  const { home } = draft.options;
  for (const link of page.artifacts.columns) {
    const search = draft.columns.get(link.id);
    if (search === undefined) continue;
    if (hostOf(link.href) === null) {
      if (link.via === 'heading') draft.columns.set(link.id, { ...search, isBlock: true });
      continue;
    }
    if (!isPortalAddress(link.href, home)) {
      noteUnasked(
        draft,
        link.href,
        { kind: 'column', column: link.id, from: target.url },
        'off-site',
      );
      continue;
    }
    const candidate = {
      key: listingKey(link.href),
      url: link.href,
      from: target.url,
      depth: target.depth + 1,
      rank: rankOf(link, page),
      isCertain: isCertain(link, page),
    };
    draft.columns.set(link.id, insert(search, candidate));
  }
}
