import type { Element } from 'domhandler';
import { footerItemDefinitions, type FooterItemDefinition } from '../data/footer-items.ts';
import { hasWord } from '../text/find-words.ts';
import type { FooterBlock } from './find-footer.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** Something that is seen, not read: a link, a picture, a script. */
interface SeenMark {
  readonly element: Element;
  /** Address, alternative text, title and id of the element; a script's own text. */
  readonly says: string;
  /** The same in lower case. */
  readonly lower: string;
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

function seeMark(element: Element): SeenMark {
  const says = saysOf(element);
  return { element, says, lower: says.toLowerCase() };
}

function saysOf({ name, attribs, children }: Element): string {
  const { href = '', src = '', alt = '', title = '', id = '', onclick = '' } = attribs;
  const said = `${href} ${src} ${alt} ${title} ${id} ${onclick}`;
  if (name !== 'script') return said;
  const texts = children.map((child) => (child.type === 'text' ? child.data : ''));
  return `${said} ${texts.join(' ').slice(0, maxScriptLength)}`;
}

/** Marks in the footer's block and behind it, links first. */
export function collectFooterMarks(page: ParsedPage, { element }: FooterBlock): FooterMark[] {
  const first = page.indexOf(element);
  const last = page.lastInside(element);
  const marks: FooterMark[] = [];
  for (const tag of markTags) {
    for (const candidate of page.byTag(tag).slice(-maxMarks)) {
      const index = page.indexOf(candidate);
      if (index < first) continue;
      marks.push({ ...seeMark(candidate), isInside: index <= last });
    }
  }
  return marks;
}

function names(mark: SeenMark, { words, markWords, addresses }: FooterItemDefinition): boolean {
  return hasWord(mark.says, words) || hasWord(mark.says, markWords) || hasWord(mark.lower, addresses);
}

/** The mark that shows an item: one of the footer's, else, for items that count anywhere, one of the page. */
export function findFooterMark(
  page: ParsedPage,
  definition: FooterItemDefinition,
  marks: readonly FooterMark[],
): SeenMark | null {
  const mark = marks.find((one) => names(one, definition));
  if (mark !== undefined) return mark;
  if (!definition.anywhere) return null;
  for (const tag of markTags) {
    for (const element of page.byTag(tag).slice(-maxMarks)) {
      const seen = seeMark(element);
      if (names(seen, definition)) return seen;
    }
  }
  return null;
}

/** Marks that are accounted for: those that name an item, and pictures inside links that do. */
function knownElements(marks: readonly FooterMark[]): Set<Element> {
  const known = new Set<Element>();
  for (const { element, lower } of marks) {
    const parent = element.parent;
    const isInKnownLink = parent?.type === 'tag' && known.has(parent);
    if (isInKnownLink || hasWord(lower, silentNames)) known.add(element);
  }
  return known;
}

/** Whether a mark may draw or show an item that cannot be read here. */
function isOpaque({ element, says, isInside }: FooterMark): boolean {
  const { src, alt, title } = element.attribs;
  if (element.name === 'script') {
    const drawsFooter = /foot|bottom|copyright/i.test(src ?? '');
    return drawsFooter || (isInside && (src !== undefined || says.includes('document.write')));
  }
  return isInside && element.name === 'img' && !alt && !title;
}

/** Whether the footer has parts that are drawn by scripts or shown by pictures without a text. */
export function hasOpaqueMarks(marks: readonly FooterMark[]): boolean {
  const suspects = marks.filter(isOpaque);
  if (suspects.length === 0) return false;
  const known = knownElements(marks);
  return suspects.some(({ element }) => !known.has(element));
}
