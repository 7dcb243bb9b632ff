import type { Element } from 'domhandler';
import { foldBlanks } from '../text/fold-blanks.ts';
import { attributeOf } from './page/element.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** How many first-level headings are looked at. */
const maxHeadings = 5;
const trailLabel = /(?:当前|所在|您的|你的)的?$/;

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

/** `位置` is sought first: a search for a word is many times faster than one for a pattern. */
function trailOf(page: ParsedPage): string {
  const { text } = page;
  for (let at = text.indexOf('位置'); at >= 0; at = text.indexOf('位置', at + 1)) {
    const start = Math.max(0, at - 5);
    if (trailLabel.test(text.slice(start, at))) {
      return text
        .slice(start, at + 120)
        .split('\n')
        .slice(0, 8)
        .join(' ');
    }
  }
  return '';
}

const known = new WeakMap<ParsedPage, PageHeadings>();

/** Titles and trail of a page, read from the markup alone; several gatherers ask, one reads. */
export function readHeadings(page: ParsedPage): PageHeadings {
  const headings = known.get(page) ?? readOnce(page);
  known.set(page, headings);
  return headings;
}

function readOnce(page: ParsedPage): PageHeadings {
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
