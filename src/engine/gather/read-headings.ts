import type { Element } from 'domhandler';
import { foldBlanks } from '../text/fold-blanks.ts';
import { attributeOf } from './page/element.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** How many first-level headings are looked at. */
const maxHeadings = 5;
const trailLabel = /(?:当前|所在|您的|你的)(?:所在)?的?位置/;

/** What a page calls itself. */
export interface PageHeadings {
  /** `<title>`, `ArticleTitle` and first-level headings. */
  readonly titles: readonly string[];
  /** The line or lines after 当前位置, and `ColumnName`; "" where there are none. */
  readonly trail: string;
  /** Everything together, for looking up words. */
  readonly all: string;
}

function rawTextOf(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.data : '')).join('');
}

function metaContents(page: ParsedPage, wanted: string): string[] {
  return page
    .byTag('meta')
    .filter((meta) => attributeOf(meta, 'name')?.toLowerCase() === wanted)
    .map((meta) => attributeOf(meta, 'content') ?? '');
}

function trailOf(page: ParsedPage): string {
  const match = trailLabel.exec(page.text);
  if (match === null) return '';
  return page.text
    .slice(match.index, match.index + 120)
    .split('\n')
    .slice(0, 8)
    .join(' ');
}

/** Titles and trail of a page, read from the markup alone. */
export function readHeadings(page: ParsedPage): PageHeadings {
  const title = page.byTag('title')[0];
  const titles = [
    ...metaContents(page, 'articletitle'),
    ...page
      .byTag('h1')
      .slice(0, maxHeadings)
      .map((heading) => page.textOf(heading)),
    ...(title === undefined ? [] : [foldBlanks(rawTextOf(title))]),
  ].filter((text) => text !== '' && text.length < 200);
  const trail = foldBlanks([trailOf(page), ...metaContents(page, 'columnname')].join(' '));
  return { titles, trail, all: [...titles, trail].join('\n') };
}
