import { builtInHolidays } from '../../src/engine/data/holidays.ts';

/** The last year that the program knows, and the first one that it does not. */
export const lastKnownYear = Math.max(...Object.keys(builtInHolidays.years).map(Number));
export const unknownYear = lastKnownYear + 1;

const monthDays =
  '01-01 02-05 02-06 02-07 02-08 02-09 02-10 02-11 04-05 05-01 05-02 05-03 05-04 05-05 06-09 09-15 10-01 10-02 10-03 10-04 10-05 10-06 10-07';

/** Days off of an invented year that has every public holiday. */
export function daysOffOf(year: number): string[] {
  return monthDays.split(' ').map((monthDay) => `${String(year)}-${monthDay}`);
}

/** Text of a holiday file for a year. */
export function holidayText(year: number = unknownYear): string {
  const days = { notices: ['https://www.gov.cn/notice.htm'], off: daysOffOf(year), work: [] };
  return JSON.stringify({ revision: `own-${year}`, source: '自备', years: { [year]: days } });
}
