import { describe, expect, it } from 'vitest';
import { findDeadline } from '../../../src/engine/calendar/find-deadline.ts';
import { findMissingHolidays } from '../../../src/engine/calendar/find-missing-holidays.ts';
import {
  mergeHolidayTables,
  parseHolidayTable,
} from '../../../src/engine/calendar/holiday-tables.ts';
import { lookUpDay } from '../../../src/engine/calendar/look-up-day.ts';
import { builtInHolidays } from '../../../src/engine/data/holidays.ts';
import { daysOffOf } from '../../support/own-holidays.ts';
import { day } from '../../support/pages.ts';

const notice = 'https://www.gov.cn/zhengce/own.htm';
const tableOf = (years: Record<string, { off?: string[]; work?: string[] }>) => ({
  revision: 'own-1',
  source: '自备',
  years: Object.fromEntries(
    Object.entries(years).map(([year, { off = [], work = [] }]) => [
      year,
      { notices: [notice], off, work },
    ]),
  ),
});

function merged(years: Parameters<typeof tableOf>[0]) {
  const parsed = parseHolidayTable(tableOf(years), builtInHolidays);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return mergeHolidayTables(builtInHolidays, parsed.value);
}

describe('the whole of a year', () => {
  it('is in every year of the built-in table', () => {
    const gaps = Object.entries(builtInHolidays.years).filter(
      ([year, { off }]) => findMissingHolidays(year, off).length > 0,
    );
    expect(gaps).toEqual([]);
  });

  it.each([
    ['元旦', '01-01'],
    ['春节', '02-'],
    ['清明节', '04-05'],
    ['劳动节', '05-01'],
    ['端午节', '06-09'],
    ['中秋节', '09-15'],
    ['国庆节', '10-'],
  ])('is not there without %s', (name, monthDay) => {
    const off = daysOffOf(2027).filter((date) => !date.startsWith(`2027-${monthDay}`));
    expect(findMissingHolidays('2027', off.map(day))).toEqual([name]);
  });

  it('is there where 中秋节 is joined to 国庆节', () => {
    const others = daysOffOf(2028).filter((date) => date !== '2028-09-15');
    expect(findMissingHolidays('2028', others.map(day))).toEqual(['中秋节']);
    expect(findMissingHolidays('2028', [...others, '2028-10-08'].map(day))).toEqual([]);
  });

  it('is asked by the law of the time', () => {
    const off = daysOffOf(2006).filter((date) => !/-(?:04|06|09)-/.test(date));
    expect(findMissingHolidays('2006', off.map(day))).toEqual([]);
  });
});

describe('a holiday table of the user', () => {
  it('adds a year that the project does not know', () => {
    const term = { workingDays: 5 };
    expect(findDeadline(day('2026-12-30'), term, builtInHolidays).known).toBe(false);
    const deadline = findDeadline(
      day('2026-12-30'),
      term,
      merged({ 2027: { off: daysOffOf(2027) } }),
    );
    expect(deadline.due).toBe('2027-01-07');
    expect(deadline.skipped[0]).toEqual({ date: '2027-01-01', reason: 'holiday', notice });
  });

  it('changes single days of a known year and keeps the others', () => {
    const table = merged({ 2026: { off: ['2026-12-31'], work: ['2026-10-07'] } });
    expect(lookUpDay(day('2026-12-31'), table)).toEqual({ kind: 'holiday', notice });
    expect(lookUpDay(day('2026-10-07'), table)).toEqual({ kind: 'madeUp', notice });
    expect(lookUpDay(day('2026-10-06'), table).kind).toBe('holiday');
    expect(lookUpDay(day('2026-12-31'), builtInHolidays).kind).toBe('working');
  });

  it('leaves a year unknown of whose notice it has only the days of the December before', () => {
    const table = merged({ 2026: { off: ['2026-12-31'] } });
    expect(lookUpDay(day('2026-12-31'), table).kind).toBe('holiday');
    expect(lookUpDay(day('2027-01-04'), table).kind).toBe('unknown');
  });

  it.each([
    [null, '文件：应为对象'],
    [{ revision: '1', source: 'x' }, 'years：应为对象'],
    [tableOf({ '27': {} }), 'years.27：年份应为四位数字'],
    [tableOf({ 2027: { off: ['2027-02-30'] } }), 'years.2027.off[0]：不是有效日期'],
    [tableOf({ 2027: { off: ['2026-12-31'] } }), 'years.2027.off[0]：2026-12-31 不是 2027 年'],
    [
      tableOf({ 2027: { off: ['2027-01-02'], work: ['2027-01-02'] } }),
      'years.2027：2027-01-02 同时',
    ],
    [tableOf({ 2027: {} }), 'years.2027：没有列出放假'],
    [
      tableOf({ 2027: { off: ['2027-01-01', '2027-12-31'] } }),
      'years.2027：放假日期（off）里没有春节、清明节、劳动节、端午节、中秋节、国庆节，应列出全年',
    ],
    [
      tableOf({ 2027: { off: daysOffOf(2027) }, 2028: { off: ['2028-01-01'] } }),
      'years.2028：放假日期（off）里没有春节',
    ],
    [
      { revision: '1', source: 'x', years: { 2027: { notices: [], off: [], work: [] } } },
      'years.2027.notices：不应为空',
    ],
  ])('is refused with the path of its fault', (json, message) => {
    const parsed = parseHolidayTable(json, builtInHolidays);
    expect(parsed.ok ? '' : parsed.error.message).toContain(message);
  });
});
