import type { Element } from 'domhandler';
import { footerItemDefinitions, type FooterItemDefinition } from '../data/footer-items.ts';
import { hasWord } from '../text/find-words.ts';
import type { FooterBlock } from './find-footer.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** Something that is seen, not read: a link, a picture, a script. */
interface SeenMark {
  readonly element: Element;
  /** Address, alternative text, title and id of the element, as far as it has them; a script's own text. */
  readonly parts: readonly string[];
  /** The same in lower case. */
  readonly lowerParts: readonly string[];
}

/** A mark in the footer's block or behind it. */
export interface FooterMark extends SeenMark {
  /** Whether it stands in the footer's own block, not behind it. */
  readonly isInside: boolean;
}

/** Marks of one tag that are looked at; the last ones, since footers end a page. */
const maxMarks = 600;
const maxScriptLength = 2000;
const markTags = ['a', 'img', 'script', 'area', 'input'] as const;
const silentNames = footerItemDefinitions.flatMap(({ words, markWords, addresses }) =>
  [...words, ...markWords, ...addresses].map((name) => name.toLowerCase()),
);

const tellingAttributes = ['href', 'src', 'alt', 'title', 'id', 'onclick'] as const;

function scriptOf({ name, children }: Element): string {
  if (name !== 'script') return '';
  const texts = children.map((child) => (child.type === 'text' ? child.data : ''));
  return texts.join(' ').slice(0, maxScriptLength);
}

function seeMark(element: Element): SeenMark {
  const parts: string[] = [];
  for (const name of tellingAttributes) {
    const value = element.attribs[name];
    if (value !== undefined) parts.push(value);
  }
  const script = scriptOf(element);
  if (script !== '') parts.push(script);
  return { element, parts, lowerParts: parts.map((part) => part.toLowerCase()) };
}

/** All that an element says, in one text. */
function saysOf(element: Element): string {
  const said = tellingAttributes.map((name) => element.attribs[name] ?? '').join(' ');
  return element.name === 'script' ? `${said} ${scriptOf(element)}` : said;
}

/** Everything on the page that could be a mark, links first. */
function listMarkElements(page: ParsedPage): Element[] {
  return markTags.flatMap((tag) => page.byTag(tag).slice(-maxMarks));
}

/** Marks in the footer's block and behind it, and those of the whole page, which few pages need. */
export interface FooterMarks {
  readonly own: readonly FooterMark[];
  ofPage(): readonly SeenMark[];
}

/** Collects the marks, links first. */
export function collectFooterMarks(page: ParsedPage, { element }: FooterBlock): FooterMarks {
  const first = page.indexOf(element);
  const last = page.lastInside(element);
  const elements = listMarkElements(page);
  const own: FooterMark[] = [];
  for (const candidate of elements) {
    const index = page.indexOf(candidate);
    if (index >= first) own.push({ ...seeMark(candidate), isInside: index <= last });
  }
  let all: readonly SeenMark[] | null = null;
  return { own, ofPage: () => (all ??= elements.map(seeMark)) };
}

function names(mark: SeenMark, { words, markWords, addresses }: FooterItemDefinition): boolean {
  return (
    mark.parts.some((part) => hasWord(part, words) || hasWord(part, markWords)) ||
    mark.lowerParts.some((part) => hasWord(part, addresses))
  );
}

/** The mark that shows an item: one of the footer's, else, for items that count anywhere, one of the page. */
export function findFooterMark(
  definition: FooterItemDefinition,
  { own, ofPage }: FooterMarks,
): { readonly element: Element; readonly says: string } | null {
  const isNamed = (mark: SeenMark): boolean => names(mark, definition);
  const mark = own.find(isNamed) ?? (definition.anywhere ? ofPage().find(isNamed) : undefined);
  return mark === undefined ? null : { element: mark.element, says: saysOf(mark.element) };
}

/** Marks that are accounted for: those that name an item, and pictures inside links that do. */
function knownElements(marks: readonly FooterMark[]): Set<Element> {
  const known = new Set<Element>();
  for (const { element, lowerParts } of marks) {
    const parent = element.parent;
    const isInKnownLink = parent?.type === 'tag' && known.has(parent);
    const isNamed = lowerParts.some((part) => hasWord(part, silentNames));
    if (isInKnownLink || isNamed) known.add(element);
  }
  return known;
}

/** Whether a mark may draw or show an item that cannot be read here. */
function isOpaque({ element, isInside }: FooterMark): boolean {
  const { src, alt, title } = element.attribs;
  if (element.name === 'script') {
    const drawsFooter = /foot|bottom|copyright/i.test(src ?? '');
    return (
      drawsFooter ||
      (isInside && (src !== undefined || scriptOf(element).includes('document.write')))
    );
  }
  return isInside && element.name === 'img' && !alt && !title;
}

/** Whether the footer has parts that are drawn by scripts or shown by pictures without a text. */
export function hasOpaqueMarks({ own }: FooterMarks): boolean {
  const suspects = own.filter(isOpaque);
  if (suspects.length === 0) return false;
  const known = knownElements(own);
  return suspects.some(({ element }) => !known.has(element));
}
