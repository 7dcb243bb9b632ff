import type { Element } from 'domhandler';
import { footerItemDefinitions, type FooterItemDefinition } from '../data/footer-items.ts';
import type { FooterBlock } from './find-footer.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** Something that is seen, not read: a link, a picture, a script. */
export interface FooterMark {
  readonly element: Element;
  /** Address, alternative text, title and id of the element; a script's own text. */
  readonly says: string;
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
      marks.push({ element: candidate, says: saysOf(candidate), isInside: index <= last });
    }
  }
  return marks;
}

function names(says: string, { words, markWords, addresses }: FooterItemDefinition): boolean {
  if ([...words, ...markWords].some((word) => says.includes(word))) return true;
  const lower = says.toLowerCase();
  return addresses.some((address) => lower.includes(address));
}

/** The mark that shows an item: one of the footer's, else, for items that count anywhere, one of the page. */
export function findFooterMark(
  page: ParsedPage,
  definition: FooterItemDefinition,
  marks: readonly FooterMark[],
): { readonly element: Element; readonly says: string } | null {
  const mark = marks.find(({ says }) => names(says, definition));
  if (mark !== undefined) return mark;
  if (!definition.anywhere) return null;
  for (const tag of markTags) {
    for (const element of page.byTag(tag).slice(-maxMarks)) {
      const says = saysOf(element);
      if (names(says, definition)) return { element, says };
    }
  }
  return null;
}

/** Marks that are accounted for: those that name an item, and pictures inside links that do. */
function knownElements(marks: readonly FooterMark[]): Set<Element> {
  const known = new Set<Element>();
  for (const { element, says } of marks) {
    const parent = element.parent;
    const lower = says.toLowerCase();
    const isInKnownLink = parent?.type === 'tag' && known.has(parent);
    if (isInKnownLink || silentNames.some((name) => lower.includes(name))) known.add(element);
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
