import { siteColumns } from '../data/site-columns.ts';
import type { ColumnLink } from '../model/artifacts/columns.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import { kindsWithArticle, type PageKind } from '../model/page-kind.ts';
import type { SitePage } from '../model/site/site-page.ts';
import type { ColumnLook } from '../model/site/site-view.ts';
import { normalizeName } from '../text/normalize-name.ts';
import type { ColumnCandidate } from './column-candidate.ts';
import { decideTwin } from './decide-twin.ts';
import type { PageIndex } from './index-pages.ts';
import { namesPlatformColumn } from './names-platform-column.ts';
import { placeKey } from './place-key.ts';

const maxNameLength = 40;
const looks: Readonly<Partial<Record<SitePage['purpose']['kind'], ColumnLook['kind']>>> = {
  home: 'menu',
  navigation: 'menu',
  platform: 'platform',
  'site-map': 'site-map',
  search: 'search',
};
const overviews: ReadonlySet<string> = new Set(['home', 'platform', 'site-map']);
function compareCandidates(a: ColumnCandidate, b: ColumnCandidate): number {
  if (a.certainty !== b.certainty) return a.certainty === 'certain' ? -1 : 1;
  return a.tier - b.tier || a.rank - b.rank || (a.href === '' ? 1 : 0) - (b.href === '' ? 1 : 0);
}

const matchRanks = { name: 0, alias: 1, 'alias-unverified': 2 } as const;

function lookOf({ purpose, artifacts }: SitePage): ColumnLook['kind'] {
  if (purpose.kind === 'home') return 'menu';
  return artifacts.platform.isPlatformPage ? 'platform' : (looks[purpose.kind] ?? 'address');
}

/** What a search finds is a lead. */
function certaintyOf(
  link: ColumnLink,
  look: ColumnLook['kind'],
  definition: ColumnDefinition,
): ColumnLink['certainty'] {
  if (look === 'search') return link.match === 'name' ? link.certainty : 'uncertain';
  return look === 'platform' && namesPlatformColumn(link, definition) ? 'certain' : link.certainty;
}

function fromLink(page: SitePage, link: ColumnLink, definition: ColumnDefinition): ColumnCandidate {
  const look = lookOf(page);
  const isOverview = overviews.has(page.purpose.kind) || look === 'platform';
  const { href, text, match, via, locator } = link;
  return {
    href,
    text,
    certainty: certaintyOf(link, look, definition),
    tier: isOverview ? 0 : 1,
    look,
    place: { snapshot: page.artifacts.snapshot, locator },
    rank: matchRanks[match] * 10 + (via === 'heading' ? 5 : 0) + (look === 'platform' ? 0 : 1),
  };
}

function namesOf({ name, aliases }: ColumnDefinition): ReadonlySet<string> {
  return new Set([name, ...aliases].map(normalizeName));
}

/** A document whose trail names the column proves that it is there, and leads to it. */
function fromTrail(page: SitePage, names: ReadonlySet<string>): string {
  const items = page.artifacts.breadcrumbs?.items ?? [];
  return items.find(({ text }) => names.has(normalizeName(text)))?.href ?? '';
}

/** Whether a page says by itself which column it stands in; results of a search repeat what was asked. */
function isSpeaking({ artifacts: { kind, currentColumn }, purpose }: SitePage): boolean {
  if (currentColumn === null || currentColumn.from === 'address') return false;
  if (purpose.kind === 'search') return false;
  if (isDocument(kind.value)) return ['breadcrumb', 'meta'].includes(currentColumn.from);
  return !['home', 'error', 'search'].includes(kind.value);
}

function isDocument(kind: PageKind): boolean {
  return kind === 'article' || kind === 'annual-report';
}

function fromPage(page: SitePage, definition: ColumnDefinition): ColumnCandidate | null {
  const { currentColumn, kind, snapshot } = page.artifacts;
  if (currentColumn?.id !== definition.id || !isSpeaking(page)) return null;
  const { certainty, locator } = currentColumn;
  const isBelow = isDocument(kind.value);
  return {
    href: isBelow ? fromTrail(page, namesOf(definition)) : snapshot.url,
    text: locator.quote.length <= maxNameLength ? locator.quote : definition.name,
    certainty,
    tier: 2,
    look: 'address',
    place: { snapshot, locator },
    rank: isBelow ? 1 : 0,
  };
}

/** A page of the kind that the column asks for, wherever it stands: 领导信息 inside 机构职能. */
function fromKind(page: SitePage, definition: ColumnDefinition): ColumnCandidate | null {
  const kinds = siteColumns.withinPages[definition.id] ?? [];
  const { kind, snapshot, leaders } = page.artifacts;
  const holdsLeaders =
    definition.id === 'leadership' && leaders.length > 0 && kindsWithArticle.has(kind.value);
  if (!kinds.includes(kind.value) && !holdsLeaders) return null;
  const locator = leaders[0]?.locator ?? null;
  return {
    href: snapshot.url,
    text: definition.name,
    certainty: 'uncertain',
    tier: 2,
    look: 'address',
    place: { snapshot, locator },
    rank: 9,
  };
}

/** What pages say of themselves; most say nothing of this column. */
function listOwn(index: PageIndex, definition: ColumnDefinition): ColumnCandidate[] {
  const own: ColumnCandidate[] = [];
  for (const page of index.pages) {
    const byPage = fromPage(page, definition);
    const byKind = fromKind(page, definition);
    if (byPage !== null) own.push(byPage);
    if (byKind !== null) own.push(byKind);
  }
  return own;
}

/** Everything that shows the column, the best first. */
export function findCandidates(index: PageIndex, definition: ColumnDefinition): ColumnCandidate[] {
  const links = index
    .linksTo(definition.id)
    .filter(
      ({ page: { purpose } }) => purpose.kind !== 'search' || purpose.column === definition.id,
    )
    .map(({ page, link }) => fromLink(page, link, definition));
  return [...links, ...listOwn(index, definition)]
    .flatMap((candidate) => decideTwin(index, candidate, definition) ?? [])
    .sort(compareCandidates);
}

/** The best candidate of each place. */
export function pickPlaces(candidates: readonly ColumnCandidate[]): ColumnCandidate[] {
  const best = new Map<string, ColumnCandidate>();
  for (const candidate of candidates) {
    const key = candidate.href === '' ? `text ${candidate.text}` : placeKey(candidate.href);
    if (!best.has(key)) best.set(key, candidate);
  }
  return [...best.values()];
}
