import type { ParsedPage } from '../page/parsed-page.ts';
import type { DateMark } from './find-date-marks.ts';
import type { TitleLink } from './find-title-links.ts';

/**
 * How a date stands beside a link: `own` in an element or on a line of its own · `edge` at the end of the link's line
 * or before it · `title` at the border of the title itself · `sentence` within running text or a title.
 */
export type MarkStand = 'own' | 'edge' | 'title' | 'sentence';

/** Characters around a date that are still its own: brackets, a label, a time of day. */
const maxOwnText = 24;
const maxEdgeText = 48;
const yearlessAlone = /^[[(（【\s]{0,3}(?:发布|时间|日期|[:：]){0,4}[\])）】\s]{0,3}$/;

function lineAround(text: string, start: number, end: number): { from: number; to: number } {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  return { from, to: next < 0 ? text.length : next };
}

function isBare(text: string): boolean {
  return /^[\s[\]()（）【】|·\-—>»]{0,12}$/.test(text);
}

/** Within the link: a date in an element of its own, or at the border of the title. */
function standInLink(page: ParsedPage, mark: DateMark, link: TitleLink): MarkStand {
  const element = page.elementAt(mark.start);
  const own = element === null ? link.span : page.spanOf(element);
  const isOwn = own.end - own.start <= mark.end - mark.start + maxOwnText;
  if (element !== link.element && isOwn) return 'own';
  const { from, to } = lineAround(page.text, mark.start, mark.end);
  const before = page.text.slice(Math.max(from, link.span.start), mark.start);
  const after = page.text.slice(mark.end, Math.min(to, link.span.end));
  const hasMore = link.span.end - link.span.start > mark.end - mark.start + 4;
  if (isBare(before) && isBare(after)) return hasMore ? 'own' : 'sentence';
  if (mark.year === null) return /[[(（【]\s{0,2}$/.test(before) ? 'title' : 'sentence';
  return isBare(before) || isBare(after) ? 'title' : 'sentence';
}

/** Whether a date without a year is one: `3-5` in a title or `1/12` of a pager is none. */
function isDateAlone(page: ParsedPage, mark: DateMark, from: number, to: number): boolean {
  const before = page.text.slice(from, mark.start);
  const after = page.text.slice(mark.end, to);
  return (
    yearlessAlone.test(before) && /^[\])）】\s]{0,3}(?:\d\d:\d\d(?::\d\d)?)?\s{0,3}$/.test(after)
  );
}

/** Tells how a date stands beside a link. */
export function readMarkStand(page: ParsedPage, mark: DateMark, link: TitleLink): MarkStand {
  if (mark.start >= link.span.start && mark.end <= link.span.end) {
    return standInLink(page, mark, link);
  }
  const line = lineAround(page.text, mark.start, mark.end);
  const from = link.span.end <= mark.start ? Math.max(line.from, link.span.end) : line.from;
  const to = link.span.start >= mark.end ? Math.min(line.to, link.span.start) : line.to;
  if (mark.year === null)
    return isDateAlone(page, mark, from, to) ? 'own' : standOfElement(page, mark);
  if (to - from <= mark.end - mark.start + maxEdgeText) return 'edge';
  return standOfElement(page, mark);
}

/** A date in an element of its own stands alone even where the line goes on. */
function standOfElement(page: ParsedPage, mark: DateMark): MarkStand {
  const element = page.elementAt(mark.start);
  if (element === null) return 'sentence';
  const { start, end } = page.spanOf(element);
  if (mark.year === null) return isDateAlone(page, mark, start, end) ? 'own' : 'sentence';
  return end - start <= mark.end - mark.start + maxOwnText ? 'own' : 'sentence';
}
