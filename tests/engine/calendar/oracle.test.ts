import { readFileSync } from 'node:fs';
import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { findDeadline } from '../../../src/engine/calendar/find-deadline.ts';
import { isWorkingDay } from '../../../src/engine/calendar/working-days.ts';
import { builtInHolidays } from '../../../src/engine/data/holidays.ts';
import { day } from '../../support/pages.ts';

// The oracle: the notices' JSON read again here, walked day by day with the host's own UTC clock.
interface Notices {
  years: Record<string, { off: string[]; work: string[] }>;
}
const notices = JSON.parse(readFileSync('src/engine/data/holidays.json', 'utf8')) as Notices;
const off = new Set(Object.values(notices.years).flatMap((year) => year.off));
const worked = new Set(Object.values(notices.years).flatMap((year) => year.work));

const allDays: string[] = [];
for (let t = Date.UTC(2007, 0, 1); t <= Date.UTC(2026, 11, 31); t += 86_400_000) {
  allDays.push(new Date(t).toISOString().slice(0, 10));
}
const isOracleWorkday = (date: string): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return worked.has(date) || (!off.has(date) && weekday >= 1 && weekday <= 5);
};
const oracleWorkdays = allDays.filter(isOracleWorkday);

function oracleDue(from: string, workingDays: number): string | null {
  let low = 0;
  let high = oracleWorkdays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((oracleWorkdays[middle] ?? '') > from) high = middle;
    else low = middle + 1;
  }
  return oracleWorkdays[low + workingDays - 1] ?? null;
}

describe('the calendar against the notices, day by day', () => {
  it('knows each of the 7,305 days of 2007–2026', () => {
    const wrong = allDays.filter(
      (date) => isWorkingDay(day(date), builtInHolidays) !== isOracleWorkday(date),
    );
    expect(allDays).toHaveLength(7305);
    expect(wrong).toEqual([]);
  });

  it.each([1, 3, 7, 15, 20, 30])('finds every deadline of %i working days', (workingDays) => {
    const wrong = allDays.filter((date) => {
      const deadline = findDeadline(day(date), { workingDays }, builtInHolidays);
      return deadline.due !== oracleDue(date, workingDays);
    });
    expect(wrong).toEqual([]);
  });

  it('moves the end of every term of 20 natural days off the days off', () => {
    const wrong = allDays.filter((date) => {
      const end = new Date(Date.parse(`${date}T00:00:00Z`) + 20 * 86_400_000)
        .toISOString()
        .slice(0, 10);
      const expected = oracleWorkdays.find((candidate) => candidate >= end) ?? null;
      return findDeadline(day(date), { days: 20 }, builtInHolidays).due !== expected;
    });
    expect(wrong).toEqual([]);
  });
});

describe('the calendar against chinese-days', () => {
  it('agrees on each of the 7,305 days', () => {
    const different = allDays
      // That library reads a bare date as UTC and looks at the host's own zone: a noon without a zone is right in all.
      .filter((date) => chineseDays.isWorkday(`${date}T12:00:00`) !== isOracleWorkday(date));
    expect(different).toEqual([]);
  });
});
