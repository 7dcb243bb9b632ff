import type { Element } from 'domhandler';
import { columnWording } from '../../data/column-wording.ts';
import type { ColumnLink } from '../../model/artifacts/columns.ts';
import { normalizeName } from '../../text/normalize-name.ts';
import { namesOf } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { listScriptedNames } from './find-address.ts';

/** A short text that may name a column. */
export interface Candidate {
  readonly element: Element;
  readonly text: string;
  readonly via: ColumnLink['via'];
}

/** Longest raw text of a link or heading that is looked at; longer ones are titles. */
const maxRawLength = 60;
const maxMoreLength = 12;
const moreWords = new Set(columnWording.moreWords.map(normalizeName));
const headingTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'th', 'legend']);
const blockTags = ['div', 'span', 'p', 'li', 'strong', 'td', 'b', 'em', 'label', 'button'];
const headedTags = new Set([...headingTags, ...blockTags]);
const headingNames = /tit|head|hd|tab|caption|nav|menu/;
const cutEnd = /(?:…|\.\.\.?)$/;

function shortTextOf(page: ParsedPage, element: Element): string {
  const { start, end } = page.spanOf(element);
  return end - start < 2 || end - start > maxRawLength ? '' : page.textOf(element);
}

function attributeText(element: Element): string {
  return (element.attribs['title'] ?? element.attribs['alt'] ?? '').trim();
}

function findPictureText(page: ParsedPage, element: Element): string {
  const first = page.indexOf(element) + 1;
  const last = Math.min(page.lastInside(element), first + 5);
  for (let i = first; i <= last; i += 1) {
    const inner = page.elements[i];
    if (inner?.name === 'img') return inner.attribs['alt']?.trim() || attributeText(inner);
  }
  return '';
}

function isMoreWord(text: string): boolean {
  return text.length <= maxMoreLength && moreWords.has(normalizeName(text));
}

function readAnchor(page: ParsedPage, element: Element): Candidate | null {
  const { start, end } = page.spanOf(element);
  if (end - start > maxRawLength) return null;
  const text = end === start ? '' : page.textOf(element);
  if (text !== '' && !cutEnd.test(text) && !isMoreWord(text)) {
    return { element, text, via: 'anchor' };
  }
  const title = attributeText(element);
  if (title !== '') return { element, text: title, via: 'title' };
  const picture = text === '' ? findPictureText(page, element) : '';
  return picture === '' ? null : { element, text: picture, via: 'image' };
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

function isHeading(page: ParsedPage, element: Element): boolean {
  if (headingTags.has(element.name) || headingNames.test(namesOf(element))) return true;
  return element.name === 'li' && page.lastInside(element) === page.indexOf(element);
}

function readBlock(
  page: ParsedPage,
  element: Element,
  scriptedNames: readonly string[],
): Candidate | null {
  const { start, end } = page.spanOf(element);
  if (end - start < 2 || end - start > maxRawLength) return null;
  if (isInsideLink(element) || holdsLink(page, element)) return null;
  const isScripted = scriptedNames.some((name) => element.attribs[name] !== undefined);
  const via = isScripted ? 'onclick' : 'heading';
  if (via === 'heading' && !isHeading(page, element)) return null;
  return { element, text: page.textOf(element), via };
}

function readText(element: Element, text: string, via: ColumnLink['via']): Candidate | null {
  return text === '' ? null : { element, text, via };
}

function readOption(page: ParsedPage, element: Element): Candidate | null {
  const isAddress = element.attribs['value']?.includes('/') ?? false;
  return isAddress ? readText(element, shortTextOf(page, element), 'option') : null;
}

function readFrame({ attribs }: Element): string {
  return attribs['title']?.trim() || (attribs['name'] ?? '').trim();
}

function readElement(
  page: ParsedPage,
  element: Element,
  scriptedNames: readonly string[],
): Candidate | null {
  switch (element.name) {
    case 'a':
      return readAnchor(page, element);
    case 'area':
      return readText(element, attributeText(element), 'image');
    case 'option':
      return readOption(page, element);
    case 'iframe':
    case 'frame':
      return readText(element, readFrame(element), 'frame');
    default:
      return headedTags.has(element.name) ? readBlock(page, element, scriptedNames) : null;
  }
}

/** Every short text of the page that leads somewhere or heads a block, in document order. */
export function* findCandidates(page: ParsedPage): Generator<Candidate> {
  const scriptedNames = listScriptedNames(page);
  for (const element of page.elements) {
    const candidate = readElement(page, element, scriptedNames);
    if (candidate !== null) yield candidate;
  }
}
