import { builtInHolidays } from '../../src/engine/data/holidays.ts';

/** The last year that the program knows, and the first one that it does not. */
export const lastKnownYear = Math.max(...Object.keys(builtInHolidays.years).map(Number));
export const unknownYear = lastKnownYear + 1;

/** Text of a holiday file for a year. */
export function holidayText(year: number = unknownYear): string {
  const days = { notices: ['https://www.gov.cn/notice.htm'], off: [`${year}-01-01`], work: [] };
  return JSON.stringify({ revision: `own-${year}`, source: '自备', years: { [year]: days } });
}
