import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../../src/engine/model/civil-date.ts';
import {
  findDate,
  findDates,
  findMonthDays,
  findShortYearDates,
} from '../../../src/engine/text/find-dates.ts';

const days = fc
  .record({
    year: fc.integer({ min: 1949, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(({ year, month, day }) => toCivilDate(year, month, day) !== null)
  .filter(({ year, month, day }) => !(year === 1970 && month === 1 && day === 1));

const signs = '〇一二三四五六七八九';
const pad = (value: number): string => String(value).padStart(2, '0');
const spellYear = (year: number, zero: string): string =>
  [...String(year)].map((digit) => (digit === '0' ? zero : signs.charAt(Number(digit)))).join('');
const spell = (value: number): string => {
  if (value < 10) return signs.charAt(value);
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? '' : signs.charAt(tens)}十${value % 10 === 0 ? '' : signs.charAt(value % 10)}`;
};
const toFullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

type Parts = Readonly<{ year: number; month: number; day: number }>;
const notations: readonly ((parts: Parts) => string)[] = [
  ({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}`,
  ({ year, month, day }) => `${year}-${month}-${day}`,
  ({ year, month, day }) => `${year}/${pad(month)}/${pad(day)}`,
  ({ year, month, day }) => `${year}.${month}.${pad(day)}`,
  ({ year, month, day }) => `${year}年${month}月${day}日`,
  ({ year, month, day }) => `${year} 年 ${month} 月 ${day} 日`,
  ({ year, month, day }) => toFullWidth(`${year}年${month}月${day}日`),
  ({ year, month, day }) => `${year}-${pad(month)}-${pad(day)} 17:18:00`,
  ({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}T17:18:00+08:00`,
  ({ year, month, day }) => `${spellYear(year, '〇')}年${spell(month)}月${spell(day)}日`,
  ({ year, month, day }) => `${spellYear(year, '○')}年${spell(month)}月${spell(day)}日`,
  ({ year, month, day }) => `${spellYear(year, '零')}年${spell(month)}月${spell(day)}日`,
  ({ year, month, day }) => `${spellYear(year, 'Ｏ')}年${spell(month)}月${spell(day)}日`,
];

describe('findDates', () => {
  it('reads every notation back to the same day, at its place', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...notations),
        fc.constantFrom('', '于', '（'),
        (parts, write, before) => {
          const text = `${before}${write(parts)}）发布`;
          const found = findDates(text);
          expect(found.map(({ value }) => value)).toEqual([
            toCivilDate(parts.year, parts.month, parts.day),
          ]);
          expect(found[0]?.start).toBe(before.length);
          expect(text.slice(found[0]?.start, found[0]?.end)).toHaveLength(
            found[0]?.notation.length ?? -1,
          );
        },
      ),
    );
  });

  it('never throws and keeps order and places inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end } of findDates(text, { compact: true })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it.each([
    ['2026年廿一月'],
    ['2026-10'],
    ['2026年10月'],
    ['2026-02-30'],
    ['1970-01-01'],
    ['1900-01-01'],
    ['0001-01-01'],
    ['0000-00-00'],
    ['2019.1-2月份'],
    ['2018年7-12'],
    ['2024年3月12家企业'],
    ['20261009'],
    ['12026-10-09'],
    ['192.2026.10.9'],
    ['2026.10.9.1'],
    ['26-10-09'],
  ])('finds no date in %s', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it.each([
    ['2026-10-09T17:18:00Z', '2026-10-10'],
    ['2026-10-09T15:59:59Z', '2026-10-09'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2024-02-28T16:00:00Z', '2024-02-29'],
    ['2026-01-01T00:30:00+09:00', '2025-12-31'],
    ['2026-03-01T00:30:00+0930', '2026-02-28'],
    ['2026-10-09T23:00:00-05:00', '2026-10-10'],
  ])('puts %s on the civil day of Asia/Shanghai', (text, day) => {
    expect(findDate(text)?.value).toBe(day);
  });

  it.each([
    ['二〇二一年十二月三十一日', '2021-12-31'],
    ['二○一九年元月廿一日', '2019-01-21'],
    ['二〇二六年十月初九日', '2026-10-09'],
    ['2026年10月9', '2026-10-09'],
    ['2026年1月5-6日', '2026-01-05'],
    ['【2026-10-09】', '2026-10-09'],
  ])('reads %s', (text, day) => {
    expect(findDate(text)?.value).toBe(day);
  });

  it('reads eight digits only when asked', () => {
    expect(findDate('20261009', { compact: true })?.value).toBe('2026-10-09');
    expect(findDate('120261009', { compact: true })).toBeNull();
  });
});

describe('a date that touches the next word', () => {
  it('ends where a title begins with a year', () => {
    expect(findDate('2026-09-182026年公开招聘公告')?.value).toBe('2026-09-18');
    expect(findDate('2026-1-12026年工作要点')?.value).toBe('2026-01-01');
  });

  it('is none where it runs into a longer number', () => {
    expect(findDate('2026-09-1820')).toBeNull();
    expect(findDate('2026-09-182026')).toBeNull();
  });
});

describe('findShortYearDates', () => {
  it('reads two-digit years', () => {
    expect(findShortYearDates('[26-10-09]').map(({ value }) => value)).toEqual(['2026-10-09']);
    expect(findShortYearDates('2026-10-09')).toEqual([]);
    expect(findShortYearDates('26-13-09')).toEqual([]);
  });
});

describe('findMonthDays', () => {
  it('reads days without a year', () => {
    expect(findMonthDays('[10-09]')[0]).toMatchObject({ month: 10, day: 9 });
    expect(findMonthDays('10月9日')[0]).toMatchObject({ month: 10, day: 9 });
    expect(findMonthDays('2026-10-09')).toEqual([]);
  });
});
