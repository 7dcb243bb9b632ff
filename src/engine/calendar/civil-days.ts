import {
  type CivilDate,
  asCivilDate,
  isCalendarDay,
  partsOfCivilDate,
} from '../model/civil-date.ts';

/**
 * Days since 1970-01-01 of the proleptic Gregorian calendar; no clock and no time zone is involved.
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function toDayNumber(date: CivilDate): number {
  const { year, month, day } = partsOfCivilDate(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil date of a day number. Errors: thrown beyond the years 0–9999. */
export function fromDayNumber(dayNumber: number): CivilDate {
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const text = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ];
  const date = asCivilDate(text.join('-'));
  if (date === null) throw new RangeError(`day number ${String(dayNumber)} is no civil date`);
  return date;
}

const dayMs = 86_400_000;
const shanghaiOffsetMs = 8 * 3_600_000;

/** The civil date in Asia/Shanghai at a moment of the form of RFC 3339; null where it is none. The zone has had no daylight saving since 1991. */
export function civilDayAt(moment: string): CivilDate | null {
  const ms = Date.parse(moment);
  return Number.isNaN(ms) ? null : fromDayNumber(Math.floor((ms + shanghaiOffsetMs) / dayMs));
}

/** The day so many natural days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Natural days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The same day so many calendar months later (earlier when negative), the month's last day where it has none. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOfCivilDate(date);
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  const targetMonth = (count % 12) + 1;
  let targetDay = day;
  while (!isCalendarDay(targetYear, targetMonth, targetDay)) targetDay -= 1;
  const shift = `${String(targetYear).padStart(4, '0')}-${String(targetMonth).padStart(2, '0')}-${String(targetDay).padStart(2, '0')}`;
  const result = asCivilDate(shift);
  if (result === null) throw new RangeError(`${shift} is no civil date`);
  return result;
}

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: CivilDate): number {
  return (((toDayNumber(date) + 4) % 7) + 7) % 7;
}
