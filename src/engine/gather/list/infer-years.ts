import { type CivilDate, toCivilDate } from '../../model/civil-date.ts';
import type { DateMark } from './find-date-marks.ts';

/** A row's date with its year settled. */
export interface SettledDate {
  readonly value: CivilDate;
  readonly yearInferred: boolean;
}

/** What a row offers: its date mark and what may tell the year. */
export interface DatedPlace {
  readonly mark: DateMark | null;
  /** Date in the row's address. */
  readonly urlDate: CivilDate | null;
  /** Start of the list in the page's text: headings further up are not its own. */
  readonly listStart: number;
}

const yearHeading = /(?:^|\n) ?((?:19|20)\d\d) ?年?度? ?(?=\n)/g;
/** A year heading may stand this far above the first row. */
const headingReach = 60;

interface YearHeading {
  readonly at: number;
  readonly end: number;
  readonly year: number;
}

/** Lines that hold nothing but a year; a run of such lines is a choice of years, no heading. */
export function findYearHeadings(text: string): YearHeading[] {
  const lines = [...text.matchAll(yearHeading)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    year: Number(match[1]),
  }));
  return lines.filter((line, i) => lines[i + 1]?.at !== line.end && lines[i - 1]?.end !== line.at);
}

function headingYear(headings: readonly YearHeading[], place: DatedPlace): number | null {
  const { mark, listStart } = place;
  if (mark === null) return null;
  const above = headings.filter(
    ({ at, end }) => at >= listStart - headingReach && end <= mark.start + 1,
  );
  return above.at(-1)?.year ?? null;
}

/** The year in which the day falls on or before the bound; null where neither that year nor the one before has it. */
function latestNotAfter(month: number, day: number, bound: CivilDate): CivilDate | null {
  const year = Number(bound.slice(0, 4));
  const same = toCivilDate(year, month, day);
  if (same !== null && same <= bound) return same;
  return toCivilDate(year - 1, month, day);
}

function settleYear(
  { month, day }: DateMark,
  told: number | null,
  bound: CivilDate,
): CivilDate | null {
  const value = told === null ? null : toCivilDate(told, month, day);
  return value ?? latestNotAfter(month, day, bound);
}

/**
 * Settles the years of a list's dates: from the address, from a year heading, else the latest year that keeps the
 * list in falling order and lies not after `today`.
 * Shape: one entry a row; null where the row has no date or none can be told.
 */
export function inferYears(
  places: readonly DatedPlace[],
  headings: readonly YearHeading[],
  today: CivilDate,
): (SettledDate | null)[] {
  let bound = today;
  return places.map((place) => {
    const { mark, urlDate } = place;
    if (mark === null) return null;
    if (mark.year !== null) {
      const value = toCivilDate(mark.year, mark.month, mark.day);
      if (value !== null && value < bound) bound = value;
      return value === null ? null : { value, yearInferred: false };
    }
    const told = urlDate === null ? headingYear(headings, place) : Number(urlDate.slice(0, 4));
    const value = settleYear(mark, told, bound);
    if (value !== null && value < bound) bound = value;
    return value === null ? null : { value, yearInferred: true };
  });
}
