import { columnDefinitions } from '../data/columns.ts';
import { siteWords } from '../data/site-words.ts';
import { trailWords } from '../data/trail-words.ts';
import type { Breadcrumbs, Identity, MetaTag } from '../model/artifacts/identity.ts';
import { dropBlanks, foldBlanks } from '../text/fold-blanks.ts';
import { splitTitle, titleText } from './find-site-name.ts';
import { isHomeName } from './find-trail-starts.ts';
import { hasAncestor } from './page/element.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { findUsableTag } from './read-meta-tags.ts';

type ColumnName = Identity['columnName'];

const knownNames = new Set(columnDefinitions.flatMap((column) => [column.name, ...column.aliases]));
const maxHeadLines = 3;
const maxHeadLength = 200;

/** Columns of the trail: home, 正文 and issue numbers (2007年第23号) left out. */
function columnsOf(trail: Breadcrumbs | null): string[] {
  return (trail?.items ?? [])
    .map((item) => item.text)
    .filter((text) => !isHomeName(text) && !trailWords.bodyNames.includes(text))
    .filter((text) => !/^\d{4}年(?:第?\d{1,3}[号期])?$/.test(dropBlanks(text)));
}

/** The tag's value without the site's name before it; null where it names no column. */
function columnInTag(value: string, siteName: string | null): string | null {
  const name = dropBlanks(value);
  const site = dropBlanks(siteName ?? '');
  if (siteWords.columnPlaceholders.includes(name.toLowerCase())) return null;
  if (/(?:网站?|门户)$/.test(name)) return null;
  if (site === '' || !name.startsWith(site)) return value;
  return name.slice(site.length).replace(/^[-_|:：]{1,3}/, '') || null;
}

function fromTag(
  metaTags: readonly MetaTag[],
  trail: Breadcrumbs | null,
  siteName: string | null,
): ColumnName {
  const tag = findUsableTag(metaTags, 'ColumnName');
  const value = tag === null ? null : columnInTag(tag.content, siteName);
  if (tag === null || value === null) return null;
  const columns = columnsOf(trail).map(dropBlanks);
  // A trail of two columns or more that lacks the tag's name contradicts it.
  if (columns.length > 1 && !columns.includes(dropBlanks(value))) return null;
  return { value, from: 'meta', locator: tag.locator };
}

function fromTrail(trail: Breadcrumbs | null): ColumnName {
  const value = columnsOf(trail).at(-1);
  return trail === null || value === undefined
    ? null
    : { value, from: 'breadcrumb', locator: trail.locator };
}

/** A part of the title that names a known column. */
function fromTitle(page: ParsedPage): ColumnName {
  const title = page.byTag('title')[0];
  const text = titleText(page);
  if (title === undefined || text === null) return null;
  const value = splitTitle(text).find((part) => knownNames.has(dropBlanks(part)));
  return value === undefined ? null : { value, from: 'title', locator: page.locate(title, text) };
}

/** Pages made for a frame have no trail and begin with their heading. */
function fromHeading(page: ParsedPage): ColumnName {
  const lines = page.text.slice(0, maxHeadLength).split('\n').slice(0, maxHeadLines);
  const line = lines.find((candidate) => knownNames.has(foldBlanks(candidate)));
  if (line === undefined) return null;
  const start = page.text.indexOf(line);
  const span = { start, end: start + line.length };
  const element = page.elementAt(start);
  if (element === null || hasAncestor(element, (node) => node.name === 'a')) return null;
  return { value: foldBlanks(line), from: 'header', locator: page.locateSpan(span) };
}

/** Name of the column that the page stands in; null on home pages and where nothing names one. */
export function findColumnName(
  page: ParsedPage,
  clues: {
    readonly metaTags: readonly MetaTag[];
    readonly breadcrumbs: Breadcrumbs | null;
    readonly siteName: string | null;
  },
): ColumnName {
  const { metaTags, breadcrumbs, siteName } = clues;
  return (
    fromTag(metaTags, breadcrumbs, siteName) ??
    fromTrail(breadcrumbs) ??
    fromTitle(page) ??
    fromHeading(page)
  );
}
