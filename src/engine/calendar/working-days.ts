import type { CivilDate } from '../model/civil-date.ts';
import type { HolidayTable } from '../model/holiday-table.ts';
import { fromDayNumber, toDayNumber } from './civil-days.ts';
import { lookUpDay } from './look-up-day.ts';

/** Whether that day is worked. Errors: null for a day of a year without a notice. */
export function isWorkingDay(date: CivilDate, table: HolidayTable): boolean | null {
  const { kind } = lookUpDay(date, table);
  return kind === 'unknown' ? null : kind === 'working' || kind === 'madeUp';
}

/**
 * Working days after `from` up to and including `to`; 0 when `to` is not later.
 * Errors: null when a day between lies in a year without a notice.
 */
export function countWorkingDays(
  from: CivilDate,
  to: CivilDate,
  table: HolidayTable,
): number | null {
  let count = 0;
  const last = toDayNumber(to);
  for (let day = toDayNumber(from) + 1; day <= last; day += 1) {
    const isWorked = isWorkingDay(fromDayNumber(day), table);
    if (isWorked === null) return null;
    if (isWorked) count += 1;
  }
  return count;
}
