import type { ColumnLink } from '../../model/artifacts/columns.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { findNameHits } from './column-index.ts';
import { settleCertainty } from './settle-certainty.ts';

const maxScriptLength = 400_000;
const maxEntries = 2000;
const nameProperty =
  /["']?\b(?:name|title|text|label|menuName|channelName|columnName)["']?\s{0,3}:\s{0,3}["']([^"'\n]{2,120})["']/gi;
const addressProperty =
  /["']?\b(?:url|href|link|path|jump_url|linkUrl|channelUrl)["']?\s{0,3}:\s{0,3}["']([^"'\n]{1,400})["']/i;

interface MenuEntry {
  readonly text: string;
  /** Source around the name, as far as its object literal is flat. */
  readonly around: string;
}

function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\\//g, '/');
}

function cutObject(source: string, from: number, to: number): string {
  const before = source.slice(Math.max(0, from - 400), from);
  const after = source.slice(to, to + 600);
  const close = after.search(/[{}]/);
  return before.slice(before.lastIndexOf('{') + 1) + (close < 0 ? after : after.slice(0, close));
}

function* findEntries(source: string): Generator<MenuEntry> {
  for (const found of source.matchAll(nameProperty)) {
    const text = unescape(found[1] ?? '');
    yield { text, around: cutObject(source, found.index, found.index + found[0].length) };
  }
}

function toLinks(page: ParsedPage, entry: MenuEntry, ownNames: readonly string[]): ColumnLink[] {
  const { text, around } = entry;
  const hits = findNameHits(text, ownNames);
  if (hits.length === 0) return [];
  const address = addressProperty.exec(around)?.[1];
  const href = page.resolve(address === undefined ? null : unescape(address)) ?? '';
  const locator = { selector: null, quote: text, frame: page.frame };
  return settleCertainty(text, hits, { isGrassroots: false }).map(
    ({ column: { id, name }, match, certainty }) => ({
      ...{ id, name, text, href, match, certainty },
      via: 'script',
      locator,
    }),
  );
}

/** Menus that a page's scripts hold as data: zTree nodes, gkmlpt's `TREE`, and the like. */
export function findScriptMenus(page: ParsedPage, ownNames: readonly string[]): ColumnLink[] {
  const links: ColumnLink[] = [];
  let entries = 0;
  for (const script of page.byTag('script')) {
    const child = script.children[0];
    if (child?.type !== 'text' || child.data.length < 40) continue;
    for (const entry of findEntries(child.data.slice(0, maxScriptLength))) {
      entries += 1;
      if (entries > maxEntries) return links;
      links.push(...toLinks(page, entry, ownNames));
    }
  }
  return links;
}
