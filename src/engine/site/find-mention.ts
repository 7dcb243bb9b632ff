import { siteColumns } from '../data/site-columns.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import { normalizeName } from '../text/normalize-name.ts';
import type { PageIndex } from './index-pages.ts';

const minMentionLength = 4;
/** A longer text around a name is a title that speaks of the thing. */
const maxTextBeside = 6;
const pairLength = 2;

function namesOf({ name, aliases, aliasesUnverified }: ColumnDefinition): string[] {
  return [name, ...aliases, ...aliasesUnverified].map(normalizeName);
}

/** Whether a link bears the column's name within a longer one: combined columns do. */
function isWithinLonger(index: PageIndex, definition: ColumnDefinition): boolean {
  const names = namesOf(definition).filter((each) => each.length >= minMentionLength);
  // A text that is a name and no more was weighed as a link already.
  const bears = (shown: string): boolean =>
    names.some(
      (name) =>
        shown.includes(name) &&
        shown.length > name.length &&
        shown.length <= name.length + maxTextBeside,
    );
  if (index.linkNames().some(bears)) return true;
  return index.pages
    .filter(({ purpose }) => purpose.kind === 'search' && purpose.column === definition.id)
    .some(({ links }) => links.some(({ text }) => bears(normalizeName(text))));
}

/** The pairs of signs that tell a name apart from other names. */
function pairsOf(names: readonly string[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const name of names) {
    for (let at = 0; at + pairLength <= name.length; at += 1) {
      const pair = name.slice(at, at + pairLength);
      if (!siteColumns.commonPairs.includes(pair)) pairs.add(pair);
    }
  }
  return pairs;
}

/** Whether a menu entry that is no known column could be a name of this one: 教育服务 for 教育, 价格收费 for 行政事业性收费. */
function isNearlyNamed(index: PageIndex, definition: ColumnDefinition): boolean {
  const pairs = [...pairsOf([normalizeName(definition.name)])];
  return index.strangeEntries().some(({ name }) => pairs.some((pair) => name.includes(pair)));
}

/** Whether a page that may hold the column (重点领域, 行政权力) is known and was not read. */
function isBehindUnread(index: PageIndex, { id, parent }: ColumnDefinition): boolean {
  if (parent === null) return false;
  const words = siteColumns.containers.filter(({ holds }) => holds?.includes(id) ?? true);
  return index
    .strangeEntries()
    .some(
      ({ name, href }) =>
        words.some(({ word }) => name.includes(word)) && index.findPage(href) === null,
    );
}

/** Whether the portal gives a hint of a column that was not found: then it is not surely absent. */
export function isMentioned(index: PageIndex, definition: ColumnDefinition): boolean {
  return (
    isWithinLonger(index, definition) ||
    isNearlyNamed(index, definition) ||
    isBehindUnread(index, definition)
  );
}
