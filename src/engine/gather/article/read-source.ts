import type { Article } from '../../model/artifacts/article.ts';
import { isFilled, type PlacedEntry } from './read-metadata.ts';
import { cutName } from './read-label-value.ts';
import { readMetaValues } from './read-meta.ts';
import type { PageLayout } from './read-layout.ts';

const sourceTags = new Set(['contentsource', 'source', 'content_source']);
const maxLength = 60;

function isName(text: string): boolean {
  return (
    isFilled(text) && text.length <= maxLength && !/^https?:|^www\.|^\d{4}[-/年]|。/.test(text)
  );
}

/** Where the text comes from: the visible 来源 first, else the tag. */
export function readSource(
  { page }: PageLayout,
  entries: readonly PlacedEntry[],
): Article['source'] {
  for (const { field, value, locator } of entries) {
    const name = field === 'source' ? cutName(value) : '';
    if (isName(name)) return { value: name, locator };
  }
  const tag = readMetaValues(page, sourceTags).find(({ value }) => isName(value));
  return tag === undefined
    ? null
    : { value: tag.value, locator: page.locate(tag.element, tag.value) };
}
