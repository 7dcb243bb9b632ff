import { documentFields, placeholderValues } from '../../data/article-labels.ts';
import type { MetadataEntry, MetadataField } from '../../model/artifacts/article.ts';
import { dropBlanks } from '../../text/fold-blanks.ts';
import type { PageLayout } from './read-layout.ts';

/** A metadata entry with its place in the page's text. */
export interface PlacedEntry extends MetadataEntry {
  /** Offset of the label. */
  readonly start: number;
  /** Offsets of the value. */
  readonly valueSpan: { readonly start: number; readonly end: number };
}

const maxEntries = 60;

/** Whether a cell holds something other than a sign for "nothing". */
export function isFilled(value: string): boolean {
  return !placeholderValues.has(dropBlanks(value).toLowerCase());
}

/** Cell pairs of the metadata table and of the line above (rarely below) the body, in page order. */
export function readMetadata({ page, headHits, tailHits }: PageLayout): PlacedEntry[] {
  const entries: PlacedEntry[] = [];
  for (const hit of [...headHits, ...tailHits.filter(({ field }) => field === 'pubDate')]) {
    if (hit.field === 'other' || entries.length >= maxEntries) continue;
    const { text, span } = hit.value;
    const isEmpty = !isFilled(text);
    entries.push({
      field: hit.field,
      label: hit.label,
      value: isEmpty && text.length > 4 ? '' : text,
      locator: page.locateSpan({ start: hit.start, end: Math.max(span.end, hit.valueStart) }),
      start: hit.start,
      valueSpan: span,
    });
  }
  return entries;
}

/** The first filled entry of a field; a second table for small screens repeats it. */
export function findEntry(
  entries: readonly PlacedEntry[],
  field: MetadataField,
): PlacedEntry | null {
  return entries.find((entry) => entry.field === field && isFilled(entry.value)) ?? null;
}

/** Whether the page shows a document's metadata, not only the date line of a news item. */
export function hasDocumentTable(entries: readonly PlacedEntry[]): boolean {
  const fields = entries.filter(({ field }) => documentFields.has(field)).map(({ field }) => field);
  return new Set(fields).size >= 2;
}
