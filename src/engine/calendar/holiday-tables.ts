import type { CivilDate } from '../model/civil-date.ts';
import { describeFault } from '../model/describe-fault.ts';
import { HolidayTable } from '../model/holiday-table.ts';
import type { Result } from '../model/result.ts';
import { findMissingHolidays } from './find-missing-holidays.ts';

type Year = HolidayTable['years'][string];

function findDayFault(table: HolidayTable): string | null {
  for (const [year, { off, work }] of Object.entries(table.years)) {
    // An empty year would make every weekday a working day and every deadline too early.
    if (off.length + work.length === 0)
      return `years.${year}：没有列出放假（off）和上班（work）日期`;
    for (const [list, dates] of Object.entries({ off, work })) {
      const strange = dates.findIndex((date) => !date.startsWith(year));
      if (strange >= 0)
        return `years.${year}.${list}[${String(strange)}]：${dates[strange] ?? ''} 不是 ${year} 年的日期`;
    }
    const both = off.find((date) => work.includes(date));
    if (both !== undefined) return `years.${year}：${both} 同时列为放假（off）和上班（work）`;
  }
  return null;
}

/** A year that no other table has must be whole, else a day off that it leaves out counts as worked. */
function findGap({ years }: HolidayTable, known: HolidayTable): string | null {
  for (const [year, { off }] of Object.entries(years)) {
    const missing = known.years[year] === undefined ? findMissingHolidays(year, off) : [];
    if (missing.length > 0)
      return `years.${year}：放假日期（off）里没有${missing.join('、')}，应列出全年的放假日期（含周六、周日）`;
  }
  return null;
}

/**
 * Reads a holiday table of the user's own. It may change single days of a year of the table known already;
 * any other year must have every public holiday.
 * Errors: `invalidHolidays` with the path of the first fault.
 */
export function parseHolidayTable(
  json: unknown,
  known: HolidayTable,
): Result<HolidayTable, 'invalidHolidays'> {
  const parsed = HolidayTable.safeParse(json);
  const fault = parsed.success
    ? (findDayFault(parsed.data) ?? findGap(parsed.data, known))
    : describeFault(parsed.error);
  if (parsed.success && fault === null) return { ok: true, value: parsed.data };
  return { ok: false, error: { code: 'invalidHolidays', message: fault ?? '格式不对' } };
}

function mergeYear(builtIn: Year | undefined, own: Year): Year {
  if (builtIn === undefined) return own;
  const off = builtIn.off.filter((date) => !own.work.includes(date) && !own.off.includes(date));
  const work = builtIn.work.filter((date) => !own.off.includes(date) && !own.work.includes(date));
  return {
    notices: [...new Set([...builtIn.notices, ...own.notices])],
    off: [...off, ...own.off].toSorted(),
    work: [...work, ...own.work].toSorted(),
  };
}

function daysByNotice(table: HolidayTable): NonNullable<HolidayTable['notices']> {
  if (table.notices !== undefined) return table.notices;
  const days: Record<string, { days: CivilDate[] }> = {};
  for (const { notices, off, work } of Object.values(table.years)) {
    const notice = notices.at(-1) ?? '';
    days[notice] = { days: [...(days[notice]?.days ?? []), ...off, ...work] };
  }
  return days;
}

/**
 * The built-in table with the user's own on top, day by day: a year that the project does not know is added, a day that both
 * name is the user's.
 */
export function mergeHolidayTables(builtIn: HolidayTable, own: HolidayTable): HolidayTable {
  const years = Object.entries(own.years).map(
    ([year, days]) => [year, mergeYear(builtIn.years[year], days)] as const,
  );
  return {
    ...builtIn,
    revision: `${builtIn.revision}+${own.revision}`,
    source: `${builtIn.source}; ${own.source}`,
    years: { ...builtIn.years, ...Object.fromEntries(years) },
    notices: { ...builtIn.notices, ...daysByNotice(own) },
  };
}
