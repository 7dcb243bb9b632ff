import { describe, expect, it } from 'vitest';
import { findDeadline } from '../../../src/engine/calendar/find-deadline.ts';
import {
  mergeHolidayTables,
  parseHolidayTable,
} from '../../../src/engine/calendar/holiday-tables.ts';
import { lookUpDay } from '../../../src/engine/calendar/look-up-day.ts';
import { builtInHolidays } from '../../../src/engine/data/holidays.ts';
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
  const parsed = parseHolidayTable(tableOf(years));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return mergeHolidayTables(builtInHolidays, parsed.value);
}

describe('a holiday table of the user', () => {
  it('adds a year that the project does not know', () => {
    const term = { workingDays: 5 };
    expect(findDeadline(day('2026-12-30'), term, builtInHolidays).known).toBe(false);
    const deadline = findDeadline(
      day('2026-12-30'),
      term,
      merged({ 2027: { off: ['2027-01-01'] } }),
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
      { revision: '1', source: 'x', years: { 2027: { notices: [], off: [], work: [] } } },
      'years.2027.notices：不应为空',
    ],
  ])('is refused with the path of its fault', (json, message) => {
    const parsed = parseHolidayTable(json);
    expect(parsed.ok ? '' : parsed.error.message).toContain(message);
  });
});
