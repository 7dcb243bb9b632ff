import type { Locator } from '../../model/locator.ts';
import type { ReportLineBlock } from '../../model/report-document.ts';

/**
 * One line of a report without blanks, emphasis and page marks, its digits and brackets in one width:
 * the text that words and figures are sought in.
 */
export interface DenseLine {
  readonly text: string;
  /** Place in the printed line of each character of `text`. */
  readonly places: readonly number[];
  readonly printed: string;
  readonly locator: Locator;
  readonly isHeading: boolean;
  /** Place of the block in the document. */
  readonly block: number;
}

const widths = new Map<string, string>([
  ...[...'０１２３４５６７８９'].map((sign, value) => [sign, String(value)] as const),
  ['％', '%'],
  ['﹪', '%'],
  ['．', '.'],
  ['(', '（'],
  [')', '）'],
  [';', '；'],
  ['?', '？'],
  ['!', '！'],
  ['－', '-'],
]);

const blank = /[\s\u200b-\u200f\u2060]/;
const asciiWord = /[0-9A-Za-z]/;
const pageMark = /[—–－-]{1,2}[ \u3000\u00a0]{0,3}\d{1,3}[ \u3000\u00a0]{0,3}[—–－-]{1,2}/g;

/** Marks like “— 5 —” that a page break left inside a sentence, one range each (end exclusive). */
function findPageMarks(printed: string): (readonly [number, number])[] {
  const marks: (readonly [number, number])[] = [];
  for (const match of printed.matchAll(pageMark)) {
    const end = match.index + match[0].length;
    const isHyphen = match[0].startsWith('-');
    const isAlone = match.index === 0 && end === printed.length;
    // “0531—8423—2793” is a number, “13 —3— 件” holds a page mark.
    const isNumber = /\d/.test(printed.charAt(match.index - 1)) && /\d/.test(printed.charAt(end));
    if (!isNumber && (!isHyphen || isAlone)) marks.push([match.index, end]);
  }
  return marks;
}

/** The sign as it is compared: a comma of a number stays, one of a sentence becomes “，”. */
function narrow(printed: string, at: number): string {
  const sign = printed.charAt(at);
  const isBetweenDigits = /\d/.test(printed.charAt(at - 1)) && /\d/.test(printed.charAt(at + 1));
  if (sign === ',') return isBetweenDigits ? ',' : '，';
  if (sign === ':') return isBetweenDigits || printed.charAt(at + 1) === '/' ? ':' : '：';
  return widths.get(sign) ?? sign;
}

/** The dense form of one line of a report. */
export function thickenLine(line: ReportLineBlock, block: number): DenseLine {
  const printed = line.text;
  const marks = findPageMarks(printed);
  const signs: string[] = [];
  const places: number[] = [];
  let mark = 0;
  let gap = false;
  for (let at = 0; at < printed.length; at += 1) {
    const range = marks[mark];
    if (range !== undefined && at === range[0]) {
      at = range[1] - 1;
      mark += 1;
      continue;
    }
    const sign = printed.charAt(at);
    if (sign === '*') continue;
    if (blank.test(sign)) {
      gap = true;
      continue;
    }
    // A blank between two figures keeps them apart: “592 283” is no number.
    if (gap && asciiWord.test(sign) && asciiWord.test(signs.at(-1) ?? '')) {
      signs.push(' ');
      places.push(at - 1);
    }
    gap = false;
    signs.push(narrow(printed, at));
    places.push(at);
  }
  const { locator, isHeading } = line;
  return { text: signs.join(''), places, printed, locator, isHeading, block };
}

/** The printed text behind a stretch of a dense line (end exclusive). */
export function printedText({ places, printed }: DenseLine, start: number, end: number): string {
  const from = places[start] ?? printed.length;
  const last = places[end - 1];
  return last === undefined ? '' : printed.slice(from, last + 1);
}
