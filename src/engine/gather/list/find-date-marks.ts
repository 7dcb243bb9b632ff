import {
  type FoundDate,
  findDates,
  findMonthDays,
  findShortYearDates,
} from '../../text/find-dates.ts';
import { listMatches } from '../../text/list-matches.ts';
import { isCalendarDay } from '../../model/civil-date.ts';

/** A date in a text as a list writes it; the year may be missing. */
export interface DateMark {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Null where the date has no year of its own. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly notation: string;
}

/** Most dates that are looked at on one page. */
const maxMarks = 20_000;
const minShortDates = 3;

/** `15` above `2024-03`: the day stands in an element of its own before the month. */
const dayFirst =
  /(?<![\d.\-/年月])([0-3]?\d)[日 \n]{0,4}((?:19|20)\d\d) ?[-/.年] ?([01]?\d)(?![\d\-/.])月?/g;
/** `2024-03` above `15`. */
const dayLast =
  /(?<!\d)((?:19|20)\d\d) ?[-/.年] ?([01]?\d)月? ?\n ?([0-3]?\d)(?![\d.\-/:年月])日?/g;
/** `03-15` above `2024`. */
const yearLast =
  /(?<![\d.\-/年月])([01]?\d)[-/.月]([0-3]?\d)日? ?\n ?((?:19|20)\d\d)(?![\d.\-/])年?/g;
/** `2024` above `03-15`. */
const yearFirst = /(?<!\d)((?:19|20)\d\d)年? ?\n ?([01]?\d)[-/.月]([0-3]?\d)(?![\d.\-/])日?/g;

type Parts = readonly [
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
];

const splitNotations: readonly (readonly [RegExp, (match: RegExpExecArray) => Parts])[] = [
  [dayFirst, (match) => [match[2], match[3], match[1]]],
  [dayLast, (match) => [match[1], match[2], match[3]]],
  [yearLast, (match) => [match[3], match[1], match[2]]],
  [yearFirst, (match) => [match[1], match[2], match[3]]],
];

function findSplitDates(text: string, yearlessCount: number): DateMark[] {
  const marks: DateMark[] = [];
  for (const [pattern, partsOf] of splitNotations) {
    const isWithYear = pattern === yearFirst || pattern === yearLast;
    const first = marks.length;
    for (const match of listMatches(text, pattern)) {
      const [year, month, day] = partsOf(match).map(Number);
      if (year === undefined || month === undefined || day === undefined) continue;
      if (!isCalendarDay(year, month, day)) continue;
      const end = match.index + match[0].length;
      const notation = match[0].replace(/\s{1,9}/g, ' ');
      marks.push({ start: match.index, end, year, month, day, notation });
    }
    // A year beside few of many days is a heading, not a part of each date.
    if (isWithYear && (marks.length - first) * 2 < yearlessCount) marks.length = first;
  }
  return marks;
}

function toMark({ value, notation, start, end }: FoundDate): DateMark {
  const [year, month, day] = value.split('-').map(Number);
  return { start, end, year: year ?? 0, month: month ?? 0, day: day ?? 0, notation };
}

/** Full dates; a list may write all its years with two digits. */
function findFullDates(text: string): DateMark[] {
  const dates = findDates(text);
  const short = findShortYearDates(text).filter(
    ({ start, end }) =>
      /^$|[\s[(（【]/.test(text.charAt(start - 1)) && /^$|[\s\])）】]/.test(text.charAt(end)),
  );
  const isShort = short.length >= minShortDates && short.length > dates.length * 2;
  return (isShort ? [...dates, ...short] : dates).map(toMark);
}

/** Keeps the earlier source where two marks overlap; sources come best first. */
function withoutOverlaps(sources: readonly (readonly DateMark[])[]): DateMark[] {
  let kept: DateMark[] = [];
  for (const marks of sources) {
    const merged: DateMark[] = [];
    let next = 0;
    for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
      for (let old = kept[next]; old !== undefined && old.end <= mark.start; old = kept[next]) {
        merged.push(old);
        next += 1;
      }
      const isFree = (kept[next]?.start ?? Infinity) >= mark.end;
      if (isFree && (merged.at(-1)?.end ?? 0) <= mark.start) merged.push(mark);
    }
    kept = [...merged, ...kept.slice(next)];
  }
  return kept;
}

/** Every date of a text in order of place: full ones, ones split over two lines, and ones without a year. */
export function findDateMarks(text: string): DateMark[] {
  const yearless = findMonthDays(text).map((found) => ({ ...found, year: null }));
  return withoutOverlaps([
    findFullDates(text),
    findSplitDates(text, yearless.length),
    yearless,
  ]).slice(0, maxMarks);
}
