import { type CivilDate, toCivilDate } from '../model/civil-date.ts';

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

const digitsOf: Record<string, string> = {
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  〇: '0',
  零: '0',
  '○': '0',
  Ｏ: '0',
  O: '0',
  '０': '0',
  Ο: '0',
  О: '0',
  '0': '0',
  '◯': '0',
};

const arabic =
  /(?<![\d.])(\d{4})[ \u00a0\u3000]{0,3}([-/.年])[ \u00a0\u3000]{0,3}(\d{1,2})[ \u00a0\u3000]{0,3}[-/.月][ \u00a0\u3000]{0,3}(\d{1,2})(?!\d)[ \u00a0\u3000]{0,3}日?/g;
const chinese =
  /([一二三四五六七八九〇零○◯ＯOΟО０0]{4})[ \u00a0\u3000]{0,3}年[ \u00a0\u3000]{0,3}([元一二三四五六七八九十]{1,2})[ \u00a0\u3000]{0,3}月[ \u00a0\u3000]{0,3}([一二三四五六七八九十廿卅]{1,3})[ \u00a0\u3000]{0,3}日/g;
const compact =
  /(?<![\dA-Za-z])((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\dA-Za-z])/g;
const monthDay =
  /(?<![\d.\-/年])(\d{1,2})[ \u00a0\u3000]{0,3}[-/.月][ \u00a0\u3000]{0,3}(\d{1,2})(?![\d.\-/:%])[ \u00a0\u3000]{0,3}日?/g;

/** Full-width digits and signs become ASCII ones, character for character, so that places stay the same. */
function toAsciiWidth(text: string): string {
  return text.replace(/[０-９．－／]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function chineseDay(text: string): number {
  const spelled = text.replace('廿', '二十').replace('卅', '三十').replace('元', '一');
  const at = spelled.indexOf('十');
  if (at < 0) return Number(digitsOf[spelled] ?? Number.NaN);
  const tens = at === 0 ? 1 : Number(digitsOf[spelled.slice(0, at)] ?? Number.NaN);
  const rest = spelled.slice(at + 1);
  return tens * 10 + (rest === '' ? 0 : Number(digitsOf[rest] ?? Number.NaN));
}

/** Dates written by machines for "none": 1970-01-01, 1900-01-01, 0001-01-01. */
function isPlaceholder(year: number, month: number, day: number): boolean {
  return month === 1 && day === 1 && (year === 1970 || year <= 1900);
}

function collect(
  text: string,
  pattern: RegExp,
  read: (match: RegExpMatchArray) => readonly [number, number, number],
): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(pattern)) {
    const [year, month, day] = read(match);
    const value = isPlaceholder(year, month, day) ? null : toCivilDate(year, month, day);
    if (value === null || year < 1900 || year > 2100) continue;
    const notation = match[0].trim();
    found.push({
      value,
      notation,
      start: match.index ?? 0,
      end: (match.index ?? 0) + notation.length,
    });
  }
  return found;
}

/**
 * Every full date in a text, in order of place.
 * Reads `2026-10-9`, `2026/10/09`, `2026.10.9`, `2026年10月9日`, full-width digits, blanks between, and Chinese numerals.
 * Source: notations met on real portals, see the project's rules on dates.
 */
export function findDates(text: string, options: { compact?: boolean } = {}): FoundDate[] {
  const plain = toAsciiWidth(text);
  const found = collect(plain, arabic, (match) => [
    Number(match[1]),
    Number(match[3]),
    Number(match[4]),
  ]);
  if (text.includes('年')) {
    const yearOf = (digits: string): number =>
      Number([...digits].map((digit) => digitsOf[digit] ?? digit).join(''));
    found.push(
      ...collect(plain, chinese, (match) => [
        yearOf(match[1] ?? ''),
        chineseDay(match[2] ?? ''),
        chineseDay(match[3] ?? ''),
      ]),
    );
  }
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

/** Dates without a year (`10-09`, `10月9日`); the caller knows the year or not. */
export function findMonthDays(text: string): FoundMonthDay[] {
  const plain = toAsciiWidth(text);
  const found: FoundMonthDay[] = [];
  for (const match of plain.matchAll(monthDay)) {
    const month = Number(match[1]);
    const day = Number(match[2]);
    if (toCivilDate(2024, month, day) === null) continue;
    const notation = match[0].trim();
    found.push({ month, day, notation, start: match.index, end: match.index + notation.length });
  }
  return found;
}
