import { findColumnDefinition } from '../data/columns.ts';
import { siteColumns } from '../data/site-columns.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import type { SitePage } from '../model/site/site-page.ts';
import type { ColumnLook } from '../model/site/site-view.ts';
import type { ColumnCandidate } from './column-candidate.ts';
import type { PageIndex } from './index-pages.ts';

function isWhole({ artifacts, needsRendering, sendsTo }: SitePage): boolean {
  return artifacts.kind.value !== 'error' && !needsRendering && sendsTo === null;
}

function isPlatform(page: SitePage): boolean {
  const { purpose, artifacts } = page;
  return purpose.kind === 'platform' || artifacts.platform.isPlatformPage;
}

/** Certain columns of the same parent that the pages show: the level at which the column would stand was seen. */
function countSiblings(pages: readonly SitePage[], { id, parent }: ColumnDefinition): number {
  const siblings = new Set<string>();
  for (const { artifacts } of pages) {
    for (const link of artifacts.columns) {
      if (link.id === id || link.certainty !== 'certain') continue;
      if (findColumnDefinition(link.id)?.parent === parent) siblings.add(link.id);
    }
  }
  return siblings.size;
}

function lookAtMenus(pages: readonly SitePage[]): readonly SitePage[] {
  const home = pages.filter(({ purpose }) => purpose.kind === 'home').filter(isWhole);
  const [first] = home;
  if (first === undefined || first.links.length < siteColumns.minHomeLinks) return [];
  return [...home, ...pages.filter(({ purpose }) => purpose.kind === 'navigation').filter(isWhole)];
}

/** The pages of the platform, those with the most columns first; the home page under another address is none. */
function listPlatforms(index: PageIndex): readonly SitePage[] {
  const countColumns = ({ artifacts }: SitePage): number => artifacts.columns.length;
  return index.pages
    .filter(isPlatform)
    .filter(isWhole)
    .filter((page) => !index.isHomeAgain(page))
    .sort((a, b) => countColumns(b) - countColumns(a));
}

function lookAtPlatform(index: PageIndex, definition: ColumnDefinition): readonly SitePage[] {
  const platforms = listPlatforms(index);
  if (platforms.length === 0) return [];
  const below = index.pages.filter(({ purpose }) => purpose.kind === 'column').filter(isWhole);
  if (definition.parent === null) return platforms;
  const seen = [...platforms, ...below];
  return countSiblings(seen, definition) >= siblingsNeeded(definition) ? platforms : [];
}

/** The blocks of the platform itself are four. */
function siblingsNeeded({ parent }: ColumnDefinition): number {
  return parent === 'statutory-disclosure' ? siteColumns.minSiblings : 2;
}

function lookAtMap(pages: readonly SitePage[], definition: ColumnDefinition): readonly SitePage[] {
  const maps = pages
    .filter(
      ({ purpose, links }) =>
        purpose.kind === 'site-map' && links.length >= siteColumns.minMapLinks,
    )
    .filter(isWhole);
  const isDeep = definition.parent === null || countSiblings(maps, definition) >= 2;
  return isDeep ? maps : [];
}

function lookBySearch(pages: readonly SitePage[], { id }: ColumnDefinition): readonly SitePage[] {
  return pages
    .filter(({ purpose }) => purpose.kind === 'search' && purpose.column === id)
    .filter(isWhole)
    .filter(({ artifacts: { list } }) => {
      if (list === null || list.isScriptBuilt) return false;
      return list.rows.length > 0 || list.emptyNotice !== null;
    });
}

/** The ways of looking that were taken to the end, and those by which the column was found. */
export function takeLooks(
  index: PageIndex,
  definition: ColumnDefinition,
  candidates: readonly ColumnCandidate[],
): ColumnLook[] {
  const taken = {
    menu: lookAtMenus(index.pages),
    platform: lookAtPlatform(index, definition),
    'site-map': lookAtMap(index.pages, definition),
    search: lookBySearch(index.pages, definition),
    address: [],
  } as const;
  const kinds = ['menu', 'platform', 'site-map', 'search', 'address'] as const;
  return kinds.flatMap((kind) => {
    const shown = candidates.filter(({ look }) => look === kind).map(({ place }) => place.snapshot);
    const pages = [...taken[kind].map(({ artifacts }) => artifacts.snapshot), ...shown];
    const unique = [...new Map(pages.map((page) => [page.url, page])).values()];
    return unique.length === 0 ? [] : [{ kind, found: shown.length > 0, pages: unique }];
  });
}
