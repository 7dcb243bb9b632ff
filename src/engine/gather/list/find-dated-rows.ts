import type { Element } from 'domhandler';
import { hasAncestor, parentOf } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import type { DateMark } from './find-date-marks.ts';
import { lowerBound, type TitleLink } from './find-title-links.ts';
import { findWrittenDates, type WrittenDate } from './find-written-dates.ts';
import { readMarkStand, type MarkStand } from './read-mark-stand.ts';

/** A date as it stands beside a link. */
export interface RowDate {
  readonly mark: DateMark;
  readonly stand: MarkStand;
}

/** A link and the dates found beside it, within the smallest element that holds both. */
export interface DatedRow {
  readonly element: Element;
  readonly link: TitleLink;
  readonly dates: readonly RowDate[];
  /** Set where rows are no elements of their own: the element that holds several of them. */
  readonly flatIn: Element | null;
}

const maxClimb = 9;
/** More links than this beside one date are no row of a list. */
const maxLinksInRow = 6;
/** Rows without elements of their own are told by their first ones. */
const maxLooked = 240;

interface Found {
  readonly rows: Map<number, DatedRow>;
  readonly flat: Set<Element>;
}

/** The links and dates of one page, sorted by place. */
export interface PageMarks {
  readonly page: ParsedPage;
  readonly links: readonly TitleLink[];
  readonly marks: readonly DateMark[];
}

interface Search extends PageMarks {
  /** Dates that stand in no link. */
  readonly outside: readonly DateMark[];
  /** How often each text stands with the same address: names of categories and organs do in each row. */
  readonly counts: ReadonlyMap<string, number>;
}

function linksInside({ page, links }: PageMarks, element: Element): readonly TitleLink[] {
  const from = lowerBound(links, (link) => link.position, page.indexOf(element));
  const to = lowerBound(links, (link) => link.position, page.lastInside(element) + 1);
  return links.slice(from, Math.min(to, from + maxLooked));
}

function marksInside({ page, outside }: Search, element: Element): readonly DateMark[] {
  const { start, end } = page.spanOf(element);
  const from = lowerBound(outside, (mark) => mark.start, start);
  const to = lowerBound(outside, (mark) => mark.start, end);
  return outside.slice(from, Math.min(to, from + maxLooked));
}

/** How often a link follows a date or a date a link. */
function countTurns(links: readonly TitleLink[], marks: readonly DateMark[]): number {
  let turns = 0;
  let before: boolean | null = null;
  for (let l = 0, m = 0; l < links.length || m < marks.length;) {
    const isLink = (links[l]?.span.start ?? Infinity) <= (marks[m]?.start ?? Infinity);
    if (before !== null && before !== isLink) turns += 1;
    before = isLink;
    if (isLink) l += 1;
    else m += 1;
  }
  return turns;
}

/** Whether links and dates take turns, which rows without elements of their own do. */
function takesTurns(links: readonly TitleLink[], marks: readonly DateMark[]): boolean {
  if (links.length < 2 || marks.length < 2) return false;
  const turns = countTurns(links, marks);
  return turns >= 3 && turns >= (links.length + marks.length) * 0.6;
}

function countTexts({ page, links }: PageMarks): Map<string, number> {
  const counts = new Map<string, number>();
  for (const link of links) {
    const key = keyOf(page, link);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf({ text }: ParsedPage, { span, element }: TitleLink): string {
  const name = text.slice(span.start, Math.min(span.end, span.start + 60));
  return `${element.attribs['href'] ?? ''} ${name}`;
}

/** The link that names a row of several: the longest, but not a summary that links to the same place. */
function pickTitleLink(
  { page, counts }: Search,
  candidates: readonly TitleLink[],
): TitleLink | null {
  const single = candidates.filter((link) => (counts.get(keyOf(page, link)) ?? 0) < 2);
  const links = single.length > 0 ? single : candidates;
  let best: TitleLink | null = null;
  for (const link of links) {
    if (best === null) {
      best = link;
      continue;
    }
    const length = page.textOf(link.element).length;
    const bestLength = page.textOf(best.element).length;
    const isSamePlace = best.element.attribs['href'] === link.element.attribs['href'];
    if (length > bestLength && !(isSamePlace && bestLength >= 4)) best = link;
  }
  return best;
}

/** Whether a row has a date that stands clear of the title. */
export function hasClearDate(row: DatedRow): boolean {
  return row.dates.some(({ stand }) => stand === 'own' || stand === 'edge');
}

function addRow(found: Found, row: DatedRow, page: ParsedPage): void {
  const old = found.rows.get(row.link.position);
  const sizeOf = (element: Element): number => page.lastInside(element) - page.indexOf(element);
  const isBetter =
    old === undefined ||
    (hasClearDate(row) === hasClearDate(old)
      ? sizeOf(row.element) < sizeOf(old.element)
      : hasClearDate(row));
  if (isBetter) {
    found.rows.set(row.link.position, row);
  } else if (old?.element === row.element) {
    found.rows.set(row.link.position, { ...old, dates: [...old.dates, ...row.dates] });
  }
}

/** Climbs from a date to the smallest element that also holds a link. */
function placeMark(marks: Search, mark: DateMark, found: Found): void {
  const { page } = marks;
  let element = page.elementAt(mark.start);
  for (let step = 0; element !== null && step < maxClimb; step += 1, element = parentOf(element)) {
    if (found.flat.has(element)) return;
    if (page.spanOf(element).end < mark.end) continue;
    const links = linksInside(marks, element);
    if (links.length === 0) continue;
    if (element.name !== 'tr' && takesTurns(links, marksInside(marks, element))) {
      found.flat.add(element);
      return;
    }
    const link = links.length <= maxLinksInRow ? pickTitleLink(marks, links) : null;
    if (link !== null) {
      const dates = [{ mark, stand: readMarkStand(page, mark, link) }];
      addRow(found, { element, link, dates, flatIn: null }, page);
    }
    return;
  }
}

/** Puts a date that a script writes to the one link of its row. */
function placeWrittenDate(search: Search, mark: WrittenDate, found: Found): void {
  let element = parentOf(mark.holder);
  for (let step = 0; element !== null && step < maxClimb; step += 1, element = parentOf(element)) {
    const links = linksInside(search, element);
    if (links.length === 0) continue;
    const link = links.length <= 2 ? pickTitleLink(search, links) : null;
    if (link === null) return;
    addRow(found, { element, link, dates: [{ mark, stand: 'own' }], flatIn: null }, search.page);
    return;
  }
}

/** Pairs the links of an element with the date that follows (or precedes) each; dates of other rows are taken. */
function pairInside(
  marks: Search,
  container: Element,
  found: Found,
  taken: ReadonlySet<DateMark>,
): void {
  const { page } = marks;
  const links = linksInside(marks, container).filter((link) => !found.rows.has(link.position));
  const dates = marksInside(marks, container).filter((mark) => !taken.has(mark));
  const first = links[0];
  if (first === undefined) return;
  const isDateFirst = (dates[0]?.start ?? Infinity) < first.span.start;
  links.forEach((link, i) => {
    const from = isDateFirst ? (links[i - 1]?.span.end ?? 0) : link.span.start;
    const to = isDateFirst ? link.span.start : (links[i + 1]?.span.start ?? Infinity);
    const at = lowerBound(dates, (mark) => mark.start, from);
    const mark = dates[at];
    if (mark === undefined || mark.start >= to || mark.start >= page.spanOf(container).end) return;
    const stand = readMarkStand(page, mark, link);
    found.rows.set(link.position, {
      element: link.element,
      link,
      dates: [{ mark, stand }],
      flatIn: container,
    });
  });
}

function isInsideLink(page: ParsedPage, mark: DateMark): boolean {
  const element = page.elementAt(mark.start);
  return element !== null && hasAncestor(element, (candidate) => candidate.name === 'a');
}

/** Rows of link and date anywhere on the page, in document order; dates in the middle of a sentence do not make one. */
export function findDatedRows(marks: PageMarks): DatedRow[] {
  const found: Found = { rows: new Map(), flat: new Set() };
  const outside = marks.marks.filter((mark) => !isInsideLink(marks.page, mark));
  const search = { ...marks, outside, counts: countTexts(marks) };
  for (const mark of marks.marks) placeMark(search, mark, found);
  for (const mark of findWrittenDates(marks.page)) placeWrittenDate(search, mark, found);
  const taken = new Set(
    [...found.rows.values()].flatMap(({ dates }) => dates.map(({ mark }) => mark)),
  );
  for (const container of found.flat) pairInside(search, container, found, taken);
  return [...found.rows.values()]
    .filter((row) => row.dates.some(({ stand }) => stand !== 'sentence'))
    .sort((a, b) => a.link.position - b.link.position);
}
