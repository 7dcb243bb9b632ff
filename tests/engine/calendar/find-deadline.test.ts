import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/engine/calendar/civil-days.ts';
import { findDeadline } from '../../../src/engine/calendar/find-deadline.ts';
import { countWorkingDays, isWorkingDay } from '../../../src/engine/calendar/working-days.ts';
import { builtInHolidays } from '../../../src/engine/data/holidays.ts';
import { day } from '../../support/pages.ts';

const due = (from: string, workingDays: number): string | null =>
  findDeadline(day(from), { workingDays }, builtInHolidays).due;

describe('a term of working days', () => {
  it.each([
    ['2026-09-11', 20, '2026-10-15'],
    ['2026-01-30', 20, '2026-03-05'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-09-29', 3, '2026-10-09'],
    ['2025-01-24', 20, '2025-02-27'],
    ['2020-01-20', 20, '2020-02-25'],
    ['2019-09-30', 20, '2019-11-01'],
    ['2020-01-17', 20, '2020-02-21'],
    ['2021-02-05', 20, '2021-03-10'],
    ['2022-09-23', 20, '2022-10-26'],
    ['2023-01-13', 20, '2023-02-15'],
    ['2023-09-22', 20, '2023-10-26'],
    ['2024-02-04', 20, '2024-03-07'],
    ['2024-09-27', 20, '2024-10-30'],
    ['2025-09-28', 20, '2025-10-31'],
    ['2026-02-13', 20, '2026-03-19'],
    ['2026-02-14', 20, '2026-03-20'],
    ['2026-05-09', 20, '2026-06-05'],
    ['2026-09-25', 20, '2026-10-29'],
  ])('%s + %i ends on %s', (from, workingDays, expected) => {
    expect(due(from, workingDays)).toBe(expected);
  });

  it('has no verdict where it runs into a year without a notice', () => {
    const deadline = findDeadline(day('2026-12-25'), { workingDays: 20 }, builtInHolidays);
    expect(deadline).toMatchObject({ known: false, due: null });
    expect(deadline.counted).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31']);
  });

  it('is still known when it ends on the last day with a notice', () => {
    expect(due('2026-12-25', 4)).toBe('2026-12-31');
    expect(due('2026-12-25', 5)).toBeNull();
  });

  it('proves each day between: counted, skipped with its notice, made up with its notice', () => {
    const deadline = findDeadline(day('2026-02-11'), { workingDays: 4 }, builtInHolidays);
    expect(deadline.due).toBe('2026-02-24');
    expect(deadline.counted).toEqual(['2026-02-12', '2026-02-13', '2026-02-14', '2026-02-24']);
    expect(deadline.madeUp).toEqual([
      {
        date: '2026-02-14',
        notice: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
      },
    ]);
    expect(deadline.skipped.map(({ date, reason }) => [date, reason])).toEqual(
      [15, 16, 17, 18, 19, 20, 21, 22, 23].map((d) => [`2026-02-${String(d)}`, 'holiday']),
    );
  });

  it('names the amending notice for a day that was changed later', () => {
    const deadline = findDeadline(day('2020-01-20'), { workingDays: 20 }, builtInHolidays);
    const byDate = new Map(deadline.skipped.map(({ date, notice }) => [date as string, notice]));
    expect(byDate.get('2020-01-24')).toContain('5454164');
    expect(byDate.get('2020-01-31')).toContain('5472352');
  });
});

describe('a term of natural days', () => {
  it('ends on its last day where that is worked', () => {
    const deadline = findDeadline(day('2026-11-02'), { days: 30 }, builtInHolidays);
    expect(deadline).toMatchObject({ due: '2026-12-02', known: true, skipped: [], madeUp: [] });
    expect(deadline.counted).toHaveLength(30);
  });

  it('moves on from a day off to the next working day', () => {
    const deadline = findDeadline(day('2026-09-11'), { days: 20 }, builtInHolidays);
    expect(deadline.due).toBe('2026-10-08');
    expect(deadline.skipped.map(({ date }) => date)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((d) => `2026-10-0${String(d)}`),
    );
  });

  it('ends on a made-up Saturday', () => {
    const deadline = findDeadline(day('2026-05-02'), { days: 7 }, builtInHolidays);
    expect(deadline.due).toBe('2026-05-09');
    expect(deadline.madeUp.map(({ date }) => date)).toEqual(['2026-05-09']);
  });

  it('has no verdict where only its end lies in a year without a notice', () => {
    expect(findDeadline(day('2026-12-20'), { days: 20 }, builtInHolidays)).toMatchObject({
      known: false,
      due: null,
    });
  });
});

describe('laws of the calendar', () => {
  const someDay = fc.integer({ min: 0, max: 7200 }).map((n) => addDays(day('2007-01-01'), n));

  it('counts as many working days as were asked, and ends on a working day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (from, workingDays) => {
        const deadline = findDeadline(from, { workingDays }, builtInHolidays);
        if (deadline.due === null) return;
        expect(deadline.counted).toHaveLength(workingDays);
        expect(deadline.counted.at(-1)).toBe(deadline.due);
        expect(isWorkingDay(deadline.due, builtInHolidays)).toBe(true);
        expect(countWorkingDays(from, deadline.due, builtInHolidays)).toBe(workingDays);
      }),
    );
  });

  it('accounts for every day between the first and the last', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (from, workingDays) => {
        const {
          due: last,
          counted,
          skipped,
        } = findDeadline(from, { workingDays }, builtInHolidays);
        if (last === null) return;
        const named = [...counted, ...skipped.map(({ date }) => date)].sort();
        expect(named).toEqual(named.map((_, i) => addDays(from, i + 1)));
        expect(named.at(-1)).toBe(last);
      }),
    );
  });

  it('never ends earlier for a later start or a longer term', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (from, workingDays) => {
        const here = due(from, workingDays);
        const later = due(addDays(from, 1), workingDays);
        const longer = due(from, workingDays + 1);
        if (here !== null && later !== null) expect(later >= here).toBe(true);
        if (here !== null && longer !== null) expect(longer > here).toBe(true);
      }),
    );
  });
});

describe('counting working days', () => {
  it('is 0 for the same or an earlier day', () => {
    expect(countWorkingDays(day('2026-11-02'), day('2026-11-02'), builtInHolidays)).toBe(0);
    expect(countWorkingDays(day('2026-11-02'), day('2026-10-02'), builtInHolidays)).toBe(0);
  });

  it('is not known across a year without a notice', () => {
    expect(countWorkingDays(day('2026-12-30'), day('2027-01-04'), builtInHolidays)).toBeNull();
    expect(isWorkingDay(day('2027-01-04'), builtInHolidays)).toBeNull();
  });
});
