import { columnWording } from '../data/column-wording.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import type { SitePage } from '../model/site/site-page.ts';
import type { ColumnCandidate } from './column-candidate.ts';
import type { PageIndex } from './index-pages.ts';
import { placeKey } from './place-key.ts';

const grassroots = 'grassroots-disclosure';
/** Home, parent and the column itself. */
const minTrail = 3;

function isGrassrootsPage({ artifacts }: SitePage): boolean {
  const trail = artifacts.breadcrumbs?.items.map(({ text }) => text).join('>') ?? '';
  return columnWording.grassrootsMarkers.some((marker) => trail.includes(marker));
}

/** Whether the address is surely that of a twin under 基层政务公开. */
function isTwinsPlace(index: PageIndex, href: string, twins: readonly string[]): boolean {
  return twins.some((twin) =>
    index
      .linksTo(twin)
      .some(
        ({ link }) =>
          link.certainty === 'certain' &&
          link.href !== '' &&
          placeKey(link.href) === placeKey(href),
      ),
  );
}

/**
 * Columns of 基层政务公开 share names with others: the trail of the page behind a link tells which it is,
 * or a tree that holds the link. Errors: null where the place is the twin's.
 */
export function decideTwin(
  index: PageIndex,
  candidate: ColumnCandidate,
  definition: ColumnDefinition,
): ColumnCandidate | null {
  if (candidate.href === '') return candidate;
  const isField = definition.parent === grassroots;
  const twins = definition.ambiguousWith.filter((id) => id.startsWith('grassroots-'));
  const page = index.findPage(candidate.href);
  const trail = page?.artifacts.breadcrumbs?.items ?? [];
  // A trail that tells the parent goes before what the menus of other pages say.
  const isTold = trail.length >= minTrail;
  if (!isTold && !isField && isTwinsPlace(index, candidate.href, twins)) return null;
  if (page === null || trail.length === 0) return candidate;
  if (isGrassrootsPage(page)) {
    if (isField) return { ...candidate, certainty: 'certain' };
    return twins.length > 0 ? null : candidate;
  }
  const { currentColumn } = page.artifacts;
  const isOther = definition.ambiguousWith.some((id) => id === currentColumn?.id);
  if (isTold && isField && isOther && currentColumn?.certainty === 'certain') return null;
  const isNamed = currentColumn?.id === definition.id && currentColumn.certainty === 'certain';
  return isNamed ? { ...candidate, certainty: 'certain' } : candidate;
}
