import type { CivilDate } from '../model/civil-date.ts';
import type { HolidayTable } from '../model/holiday-table.ts';
import { weekdayOf } from './civil-days.ts';

/** What a day is: `madeUp` a Saturday or Sunday worked by notice, `unknown` a day of a year without a notice. */
export interface DayStatus {
  readonly kind: 'working' | 'madeUp' | 'weekend' | 'holiday' | 'unknown';
  /** Address of the notice that sets the day, null for a day of the plain week. */
  readonly notice: string | null;
}

type Days = ReadonlyMap<string, DayStatus>;

// A table never changes, so its index is built once; a pure function's memory, dropped with the table.
const indexes = new WeakMap<HolidayTable, Days>();

const plain: Readonly<Record<'working' | 'weekend' | 'unknown', DayStatus>> = {
  working: { kind: 'working', notice: null },
  weekend: { kind: 'weekend', notice: null },
  unknown: { kind: 'unknown', notice: null },
};

function findNotice(table: HolidayTable, notices: readonly string[], date: CivilDate) {
  // A later notice amends an earlier one, so the last that names the day set it.
  const setter = notices.findLast((notice) => table.notices?.[notice]?.days.includes(date));
  return setter ?? notices[0] ?? null;
}

function indexDays(table: HolidayTable): Days {
  const days = new Map<string, DayStatus>();
  for (const year of Object.values(table.years)) {
    for (const date of year.off)
      days.set(date, { kind: 'holiday', notice: findNotice(table, year.notices, date) });
    for (const date of year.work)
      days.set(date, { kind: 'madeUp', notice: findNotice(table, year.notices, date) });
  }
  return days;
}

/** What that day is by the table and the plain week. */
export function lookUpDay(date: CivilDate, table: HolidayTable): DayStatus {
  if (table.years[date.slice(0, 4)] === undefined) return plain.unknown;
  let days = indexes.get(table);
  if (days === undefined) {
    days = indexDays(table);
    indexes.set(table, days);
  }
  const weekday = weekdayOf(date);
  return days.get(date) ?? (weekday === 0 || weekday === 6 ? plain.weekend : plain.working);
}
