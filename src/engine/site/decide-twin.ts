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

function isLongTrail({ artifacts }: SitePage): boolean {
  return (artifacts.breadcrumbs?.items.length ?? 0) >= minTrail;
}

function listTwins({ ambiguousWith }: ColumnDefinition): readonly string[] {
  return ambiguousWith.filter((id) => id.startsWith('grassroots-'));
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

const certain = (candidate: ColumnCandidate): ColumnCandidate => ({
  ...candidate,
  certainty: 'certain',
});

/** What the page behind a link says of a column; its trail tells the parent where it is long enough. */
function decideByPage(
  page: SitePage,
  candidate: ColumnCandidate,
  definition: ColumnDefinition,
): ColumnCandidate | null {
  const isField = definition.parent === grassroots;
  if (isGrassrootsPage(page)) {
    if (isField) return certain(candidate);
    return listTwins(definition).length > 0 ? null : candidate;
  }
  const { currentColumn } = page.artifacts;
  if (currentColumn?.certainty !== 'certain') return candidate;
  if (currentColumn.id === definition.id) return certain(candidate);
  const isOther = isField && definition.ambiguousWith.includes(currentColumn.id);
  return isOther && isLongTrail(page) ? null : candidate;
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
  // A heading without a link stands for the page that shows it.
  const href = candidate.href === '' ? candidate.place.snapshot.url : candidate.href;
  const page = index.findPage(href);
  const isField = definition.parent === grassroots;
  // A trail that tells the parent goes before what the menus of other pages say.
  const isOpen = page === null || !isLongTrail(page);
  if (isOpen && !isField && isTwinsPlace(index, href, listTwins(definition))) return null;
  return page?.artifacts.breadcrumbs == null
    ? candidate
    : decideByPage(page, candidate, definition);
}
