import type { Element } from 'domhandler';
import { listPhrases } from '../../data/list-phrases.ts';
import { foldBlanks } from '../../text/fold-blanks.ts';
import { attributeOf } from '../page/element.ts';
import type { ParsedPage, Span } from '../page/parsed-page.ts';

/** A link that may be the title of a row. */
export interface TitleLink {
  readonly element: Element;
  /** Place among the page's elements. */
  readonly position: number;
  readonly span: Span;
}

/** Most links that are looked at on one page. */
const maxLinks = 60_000;
/** Links left open run to the end of the page; their names do not. */
const maxNameLength = 600;
const maxInside = 20;
const clickableTags = ['li', 'tr', 'p', 'span', 'h3', 'h4', 'h5'];
const actionLabels = new Set(listPhrases.actionLabels);
const noTitle = /^[\s\d\-/.:：年月日[\]()（）【】<>«»|…·＞]{0,40}$/;

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Whether a link's text names something, as against “更多”, a page number or a bare date. */
export function isTitleText(text: string): boolean {
  const isBare = isHan(text.charCodeAt(0)) && isHan(text.charCodeAt(text.length - 1));
  const bare = isBare ? text : text.replace(/^[[(（【《\s]{0,3}|[\])）】》>»+\s]{0,3}$/g, '');
  return bare.length >= 2 && !actionLabels.has(bare) && !noTitle.test(text.slice(0, 41));
}

/** Text that names a link: its own, else its `title`, else the `alt` of its picture. */
export function nameOfLink(page: ParsedPage, link: Element): string {
  const { start, end } = page.spanOf(link);
  const text = page.text.slice(start, Math.min(end, start + maxNameLength)).trim();
  if (text !== '') return text;
  const title = attributeOf(link, 'title');
  if (title !== null && title !== '') return title;
  const first = page.indexOf(link);
  const picture = page.elements
    .slice(first, Math.min(page.lastInside(link), first + maxInside) + 1)
    .find((element) => element.name === 'img');
  return foldBlanks(picture?.attribs['alt'] ?? '');
}

/** Elements that a script makes into links, where they hold no anchor of their own. */
function findScriptedLinks(page: ParsedPage): Element[] {
  if (!page.hasAttribute('onclick') && !page.hasAttribute('data-href')) return [];
  const anchors = page.byTag('a').map((anchor) => page.indexOf(anchor));
  const holdsAnchor = (element: Element): boolean => {
    const next = anchors[lowerBound(anchors, (place) => place, page.indexOf(element))];
    return next !== undefined && next <= page.lastInside(element);
  };
  return clickableTags
    .flatMap((tag) => page.byTag(tag))
    .filter(({ attribs }) => attribs['onclick'] !== undefined || attribs['data-href'] !== undefined)
    .filter((element) => {
      const { start, end } = page.spanOf(element);
      return end - start >= 6 && end - start <= maxNameLength && !holdsAnchor(element);
    });
}

/** Links with a telling text, in document order. */
export function findTitleLinks(page: ParsedPage): TitleLink[] {
  return [...page.byTag('a'), ...findScriptedLinks(page)]
    .slice(0, maxLinks)
    .filter((element) => isTitleText(nameOfLink(page, element)))
    .map((element) => ({ element, position: page.indexOf(element), span: page.spanOf(element) }))
    .sort((a, b) => a.position - b.position);
}

/** Index of the first entry whose place is not before `position`. */
export function lowerBound<Entry>(
  entries: readonly Entry[],
  placeOf: (entry: Entry) => number,
  position: number,
): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && placeOf(entry) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
