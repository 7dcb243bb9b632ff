import type { Article } from '../../model/artifacts/article.ts';
import { documentFields } from '../../data/article-labels.ts';
import type { PageLayout } from './read-layout.ts';
import { isFilled, type PlacedEntry } from './read-metadata.ts';
import { readMetaValues } from './read-meta.ts';
import { toTitleKey } from './title-key.ts';

const articleTags = new Set(['articletitle', 'pubdate']);
/** Without any sign of a document, so much running text is needed. */
const minBareWeight = 90;
/** Beside rows of links, so much running text makes a dated page a document. */
const minDatedWeight = 80;
/** A list page shows at least so many dated links. */
const minListRows = 4;

/** Rows that are mostly a link and hold a date, or stand beside one. */
function countDatedLinks({ lines, body }: PageLayout): number {
  let rows = 0;
  for (const line of lines) {
    if (body !== null && line.start >= body.span.start && line.end <= body.span.end) {
      if (body.weight > 400) continue;
    }
    const near = `${line.text} ${lines[line.index + 1]?.text ?? ''}`;
    if (
      line.linked > 0.5 &&
      line.bare.length > 8 &&
      /(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}/.test(near)
    ) {
      rows += 1;
    }
  }
  return rows;
}

function hasArticleTag({ page, title }: PageLayout): boolean {
  const values = readMetaValues(page, articleTags);
  const columns = readMetaValues(page, new Set(['columnname'])).map(({ value }) =>
    toTitleKey(value),
  );
  return values.some(
    ({ name, value }) =>
      (name.toLowerCase() === 'pubdate' && title?.isConfirmed === true) ||
      (name.toLowerCase() === 'articletitle' && !columns.includes(toTitleKey(value))),
  );
}

function countFilled(entries: readonly PlacedEntry[]): number {
  const filled = entries.filter(({ field, value }) => documentFields.has(field) && isFilled(value));
  return new Set(filled.map(({ field }) => field)).size;
}

/** A visible date makes a page a document unless it lists others; a tag's date needs the text as well. */
function isDatedText(published: Article['dates'], weight: number, hasRows: boolean): boolean {
  const isLong = weight > minDatedWeight;
  const hasVisibleDate = published.some(({ from }) => from === 'text');
  return hasVisibleDate ? !hasRows || isLong : published.length > 0 && isLong && !hasRows;
}

/** Whether the page shows one document: a titled text with its own date, number or tags. */
export function isDocumentPage(
  layout: PageLayout,
  entries: readonly PlacedEntry[],
  published: Article['dates'],
): boolean {
  const { title, body } = layout;
  if (title === null) return false;
  if (hasArticleTag(layout)) return true;
  const weight = body?.weight ?? 0;
  const hasRows = countDatedLinks(layout) >= minListRows;
  if (countFilled(entries) >= 2) return !hasRows || weight > minBareWeight;
  if (title.span === null) return false;
  if (isDatedText(published, weight, hasRows)) return true;
  return title.isConfirmed && weight > minBareWeight && !hasRows;
}
