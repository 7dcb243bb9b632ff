import { columnDefinitions } from '../data/columns.ts';
import type { ColumnLink, CurrentColumn } from '../model/artifacts/columns.ts';
import type { Breadcrumbs, Identity } from '../model/artifacts/identity.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import type { Locator } from '../model/locator.ts';
import { parseAddress } from '../text/resolve-address.ts';
import { findNameHits } from './columns/column-index.ts';
import { holdsGrassrootsMarker, isGrassrootsPage } from './columns/link-setting.ts';
import { findOwnNames } from './columns/own-names.ts';
import { settleCertainty } from './columns/settle-certainty.ts';
import type { ParsedPage } from './page/parsed-page.ts';

type Source = CurrentColumn['from'];
type Naming = (text: string, from: Source, locator: Locator) => CurrentColumn | null;

/** Items of a trail that name no place in it. */
const idleCrumbs = /^(?:首页|主页|网站首页|正文|详情|内容|列表|当前页)$/;
const maxTitleLength = 200;

function createNaming(
  page: ParsedPage,
  identity: Pick<Identity, 'siteName' | 'title'>,
  breadcrumbs: Breadcrumbs | null,
): Naming {
  const ownNames = findOwnNames(identity);
  const trail = breadcrumbs?.items.map((item) => item.text).join('>') ?? '';
  const isGrassroots = isGrassrootsPage(page, identity.title) || holdsGrassrootsMarker(trail);
  return (text, from, locator) => {
    const hits = settleCertainty(text, findNameHits(text, ownNames), { isGrassroots });
    const hit = hits.find(({ certainty }) => certainty === 'certain') ?? hits[0];
    if (hit === undefined) return null;
    const { id, name } = hit.column;
    return { id, name, certainty: hit.certainty, from, locator };
  };
}

function unsure(column: CurrentColumn | null): CurrentColumn | null {
  return column === null ? null : { ...column, certainty: 'uncertain' };
}

/** The deepest item that names a column; one with unnamed items below it is only the branch, not the column. */
function readTrail(breadcrumbs: Breadcrumbs | null, nameColumn: Naming): CurrentColumn | null {
  const items = breadcrumbs?.items.filter(({ text }) => !idleCrumbs.test(text)) ?? [];
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const text = items[i]?.text ?? '';
    const locator = { selector: null, frame: null, ...breadcrumbs?.locator, quote: text };
    const column = nameColumn(text, 'breadcrumb', locator);
    if (column !== null) return i === items.length - 1 ? column : unsure(column);
  }
  return null;
}

function readTitle(page: ParsedPage, title: string | null, nameColumn: Naming) {
  const element = page.byTag('title')[0];
  if (title === null || element === undefined) return null;
  for (const part of title.slice(0, maxTitleLength).split(/[-_—–|｜>»]/)) {
    const column = nameColumn(part, 'title', page.locate(element, title));
    if (column !== null) return column;
  }
  return null;
}

/** The query stays: on many portals it alone tells one column from another. */
function plainAddress(url: string): string {
  return url.replace(/#.{0,4000}$/, '').replace(/\/index\.[a-z]{3,5}$/i, '/');
}

/** The one main heading; on a page without a trail it may head a block as well. */
function readHeading(page: ParsedPage, hasTrail: boolean, nameColumn: Naming) {
  const [heading, ...others] = page.byTag('h1');
  if (heading === undefined || others.length > 0) return null;
  const column = nameColumn(page.textOf(heading), 'heading', page.locate(heading));
  return hasTrail ? column : unsure(column);
}

/** A link of the menu that leads to this very page. */
function readOwnLink(page: ParsedPage, columns: readonly ColumnLink[]): CurrentColumn | null {
  const here = plainAddress(page.url);
  const isRoot = /^https?:\/\/[^/]{1,255}\/?$/.test(here);
  const self = columns.find(
    ({ href, via, certainty }) =>
      via === 'anchor' && certainty === 'certain' && href !== '' && plainAddress(href) === here,
  );
  if (self === undefined || isRoot) return null;
  const { id, name, certainty, locator } = self;
  return { id, name, certainty, from: 'heading', locator };
}

/** The column that a path segment hints at; null where several share it. */
const columnOfHint = new Map<string, ColumnDefinition | null>();
for (const column of columnDefinitions) {
  for (const hint of new Set(column.urlHints)) {
    columnOfHint.set(hint, columnOfHint.has(hint) ? null : column);
  }
}

/** Path segments are shared by many columns: a hint, never proof. */
function readAddress(page: ParsedPage): CurrentColumn | null {
  const path = parseAddress(page.url)?.pathname.toLowerCase() ?? '';
  const segments = path.split('/').filter(Boolean).slice(-8);
  for (const segment of segments.reverse()) {
    const column = columnOfHint.get(segment) ?? null;
    if (column === null) continue;
    const locator = { selector: null, quote: page.url, frame: page.frame };
    const { id, name } = column;
    return { id, name, certainty: 'uncertain', from: 'address', locator };
  }
  return null;
}

/** The column that the page itself belongs to; null where nothing names one. */
export function readCurrentColumn(
  page: ParsedPage,
  identity: Identity,
  breadcrumbs: Breadcrumbs | null,
  columns: readonly ColumnLink[],
): CurrentColumn | null {
  const nameColumn = createNaming(page, identity, breadcrumbs);
  const tag = identity.columnName?.from === 'meta' ? identity.columnName : null;
  const tagged = tag === null ? null : nameColumn(tag.value, 'meta', tag.locator);
  const looks = [
    () => tagged,
    () => readTrail(breadcrumbs, nameColumn),
    () => readOwnLink(page, columns),
    () => readHeading(page, breadcrumbs !== null, nameColumn),
    () => readTitle(page, identity.title, nameColumn),
    () => readAddress(page),
  ];
  let best: CurrentColumn | null = null;
  for (const look of looks) {
    const column = look();
    if (column?.certainty === 'certain') return column;
    best ??= column;
  }
  return best;
}
