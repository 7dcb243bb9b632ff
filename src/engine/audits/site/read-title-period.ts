import { periodWords } from '../../data/period-words.ts';
import { normalizeName } from '../../text/normalize-name.ts';

/** The months of one year that a title speaks of, and the title without them. */
export interface TitlePeriod {
  /** First and last month, counted from year 0 (12 × year + month − 1). */
  readonly from: number;
  readonly to: number;
  /** Name of the series: the title without its period. */
  readonly series: string;
}

const year = /(20\d{2})\s?年/;
const monthSpan = /(\d{1,2})\s?月?\s?[-—–－~～至到]{1,2}\s?(\d{1,2})\s?月份?/;
const oneMonth = /(?<![\d-])(\d{1,2})\s?月份?(?!\s?\d{1,2}\s?日)/;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Full-width digits become ASCII ones. */
function toAsciiDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function findMonths(text: string): Found | null {
  const span = monthSpan.exec(text);
  if (span !== null) return { from: Number(span[1]), to: Number(span[2]), text: span[0] };
  const single = oneMonth.exec(text);
  if (single !== null) {
    return { from: Number(single[1]), to: Number(single[1]), text: single[0] };
  }
  for (const { words, from, to } of periodWords.monthSpans) {
    const word = words.find((each) => text.includes(each));
    if (word !== undefined) return { from, to, text: word };
  }
  return null;
}

/** Reads the period of a title such as 2026年1—9月…, 2026年前三季度…; null where it names no year or no months of it. */
export function readTitlePeriod(title: string): TitlePeriod | null {
  const text = toAsciiDigits(title);
  const named = year.exec(text);
  if (named === null) return null;
  const months = findMonths(text.replace(named[0], ' '));
  if (months === null || months.from < 1 || months.to > 12 || months.from > months.to) return null;
  const start = Number(named[1]) * 12 - 1;
  const series = normalizeName(text.replace(named[0], '').replace(months.text, ''));
  return { from: start + months.from, to: start + months.to, series };
}

/** The month counted from year 0 in words: 2026年9月. */
export function nameMonth(month: number): string {
  return `${String(Math.floor(month / 12))}年${String((month % 12) + 1)}月`;
}
