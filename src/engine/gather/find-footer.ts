import type { Element } from 'domhandler';
import { siteWords } from '../data/site-words.ts';
import { foldBlanks } from '../text/fold-blanks.ts';
import { namesOf, parentOf } from './page/element.ts';
import type { ParsedPage, Span } from './page/parsed-page.ts';

/** The last block of a page, which says whose site it is. */
export interface FooterBlock {
  readonly element: Element;
  /** The part that bears a footer's name; the whole block where none does. */
  readonly core: Element;
  /** From the block's start to the end of the page: footers come in several blocks. */
  readonly span: Span;
}

/** A name with its place in the page's text. */
export interface PlacedText {
  readonly value: string;
  readonly span: Span;
}

const maxFooterLength = 1200;
const maxNamedLength = 4000;
const footerNames = /foot|bottom|copyright|banquan|dibu|yejiao/;

/** What follows a label of the sponsor; on the next line only behind a colon. */
const sponsorLine = /^[^\S\n]{0,3}(?:单位|机关)?[^\S\n]{0,3}(?:[:：]\s{0,6})?([^\n]{0,60})/;

/** Place of the surest mark in the last part of the page. */
function findMark(text: string): number {
  const from = Math.max(0, Math.floor(text.length * 0.4) - 200);
  for (const mark of siteWords.footerMarks) {
    const at = text.lastIndexOf(mark);
    if (at >= from) return at;
  }
  return -1;
}

/** The outermost block around a mark that a footer's text may fill; a named one may hold more. */
function climb(page: ParsedPage, mark: Element): FooterBlock {
  let element = mark;
  let core: Element | null = null;
  for (let levels = 0; levels < 40; levels += 1) {
    const parent: Element | null = parentOf(element);
    if (parent === null || ['body', 'html'].includes(parent.name)) break;
    const { start, end } = page.spanOf(parent);
    const isNamed = parent.name === 'footer' || footerNames.test(namesOf(parent));
    if (end - start > (isNamed ? maxNamedLength : maxFooterLength)) break;
    element = parent;
    if (isNamed) core = parent;
  }
  const span = { start: page.spanOf(element).start, end: page.text.length };
  return { element, core: core ?? element, span };
}

/** Recognises the footer by what footers say; null where nothing of it is seen. */
export function findFooter(page: ParsedPage): FooterBlock | null {
  const at = findMark(page.text);
  const element = at < 0 ? null : page.elementAt(at);
  return element === null ? null : climb(page, element);
}

function cutSponsor(text: string): string {
  const words = foldBlanks(text).split(' ');
  let name = '';
  for (const word of words) {
    const stop = siteWords.sponsorStops
      .map((mark) => word.indexOf(mark))
      .filter((place) => place >= 0 && !(place > 0 && word.slice(place).startsWith('网站')));
    const cut = stop.length === 0 ? word : word.slice(0, Math.min(...stop));
    name = cut.split(/[，,。；;|（(]/)[0] ?? '';
    if (name !== '' || stop.length > 0) break;
  }
  return name.length >= 3 && name.length <= 40 ? name : '';
}

/** The name that ends right before a place (岚溪县人民政府 in 岚溪县人民政府主办). */
function nameBefore(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - 40, text.lastIndexOf('\n', at) + 1), at).trimEnd();
  let start = before.length;
  while (start > 0 && /[\u4e00-\u9fa5、]/.test(before.charAt(start - 1))) start -= 1;
  const name = before.slice(start);
  return name.length >= 4 && name.length <= 30 ? name : null;
}

/** Who runs the site by the footer: `主办单位：…`, `版权所有：…`, `…主办`; null where not told. */
export function findSponsor(page: ParsedPage, footer: FooterBlock | null): PlacedText | null {
  if (footer === null) return null;
  const region = page.text.slice(footer.span.start, footer.span.end);
  for (const label of siteWords.sponsorLabels) {
    for (let at = region.indexOf(label); at >= 0; at = region.indexOf(label, at + 1)) {
      const place = footer.span.start + at;
      const after = region.slice(at + label.length, at + label.length + 60);
      const line = sponsorLine.exec(after)?.[1] ?? '';
      const named = cutSponsor(line);
      if (named !== '') {
        const end = place + label.length + after.indexOf(named) + named.length;
        return { value: named, span: { start: place, end } };
      }
      const before = nameBefore(region, at);
      if (before !== null) {
        return { value: before, span: { start: place - before.length, end: place + label.length } };
      }
    }
  }
  return null;
}
