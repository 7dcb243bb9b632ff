import { z } from 'zod';

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether the three numbers are a day of the Gregorian calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const length = month === 2 && isLeapYear(year) ? 29 : (daysInMonth[month - 1] ?? 0);
  return day <= length;
}

function isCivilDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A day of the civil calendar of Asia/Shanghai, `YYYY-MM-DD`, without a time. */
export const CivilDate = z
  .string()
  .refine(isCivilDate, { error: '不是有效日期（应为 YYYY-MM-DD）' })
  .brand('CivilDate');
export type CivilDate = z.infer<typeof CivilDate>;

function hasCivilDateBrand(value: string): value is CivilDate {
  return isCivilDate(value);
}

/**
 * Makes a civil date of three numbers.
 * Errors: null when they are no day of the calendar, as 2026-02-30.
 */
export function toCivilDate(year: number, month: number, day: number): CivilDate | null {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return asCivilDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Reads an exact `YYYY-MM-DD`; null for anything else. */
export function asCivilDate(value: string): CivilDate | null {
  return hasCivilDateBrand(value) ? value : null;
}

/** Year, month 1–12 and day of a civil date. */
export function partsOfCivilDate(date: CivilDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}
