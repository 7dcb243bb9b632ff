import type { Element } from 'domhandler';
import { childrenOf, namesOf, parentOf } from '../page/element.ts';
import type { ParsedPage, Span } from '../page/parsed-page.ts';
import type { PageLine } from './page-lines.ts';

/** The element that holds the document's running text, and the stretch of it after the head. */
export interface FoundBody {
  readonly element: Element;
  readonly span: Span;
  /** Characters of running text inside. */
  readonly weight: number;
}

const containers = new Set(
  'html body div section article main td table tbody tr form center dd dl ucapcontent'.split(' '),
);
const bodyName =
  /trs_?(?:editor|uedit)|ucap-?content|zoom|vsb_content|pages_content|(?:article|news|detail|info|text|main)[-_]?(?:content|body|con|text|txt)|(?:^|[\s_-])(?:content|editor|wzcon|con_?text|zw|zhengwen)(?:$|[\s_-])/;
const footerWords = /ICP备|网站标识码|公网安备|版权所有|主办单位|Copyright|技术支持/i;

/** What only the page's last block says. */
const footerSigns = /ICP备|网站标识码|公网安备|Copyright/i;

/** Shorter lines are headings, menus and labels, not running text. */
const minLineLength = 18;
/** A child with this share of the running text holds the body. */
const mainShare = 0.72;

function weigh({ bare, linked }: PageLine): number {
  if (bare.length < minLineLength || linked > 0.4 || footerWords.test(bare)) return 0;
  return /[，。；、：！？,;]/.test(bare) ? bare.length : 0;
}

/** Running text before each line, so that the weight of any stretch is one subtraction. */
function sumWeights(lines: readonly PageLine[], from: number): number[] {
  const sums = [0];
  let sum = 0;
  let isBehind = false;
  for (const line of lines) {
    isBehind ||= line.start > from && footerSigns.test(line.bare);
    if (line.start >= from && !isBehind) sum += weigh(line);
    sums.push(sum);
  }
  return sums;
}

function firstLineFrom(lines: readonly PageLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A container that also holds the footer is the page: a smaller share leads out of it. */
const pageShare = 0.42;

function descend(
  page: ParsedPage,
  weightOf: (span: Span) => number,
  isWholePage: (span: Span) => boolean,
): Element | null {
  let element: Element | null = null;
  let inside: readonly Element[] = page.elements.filter((one) => parentOf(one) === null);
  for (;;) {
    const share: number =
      element === null || isWholePage(page.spanOf(element)) ? pageShare : mainShare;
    const total: number = element === null ? 1 : weightOf(page.spanOf(element));
    const main: Element | undefined = inside.find(
      (child) =>
        (containers.has(child.name) || child.name.includes('-')) &&
        weightOf(page.spanOf(child)) >= Math.max(1, total * share),
    );
    if (main === undefined) return element;
    element = main;
    inside = childrenOf(main);
  }
}

/** Climbs back while an ancestor adds little: signature and attachments stand beside the paragraphs. */
function widen(page: ParsedPage, element: Element, from: number): Element {
  let widest = element;
  for (let node = parentOf(element); node !== null; node = parentOf(node)) {
    const span = page.spanOf(node);
    const inner = page.spanOf(widest);
    const added = span.end - span.start - (inner.end - inner.start);
    const isNamed = bodyName.test(namesOf(node));
    if (span.start < from || added > (inner.end - inner.start) * 0.3 + (isNamed ? 2000 : 150))
      break;
    widest = node;
  }
  return widest;
}

/** A block named like a body, for pages whose body is a picture or an attachment. */
function findNamed(page: ParsedPage, from: number): Element | null {
  for (const tag of ['div', 'td', 'section', 'article', 'ucapcontent']) {
    for (const element of page.byTag(tag)) {
      const names = namesOf(element);
      if (names.length > 1 && names.length < 120 && bodyName.test(names)) {
        if (page.spanOf(element).start >= from) return element;
      }
    }
  }
  return null;
}

/** The body after the head (which ends at `from`); null where no block can be told from the rest of the page. */
export function findBody(
  page: ParsedPage,
  lines: readonly PageLine[],
  from: number,
): FoundBody | null {
  const sums = sumWeights(lines, from);
  const weightOf = ({ start, end }: Span): number =>
    (sums[firstLineFrom(lines, end)] ?? 0) - (sums[firstLineFrom(lines, start)] ?? 0);
  const total = sums.at(-1) ?? 0;
  if (total < 40) {
    const named = findNamed(page, from);
    if (named === null) return null;
    return { element: named, span: page.spanOf(named), weight: weightOf(page.spanOf(named)) };
  }
  const footer = lines.find(({ start, bare }) => start > from && footerSigns.test(bare));
  const isWholePage = ({ end }: Span): boolean => footer !== undefined && end > footer.start;
  const dense = descend(page, weightOf, isWholePage);
  if (dense === null) return null;
  const element = widen(page, dense, from);
  const span = page.spanOf(element);
  const start = Math.max(span.start, from);
  return { element, span: { start, end: Math.max(start, span.end) }, weight: weightOf(span) };
}
