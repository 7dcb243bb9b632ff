import { type CivilDate, toCivilDate } from '../model/civil-date.ts';
import { readChineseNumber, readChineseYear } from './chinese-numerals.ts';
import { listMatches } from './list-matches.ts';

/** A full date found in a text, with its place (end exclusive). */
export interface FoundDate {
  readonly value: CivilDate;
  readonly notation: string;
  readonly start: number;
  readonly end: number;
}

/** A date without a year. */
export interface FoundMonthDay {
  readonly month: number;
  readonly day: number;
  readonly notation: string;
  readonly start: number;
  readonly end: number;
}

type Day = readonly [year: number, month: number, day: number];

// A row's date may touch a title that starts with a year (2026-09-182026年…); corpus: list--trs-script-pager
const arabic =
  /(?<![\d.])(\d{4})[ \u00a0\u3000]{0,3}([-/.年])[ \u00a0\u3000]{0,3}(\d{1,2})[ \u00a0\u3000]{0,3}([-/.月])[ \u00a0\u3000]{0,3}(\d{1,2})(?:(?=(?:19|20)\d{2}年)|(?!\d|\.\d))(?:[ \u00a0\u3000]{0,3}[日号])?/g;
const zone = /^(?:T| {1,3})(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})/;
const chinese =
  /([一二三四五六七八九〇零○◯ＯOΟО０0o]{4})[ \u00a0\u3000]{0,3}年[ \u00a0\u3000]{0,3}([元正一二三四五六七八九十]{1,2})[ \u00a0\u3000]{0,3}月[ \u00a0\u3000]{0,3}([初一二三四五六七八九十廿卅]{1,3})[ \u00a0\u3000]{0,3}[日号]/g;
const compact =
  /(?<![\dA-Za-z])((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\dA-Za-z])/g;
const shortYear = /(?<![\d.\-/年])(\d{2})([-/.])(\d{1,2})([-/.])(\d{1,2})(?![\d.\-/年])/g;
const monthDay =
  /(?<![\d.\-/年])(\d{1,2})[ \u00a0\u3000]{0,3}[-/.月][ \u00a0\u3000]{0,3}(\d{1,2})(?![\d.\-/:%])[ \u00a0\u3000]{0,3}日?/g;

/** Full-width digits and signs become ASCII ones, character for character, so that places stay the same. */
function toAsciiWidth(text: string): string {
  return text.replace(/[０-９．－／]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Dates written by machines for "none": 1970-01-01, 1900-01-01, 0001-01-01. */
function isPlaceholder([year, month, day]: Day): boolean {
  return month === 1 && day === 1 && (year === 1970 || year <= 1900);
}

function collect(
  text: string,
  pattern: RegExp,
  read: (match: RegExpMatchArray) => Day | null,
): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of listMatches(text, pattern)) {
    const day = read(match);
    if (day === null || isPlaceholder(day) || day[0] < 1900 || day[0] > 2100) continue;
    const value = toCivilDate(...day);
    if (value === null) continue;
    const notation = match[0].trim();
    found.push({ value, notation, start: match.index, end: match.index + notation.length });
  }
  return found;
}

/** `2026年10月9` needs its 日 unless the text ends there, else “2026年3月12家” would be a day. */
function isBrokenOff(text: string, match: RegExpMatchArray): boolean {
  if (/[日号]$/.test(match[0])) return false;
  return /[\u4e00-\u9fff]/.test(text.charAt((match.index ?? 0) + match[0].length));
}

/** The day in Asia/Shanghai of a moment given in another zone: `2026-10-09T17:18:00Z` is the 10th there. */
function shiftToShanghai([year, month, day]: Day, rest: string): Day {
  const moment = zone.exec(rest);
  if (moment === null) return [year, month, day];
  const [, hour = '', minute = '', offset = 'Z'] = moment;
  const [zoneHours, zoneMinutes] = offset === 'Z' ? [0, 0] : [offset.slice(1, 3), offset.slice(-2)];
  const sign = offset.startsWith('-') ? -1 : 1;
  const ahead = 8 * 60 - sign * (Number(zoneHours) * 60 + Number(zoneMinutes));
  return moveDay(
    [year, month, day],
    Math.floor((Number(hour) * 60 + Number(minute) + ahead) / 1440),
  );
}

function moveDay([year, month, day]: Day, days: number): Day {
  if (days === 0 || toCivilDate(year, month, day) === null) return [year, month, day];
  if (days > 0) {
    if (toCivilDate(year, month, day + 1) !== null) return [year, month, day + 1];
    return month === 12 ? [year + 1, 1, 1] : [year, month + 1, 1];
  }
  if (day > 1) return [year, month, day - 1];
  const [lastYear, lastMonth] = month === 1 ? [year - 1, 12] : [year, month - 1];
  let last = 31;
  while (toCivilDate(lastYear, lastMonth, last) === null) last -= 1;
  return [lastYear, lastMonth, last];
}

function readArabic(text: string): (match: RegExpMatchArray) => Day | null {
  return (match) => {
    const [whole, year, first, month, second, day] = match;
    // “2019.1-2月” and “2018年7-12” are spans, not days.
    if (first === '年' ? second !== '月' : first !== second) return null;
    if (first === '年' && isBrokenOff(text, match)) return null;
    const end = (match.index ?? 0) + whole.length;
    return shiftToShanghai([Number(year), Number(month), Number(day)], text.slice(end, end + 40));
  };
}

function readChinese(match: RegExpMatchArray): Day {
  const [, year = '', month = '', day = ''] = match;
  return [readChineseYear(year), readChineseNumber(month), readChineseNumber(day)];
}

/**
 * Every full date in a text, in order of place.
 * Reads `2026-10-9`, `2026/10/09`, `2026.10.9`, `2026年10月9日`, full-width digits, blanks between, ISO moments with
 * their zone, and Chinese numerals; `20261009` with `compact`. A month without a day and machine placeholders are no dates.
 * Source: notations met on real portals, see the project's rules on dates.
 */
export function findDates(text: string, options: { compact?: boolean } = {}): FoundDate[] {
  const plain = toAsciiWidth(text);
  const found = /\d{4}/.test(plain) ? collect(plain, arabic, readArabic(plain)) : [];
  if (text.includes('年')) found.push(...collect(plain, chinese, readChinese));
  if (options.compact === true) {
    found.push(
      ...collect(plain, compact, (match) => [Number(match[1]), Number(match[2]), Number(match[3])]),
    );
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The first full date in a text, or null. */
export function findDate(text: string, options: { compact?: boolean } = {}): FoundDate | null {
  return findDates(text, options)[0] ?? null;
}

/** Dates with a year of two digits (`26-10-09`); right only where a whole list is written so. */
export function findShortYearDates(text: string): FoundDate[] {
  return collect(toAsciiWidth(text), shortYear, (match) => {
    const [, year, first, month, second, day] = match;
    return first === second ? [2000 + Number(year), Number(month), Number(day)] : null;
  });
}

/** Dates without a year (`10-09`, `10月9日`); the caller knows the year or not. */
export function findMonthDays(text: string): FoundMonthDay[] {
  const plain = toAsciiWidth(text);
  const found: FoundMonthDay[] = [];
  for (const match of listMatches(plain, monthDay)) {
    const month = Number(match[1]);
    const day = Number(match[2]);
    if (toCivilDate(2024, month, day) === null) continue;
    const notation = match[0].trim();
    found.push({ month, day, notation, start: match.index, end: match.index + notation.length });
  }
  return found;
}
