import type { Element } from 'domhandler';
import { hasAncestor } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { findDateMarks, type DateMark } from './find-date-marks.ts';

/** A date that a script inside a row writes: it has a place in the page, but no text there. */
export interface WrittenDate extends DateMark {
  readonly holder: Element;
}

/** A script that only writes a date is short. */
const maxScriptLength = 400;
const maxDates = 5_000;

/** Dates in `document.write("2026-11-03")` and the like, which an unrun page shows nowhere. */
export function findWrittenDates(page: ParsedPage): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const holder of page.byTag('script')) {
    const [first] = holder.children;
    const text = first?.type === 'text' ? first.data : '';
    if (text.length > maxScriptLength || !/\bwrite(?:ln)?\s{0,4}\(/.test(text)) continue;
    if (dates.length >= maxDates || hasAncestor(holder, ({ name }) => name === 'head')) continue;
    const [mark] = findDateMarks(text).filter(({ year }) => year !== null);
    const { start } = page.spanOf(holder);
    if (mark !== undefined) dates.push({ ...mark, start, end: start, holder });
  }
  return dates;
}
