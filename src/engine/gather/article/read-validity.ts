import { documentWords, meaningOfValidity } from '../../data/document-words.ts';
import type { Article } from '../../model/artifacts/article.ts';
import { dropBlanks } from '../../text/fold-blanks.ts';
import type { PageLayout } from './read-layout.ts';
import { findEntry, type PlacedEntry } from './read-metadata.ts';

const stamps = new Set(documentWords.validity.stamps);
const maxLength = 16;

/** The validity word of the metadata, or the stamp (全文有效) above the body, with its meaning. */
export function readValidity(
  { page, lines, head }: PageLayout,
  entries: readonly PlacedEntry[],
): Pick<Article, 'validity' | 'validityMeaning'> {
  const entry = findEntry(entries, 'validity');
  if (entry !== null && dropBlanks(entry.value).length <= maxLength && !/\d{4}/.test(entry.value)) {
    const { value, locator } = entry;
    return { validity: { value, locator }, validityMeaning: meaningOfValidity(dropBlanks(value)) };
  }
  for (const line of lines.slice(Math.max(0, head[0] - 6), head[1] + 2)) {
    const word = line.bare.replace(/^[【[（(]|[】\]）)]$/g, '');
    if (!stamps.has(word)) continue;
    const validity = { value: word, locator: page.locateSpan(line) };
    return { validity, validityMeaning: meaningOfValidity(word) };
  }
  return { validity: null, validityMeaning: null };
}
