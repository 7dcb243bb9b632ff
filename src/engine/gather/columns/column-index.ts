import { columnDefinitions } from '../../data/columns.ts';
import { columnWording } from '../../data/column-wording.ts';
import type { ColumnLink } from '../../model/artifacts/columns.ts';
import type { ColumnDefinition } from '../../model/column-definition.ts';
import { normalizeName } from '../../text/normalize-name.ts';

/** A column that a text names, and how well it does. */
export interface NameHit {
  readonly column: ColumnDefinition;
  readonly match: ColumnLink['match'];
  /** True where only a part of the text names it: 行政处罚与行政强制. */
  readonly isPart: boolean;
}

/** Longest text that can be a column's name with prefix and suffix; longer ones are not looked up. */
const maxNameLength = 34;
const maxRawLength = 60;
const minInnerLength = 4;

const index = new Map<string, NameHit[]>();
const negative = new Map<string, Set<string>>();
const rank = { name: 0, alias: 1, 'alias-unverified': 2 } as const;

function add(text: string, hit: NameHit): void {
  const key = normalizeName(text);
  const hits = index.get(key);
  if (hits === undefined) index.set(key, [hit]);
  else if (!hits.some((known) => known.column === hit.column)) hits.push(hit);
}

for (const column of columnDefinitions) {
  add(column.name, { column, match: 'name', isPart: false });
  for (const alias of column.aliases) add(alias, { column, match: 'alias', isPart: false });
  for (const alias of column.aliasesUnverified)
    add(alias, { column, match: 'alias-unverified', isPart: false });
  for (const text of column.negativeAliases) {
    const key = normalizeName(text);
    negative.set(key, (negative.get(key) ?? new Set()).add(column.id));
  }
}
for (const hits of index.values()) hits.sort((a, b) => rank[a.match] - rank[b.match]);

const definitionOf = new Map(columnDefinitions.map((column) => [column.id, column]));

function shortHit(table: Readonly<Record<string, string>>, word: string): NameHit[] {
  const id = table[word];
  const column = id === undefined ? undefined : definitionOf.get(id);
  return column === undefined ? [] : [{ column, match: 'alias', isPart: false }];
}

/** What a word such as 机构 names as an item of the main menu; nothing elsewhere. */
export function findMainMenuHits(name: string): readonly NameHit[] {
  return shortHit(columnWording.shortInMainMenu, name);
}

function asAlias(hits: readonly NameHit[]): NameHit[] {
  return hits.map((hit) => (hit.match === 'name' ? { ...hit, match: 'alias' } : hit));
}

const prefixes = [...columnWording.places, ...columnWording.ownPrefixes];
const prefixStarts = new Set(prefixes.map((prefix) => prefix.charAt(0)));
const suffixEnds = new Set(columnWording.suffixes.map((suffix) => suffix.slice(-1)));

/** Most names begin with no owner's name at all. */
function stripPrefixes(name: string, ownNames: readonly string[]): string[] {
  const isOwned = (prefix: string): boolean =>
    name.length > prefix.length && name.startsWith(prefix);
  const own = ownNames.filter(isOwned);
  const known = prefixStarts.has(name.charAt(0)) ? prefixes.filter(isOwned) : [];
  return [...own, ...known].map((prefix) => name.slice(prefix.length));
}

function findCoreHits(inner: string): NameHit[] {
  if (!suffixEnds.has(inner.slice(-1))) return [];
  for (const suffix of columnWording.suffixes) {
    const core = inner.endsWith(suffix) ? inner.slice(0, -suffix.length) : '';
    const hits = core.length < minInnerLength ? undefined : index.get(core);
    if (hits !== undefined) return asAlias(hits);
  }
  return [];
}

function findOwnedHits(inner: string): NameHit[] {
  if (inner.length < minInnerLength) return shortHit(columnWording.shortAfterPrefix, inner);
  const hits = index.get(inner);
  return hits === undefined ? findCoreHits(inner) : asAlias(hits);
}

function findInnerHits(name: string, ownNames: readonly string[]): NameHit[] {
  const whole = findCoreHits(name);
  if (whole.length > 0) return whole;
  for (const inner of stripPrefixes(name, ownNames)) {
    const hits = findOwnedHits(inner);
    if (hits.length > 0) return hits;
  }
  return [];
}

function isUnverified(hit: NameHit): boolean {
  return hit.match === 'alias-unverified';
}

function preferred(found: readonly NameHit[], hits: readonly NameHit[]): readonly NameHit[] {
  return found.length > 0 ? found : hits;
}

const conjunction = /[与和及、/／，,&]/;

/** 行政处罚与行政强制: every part names a column. */
function findPartHits(text: string): NameHit[] {
  if (text.length < 2 * minInnerLength || !conjunction.test(text)) return [];
  const parts = text.split(conjunction).map(normalizeName);
  const hits = parts.map((part) => (part.length < minInnerLength ? [] : (index.get(part) ?? [])));
  if (hits.some((found) => found.length === 0)) return [];
  return asAlias(hits.flat()).map((hit) => ({ ...hit, isPart: true }));
}

/**
 * Columns that a whole text names, best match first: exactly, behind an owner's name (本县政策解读, 省政府领导),
 * before a word such as 专栏, or as a pair joined by 与; nothing for texts that merely contain a name.
 */
export function findNameHits(
  text: string,
  ownNames: readonly string[],
  name = normalizeName(text),
): readonly NameHit[] {
  if (text.length < 2 || text.length > maxRawLength) return [];
  if (name.length < 2 || name.length > maxNameLength) return [];
  let hits: readonly NameHit[] = index.get(name) ?? [];
  if (hits.every(isUnverified)) hits = preferred(findInnerHits(name, ownNames), hits);
  if (hits.every(isUnverified)) hits = preferred(findPartHits(text), hits);
  const vetoed = negative.get(name);
  return vetoed === undefined ? hits : hits.filter((hit) => !vetoed.has(hit.column.id));
}
