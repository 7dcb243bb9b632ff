import type { Element } from 'domhandler';
import type { SiteLink } from '../model/site/site-page.ts';
import { findAddress } from './columns/find-address.ts';
import { findFooter } from './find-footer.ts';
import { namesOf } from './page/element.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** Most links that are kept of one page. */
const maxLinks = 2000;
const maxTextLength = 100;
const maxPictures = 4;

const menuTags = new Set(['nav', 'header']);
const blockTags = new Set(['div', 'ul', 'ol', 'section', 'aside', 'table', 'dl', 'form']);
const menuNames = /nav|menu|crumb|head|top|channel|tree|position|location|dqwz/;
/** A wrapper around the whole page may be named after the menu in it. */
const maxMenuShare = 0.5;
const minMenuText = 600;
const footerNames = /foot|copyright|banquan|dibu|yejiao/;

function isMenu(page: ParsedPage, element: Element): boolean {
  if (menuTags.has(element.name)) return true;
  if (!blockTags.has(element.name) || !menuNames.test(namesOf(element))) return false;
  const { start, end } = page.spanOf(element);
  return end - start <= Math.max(minMenuText, page.text.length * maxMenuShare);
}

function isFooter(element: Element): boolean {
  if (element.name === 'footer') return true;
  return element.name === 'div' && footerNames.test(namesOf(element));
}

function pictureText(page: ParsedPage, element: Element): string {
  const first = page.indexOf(element) + 1;
  const last = Math.min(page.lastInside(element), first + maxPictures);
  for (let i = first; i <= last; i += 1) {
    const inner = page.elements[i];
    if (inner?.name === 'img') return inner.attribs['alt'] ?? inner.attribs['title'] ?? '';
  }
  return '';
}

function textOf(page: ParsedPage, element: Element): string {
  const text = element.name === 'a' || element.name === 'option' ? page.textOf(element) : '';
  const told = text === '' ? (element.attribs['title'] ?? element.attribs['alt'] ?? '') : text;
  const shown = told === '' ? pictureText(page, element) : told;
  return shown.trim().slice(0, maxTextLength);
}

function addressOf(page: ParsedPage, element: Element): string | null {
  switch (element.name) {
    case 'a':
    case 'area':
      return findAddress(page, element, 'anchor')?.href ?? null;
    case 'option':
      return element.attribs['value']?.includes('/') === true
        ? page.resolve(element.attribs['value'])
        : null;
    case 'iframe':
    case 'frame':
      return page.resolve(element.attribs['src']);
    default:
      return null;
  }
}

/** Tells the area of each element, asked in document order. */
function createAreas(page: ParsedPage): (element: Element, position: number) => SiteLink['area'] {
  const footerStart = findFooter(page)?.span.start ?? Infinity;
  let menuEnd = -1;
  let footerEnd = -1;
  return (element, position) => {
    if (position > menuEnd && isMenu(page, element)) menuEnd = page.lastInside(element);
    if (position > footerEnd && isFooter(element)) footerEnd = page.lastInside(element);
    if (position <= footerEnd || page.spanOf(element).start >= footerStart) return 'footer';
    return position <= menuEnd ? 'menu' : 'body';
  };
}

/**
 * Links of a page with the area they stand in: menus and trails, the last block, or the rest.
 * Shape: document order, each text and address once, at most 2,000.
 */
export function readSiteLinks(page: ParsedPage): SiteLink[] {
  const links: SiteLink[] = [];
  const known = new Set<string>();
  const areaOf = createAreas(page);
  for (const [position, element] of page.elements.entries()) {
    const area = areaOf(element, position);
    const href = addressOf(page, element);
    if (href === null || href === '') continue;
    const text = textOf(page, element);
    const key = `${text}\n${href}`;
    if (known.has(key)) continue;
    known.add(key);
    links.push({ text, href, area });
    if (links.length >= maxLinks) break;
  }
  return links;
}
