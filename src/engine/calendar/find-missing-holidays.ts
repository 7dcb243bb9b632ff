import type { CivilDate } from '../model/civil-date.ts';
import statutory from './statutory-holidays.json' with { type: 'json' };

interface Window {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

function hasDaysIn({ from, to, days }: Window, monthDays: readonly string[]): boolean {
  return monthDays.filter((date) => date >= from && date <= to).length >= days;
}

/**
 * Names of the public holidays of which a year's days off show nothing: such a year is not the whole of a notice.
 * Source: 全国年节及纪念日放假办法; `statutory-holidays.json`.
 */
export function findMissingHolidays(year: string, off: readonly CivilDate[]): readonly string[] {
  const monthDays = off.map((date) => date.slice('2026-'.length));
  return statutory.holidays
    .filter(({ since }) => Number(year) >= since)
    .filter(({ windows }) => !windows.some((window) => hasDaysIn(window, monthDays)))
    .map(({ name }) => name);
}
