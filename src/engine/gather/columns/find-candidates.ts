import type { Element } from 'domhandler';
import { columnWording } from '../../data/column-wording.ts';
import type { ColumnLink } from '../../model/artifacts/columns.ts';
import { normalizeName } from '../../text/normalize-name.ts';
import { childrenOf, namesOf } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { findScriptedAddress } from './find-address.ts';

/** A short text that may name a column, with where it leads. */
export interface Candidate {
  readonly element: Element;
  readonly text: string;
  /** Absolute address, or "" where it leads nowhere. */
  readonly href: string;
  readonly via: ColumnLink['via'];
}

/** Longest raw text, indents and line ends included, of a link that is looked at. */
const maxRawLength = 120;
const moreWords = new Set(columnWording.moreWords.map(normalizeName));
const headingTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'th', 'legend']);
const blockTags = new Set(['div', 'span', 'p', 'li', 'strong', 'td', 'b', 'em', 'label', 'button']);
const headingNames = /tit|head|hd|tab|caption|nav|menu/;

function shortTextOf(page: ParsedPage, element: Element): string {
  const { start, end } = page.spanOf(element);
  return end - start > maxRawLength ? '' : page.textOf(element);
}

function isLong(page: ParsedPage, element: Element): boolean {
  const { start, end } = page.spanOf(element);
  return end - start > maxRawLength;
}

function attributeText(element: Element): string {
  return (element.attribs['title'] ?? element.attribs['alt'] ?? '').trim();
}

function findPictureText(page: ParsedPage, element: Element): string {
  const last = page.lastInside(element);
  for (let i = page.indexOf(element) + 1; i <= Math.min(last, page.indexOf(element) + 6); i += 1) {
    const inner = page.elements[i];
    if (inner === undefined || inner.name !== 'img') continue;
    return (inner.attribs['alt'] ?? '').trim() || (inner.attribs['title'] ?? '').trim();
  }
  return '';
}

function readAnchor(page: ParsedPage, element: Element): Candidate | null {
  if (isLong(page, element)) return null;
  const text = page.textOf(element);
  const plain = page.resolve(element.attribs['href']);
  const scripted = plain === null ? findScriptedAddress(page, element) : null;
  const href = plain ?? scripted ?? '';
  const isCut = /(?:…|\.\.\.?)$/.test(text);
  if (text !== '' && !isCut && !moreWords.has(normalizeName(text))) {
    return { element, text, href, via: scripted === null ? 'anchor' : 'onclick' };
  }
  const title = attributeText(element);
  if (title !== '') return { element, text: title, href, via: 'title' };
  const picture = text === '' ? findPictureText(page, element) : '';
  return picture === '' ? null : { element, text: picture, href, via: 'image' };
}

function readOption(page: ParsedPage, element: Element): Candidate | null {
  const value = element.attribs['value'] ?? '';
  if (!value.includes('/')) return null;
  const href = page.resolve(value);
  const text = shortTextOf(page, element);
  return href === null || text === '' ? null : { element, text, href, via: 'option' };
}

function readNamedFrame(page: ParsedPage, element: Element): Candidate | null {
  const text = (element.attribs['title'] ?? element.attribs['name'] ?? '').trim();
  const href = page.resolve(element.attribs['src']);
  return text === '' || href === null ? null : { element, text, href, via: 'frame' };
}

function holdsLink(page: ParsedPage, element: Element): boolean {
  const first = page.indexOf(element) + 1;
  const last = page.lastInside(element);
  if (last - first > 8) return true;
  for (let i = first; i <= last; i += 1) if (page.elements[i]?.name === 'a') return true;
  return false;
}

function isInsideLink(element: Element): boolean {
  const parent = element.parent;
  return parent?.type === 'tag' && parent.name === 'a';
}

function readBlock(page: ParsedPage, element: Element): Candidate | null {
  const text = shortTextOf(page, element);
  if (text.length < 2 || text.length > 40 || isInsideLink(element)) return null;
  const scripted = findScriptedAddress(page, element);
  if (scripted !== null && !holdsLink(page, element)) {
    return { element, text, href: scripted, via: 'onclick' };
  }
  const isLeaf = childrenOf(element).length === 0;
  const isHeading =
    headingTags.has(element.name) ||
    headingNames.test(namesOf(element)) ||
    (element.name === 'li' && isLeaf);
  if (!isHeading || holdsLink(page, element)) return null;
  return { element, text, href: '', via: 'heading' };
}

function readElement(page: ParsedPage, element: Element): Candidate | null {
  switch (element.name) {
    case 'a':
      return readAnchor(page, element);
    case 'area': {
      const text = attributeText(element);
      const href = page.resolve(element.attribs['href']) ?? '';
      return text === '' ? null : { element, text, href, via: 'image' };
    }
    case 'option':
      return readOption(page, element);
    case 'iframe':
    case 'frame':
      return readNamedFrame(page, element);
    default:
      return headingTags.has(element.name) || blockTags.has(element.name)
        ? readBlock(page, element)
        : null;
  }
}

/** Every short text of the page that leads somewhere or heads a block, in document order. */
export function* findCandidates(page: ParsedPage): Generator<Candidate> {
  for (const element of page.elements) {
    const candidate = readElement(page, element);
    if (candidate !== null) yield candidate;
  }
}
