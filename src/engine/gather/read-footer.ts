import type { Element } from 'domhandler';
import { footerItemDefinitions, type FooterItemDefinition } from '../data/footer-items.ts';
import type { Footer, FooterItemId } from '../model/artifacts/identity.ts';
import type { Locator } from '../model/locator.ts';
import { foldBlanks } from '../text/fold-blanks.ts';
import { findFooter, findSponsor, type FooterBlock } from './find-footer.ts';
import { findVisibleSiteIdCode } from './find-site-id-code.ts';
import type { ParsedPage } from './page/parsed-page.ts';

type Found = Readonly<{ value: string; locator: Locator }>;

/** Something in or behind the footer that is seen, not read: a link, a picture, a script. */
interface Mark {
  readonly element: Element;
  /** Address, alternative text, title and id of the element; a script's own text. */
  readonly says: string;
  /** Before the footer's own block, in it, or behind it. */
  readonly place: 'before' | 'inside' | 'after';
}

const maxMarks = 1000;
const numberPatterns: Partial<Record<FooterItemId, RegExp>> = {
  icp: /[\u4e00-\u9fa5]?ICP[备证]\s{0,3}\d{5,9}\s{0,3}号?(?:-\d{1,3})?/i,
  'public-security': /[\u4e00-\u9fa5]?公网安备\s{0,9}\d{11,14}\s{0,3}号?/,
};

function saysOf({ name, attribs, children }: Element): string {
  const parts = ['href', 'src', 'alt', 'title', 'id', 'onclick'].map((key) => attribs[key] ?? '');
  if (name === 'script') {
    for (const child of children) if (child.type === 'text') parts.push(child.data.slice(0, 2000));
  }
  return parts.join(' ');
}

/** Marks of the whole page, the footer's first. */
function collectMarks(page: ParsedPage, footer: FooterBlock): Mark[] {
  const first = page.indexOf(footer.element);
  const last = page.lastInside(footer.element);
  const placeOf = (element: Element): Mark['place'] => {
    const index = page.indexOf(element);
    if (index < first) return 'before';
    return index <= last ? 'inside' : 'after';
  };
  return ['a', 'img', 'script', 'area', 'input']
    .flatMap((tag) => page.byTag(tag).slice(-maxMarks))
    .map((element) => ({ element, says: saysOf(element), place: placeOf(element) }))
    .sort((a, b) => Number(a.place === 'before') - Number(b.place === 'before'));
}

function findByWord(
  page: ParsedPage,
  { words, anywhere }: FooterItemDefinition,
  footer: FooterBlock,
): Found | null {
  for (const word of words) {
    const inFooter = page.text.indexOf(word, footer.span.start);
    const at = inFooter < 0 && anywhere ? page.text.lastIndexOf(word) : inFooter;
    if (at < 0) continue;
    const line = page.text.slice(at, at + 40).split('\n')[0] ?? word;
    return {
      value: foldBlanks(line),
      locator: page.locateSpan({ start: at, end: at + line.length }),
    };
  }
  return null;
}

function findByMark(
  page: ParsedPage,
  { words, addresses, anywhere }: FooterItemDefinition,
  marks: readonly Mark[],
): Found | null {
  const mark = marks.find(({ says, place }) => {
    if (place === 'before' && !anywhere) return false;
    const lower = says.toLowerCase();
    return words.some((word) => says.includes(word)) || addresses.some((a) => lower.includes(a));
  });
  if (mark === undefined) return null;
  const value = foldBlanks(mark.says).slice(0, 120);
  return { value, locator: page.locate(mark.element, value) };
}

function findNumber(page: ParsedPage, id: FooterItemId, footer: FooterBlock): Found | null {
  const pattern = numberPatterns[id];
  const match = pattern?.exec(page.text.slice(footer.span.start, footer.span.end));
  if (match == null) return null;
  const start = footer.span.start + match.index;
  const span = { start, end: start + match[0].length };
  return { value: foldBlanks(match[0]), locator: page.locateSpan(span) };
}

function findPlaced(page: ParsedPage, id: FooterItemId, footer: FooterBlock): Found | null {
  const placed =
    id === 'site-id-code'
      ? findVisibleSiteIdCode(page)
      : id === 'sponsor'
        ? findSponsor(page, footer)
        : null;
  return placed === null ? null : { value: placed.value, locator: page.locateSpan(placed.span) };
}

/** Whether something in the footer's block may draw or show an item that cannot be read here. */
function isOpaque({ element, says, place }: Mark, known: ReadonlySet<Element>): boolean {
  const isInside = place === 'inside';
  if (element.name === 'script') {
    const drawsFooter = /foot|bottom|copyright/i.test(element.attribs['src'] ?? '');
    const writes =
      isInside && (element.attribs['src'] !== undefined || says.includes('document.write'));
    return (drawsFooter || writes) && !known.has(element);
  }
  const isSilent = element.name === 'img' && !element.attribs['alt'] && !element.attribs['title'];
  return isInside && isSilent && !known.has(element);
}

/** What the last block of the page carries (国办发〔2017〕47号); names, numbers, links, pictures and scripts are looked at. */
export function readFooter(page: ParsedPage): Footer {
  const footer = findFooter(page);
  if (footer === null) return { items: [], recognised: false, hasOpaqueParts: false };
  const marks = collectMarks(page, footer);
  const items = footerItemDefinitions.map((definition) => {
    const { id } = definition;
    const found =
      findPlaced(page, id, footer) ??
      findNumber(page, id, footer) ??
      findByWord(page, definition, footer) ??
      findByMark(page, definition, marks);
    return { id, value: found?.value ?? null, locator: found?.locator ?? null };
  });
  const known = knownElements(marks);
  return { items, recognised: true, hasOpaqueParts: marks.some((mark) => isOpaque(mark, known)) };
}

/** Elements that are accounted for: those that name an item, and pictures inside links that do. */
function knownElements(marks: readonly Mark[]): Set<Element> {
  const names = footerItemDefinitions.flatMap(({ words, addresses }) => [...words, ...addresses]);
  const known = new Set<Element>();
  for (const { element, says } of marks) {
    const parent = element.parent;
    const isInKnownLink = parent?.type === 'tag' && known.has(parent);
    const lower = says.toLowerCase();
    if (isInKnownLink || names.some((name) => lower.includes(name.toLowerCase())))
      known.add(element);
  }
  return known;
}
