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
}

/** A mark in the footer's block or behind it. */
export interface FooterMark extends SeenMark {
  /** Whether it stands in the part that bears the footer's name, not before or behind it. */
  readonly isInside: boolean;
}

/** Marks of one tag that are looked at; the last ones, since footers end a page. */
const maxMarks = 600;
const maxScriptLength = 2000;
const markTags = ['a', 'img', 'script', 'area', 'input'] as const;
const silentNames = footerItemDefinitions.flatMap(({ words, markWords, addresses }) =>
  [...words, ...markWords, ...addresses].map((name) => name.toLowerCase()),
);

function scriptOf({ name, children }: Element): string {
  if (name !== 'script') return '';
  const texts = children.map((child) => (child.type === 'text' ? child.data : ''));
  return ` ${texts.join(' ').slice(0, maxScriptLength)}`;
}

function seeMark(element: Element): SeenMark {
  const { href = '', src = '', alt = '', title = '', id = '', onclick = '' } = element.attribs;
  const said = `${href} ${src} ${alt} ${title} ${id} ${onclick}`;
  return { element, says: said + scriptOf(element) };
}

/** Everything on the page that could be a mark, links first. */
function listMarkElements(page: ParsedPage): Element[] {
  return markTags.flatMap((tag) => page.byTag(tag).slice(-maxMarks));
}

/** Some marks with all that they say together: one search tells whether any of them is worth a look. */
interface MarkGroup<Mark extends SeenMark> {
  readonly marks: readonly Mark[];
  readonly says: string;
}

function groupMarks<Mark extends SeenMark>(marks: readonly Mark[]): MarkGroup<Mark> {
  return { marks, says: marks.map(({ says }) => says).join('\n') };
}

/** Marks in the footer's block and behind it, and those of the whole page, which few pages need. */
export interface FooterMarks {
  readonly own: MarkGroup<FooterMark>;
  readonly ofPage: () => MarkGroup<SeenMark>;
}

/** Collects the marks, links first. */
export function collectFooterMarks(page: ParsedPage, { element, core }: FooterBlock): FooterMarks {
  const first = page.indexOf(element);
  const inside = { first: page.indexOf(core), last: page.lastInside(core) };
  const elements = listMarkElements(page);
  const own = elements
    .filter((candidate) => page.indexOf(candidate) >= first)
    .map((mark) => {
      const at = page.indexOf(mark);
      return { ...seeMark(mark), isInside: at >= inside.first && at <= inside.last };
    });
  let all: MarkGroup<SeenMark> | null = null;
  return {
    own: groupMarks(own),
    ofPage: () => (all ??= groupMarks(elements.map(seeMark))),
  };
}

function names(says: string, { words, markWords, addresses }: FooterItemDefinition): boolean {
  return (
    hasWord(says, words) ||
    hasWord(says, markWords) ||
    (addresses.length > 0 && hasWord(says.toLowerCase(), addresses))
  );
}

function findIn<Mark extends SeenMark>(
  { marks, says }: MarkGroup<Mark>,
  definition: FooterItemDefinition,
): Mark | undefined {
  if (!names(says, definition)) return undefined;
  return marks.find((mark) => names(mark.says, definition));
}

/** The mark that shows an item: one of the footer's, else, for items that count anywhere, one of the page. */
export function findFooterMark(
  definition: FooterItemDefinition,
  { own, ofPage }: FooterMarks,
): SeenMark | null {
  const mark = findIn(own, definition);
  return mark ?? (definition.anywhere ? findIn(ofPage(), definition) : null) ?? null;
}

/** Marks that are accounted for: those that name an item, and pictures inside links that do. */
function knownElements(marks: readonly FooterMark[]): Set<Element> {
  const known = new Set<Element>();
  for (const { element, says } of marks) {
    const parent = element.parent;
    const isInKnownLink = parent?.type === 'tag' && known.has(parent);
    if (isInKnownLink || hasWord(says.toLowerCase(), silentNames)) known.add(element);
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
export function hasOpaqueMarks({ own }: FooterMarks): boolean {
  const suspects = own.marks.filter(isOpaque);
  if (suspects.length === 0) return false;
  const known = knownElements(own.marks);
  return suspects.some(({ element }) => !known.has(element));
}
