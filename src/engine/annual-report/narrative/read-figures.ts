import { narrativeWords } from '../../data/narrative-words.ts';
import { readChineseNumber } from '../../text/chinese-numerals.ts';

/** One number of a sentence with what it counts. */
export interface Figure {
  readonly value: number;
  /** The number as it stands in the sentence. */
  readonly raw: string;
  readonly unit: string;
  /** True for 余, 约, 近 and the like. */
  readonly isHedged: boolean;
  /** Digits after the point. */
  readonly decimals: number;
  readonly start: number;
  /** Exclusive; unit and hedge included. */
  readonly end: number;
  /** Words before the number, from the last comma or figure on. */
  readonly label: string;
  /** Words before the number, from the last figure or break of a clause on; enumeration commas do not end it. */
  readonly lead: string;
  /** Words after the unit, up to the next comma or figure. */
  readonly tail: string;
  /** How many brackets are open. */
  readonly depth: number;
}

type Token = Omit<Figure, 'label' | 'lead' | 'tail' | 'depth'>;

const { units, hedgesBefore, hedgesBetween, hedgesAfter } = narrativeWords;
const unitsByLength = [...units, ...units.map((unit) => `个${unit}`)].sort(
  (a, b) => b.length - a.length,
);
const number =
  /\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?|[一二三四五六七八九十两]{1,3}(?=[件起宗例])/g;
const scales = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** Letters, ordinals and other numbers beside it make a number a part of a name. */
function isPartOfName(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (/[\d.,，第〔A-Za-z〕/+-]/.test(before) && !/，/.test(before)) return true;
  // “592 283” are two numbers beside each other, “1，234” may be one.
  if (before === ' ' && /\d/.test(text.charAt(start - 2))) return true;
  if (before === '，' && /\d/.test(text.charAt(start - 2))) return true;
  return (
    /[\d/]/.test(text.charAt(end)) || (text.charAt(end) === ' ' && /\d/.test(text.charAt(end + 1)))
  );
}

function startWord(text: string, at: number, words: readonly string[]): string {
  return words.find((word) => text.startsWith(word, at)) ?? '';
}

/** What stands behind a number: 余, 万, 余, its unit, 以上. */
function readUnit(text: string, from: number) {
  const between = startWord(text, from, hedgesBetween);
  let at = from + between.length;
  const scale = text.startsWith('万元', at) ? 1 : (scales.get(text.charAt(at)) ?? 1);
  if (scale > 1) at += 1;
  const later = startWord(text, at, hedgesBetween);
  at += later.length;
  const unit = startWord(text, at, unitsByLength);
  at += unit.length;
  const after = startWord(text, at, hedgesAfter);
  return { unit, scale, isHedged: between + later + after !== '', at, end: at + after.length };
}

function readToken(text: string, raw: string, start: number): Token | null {
  const from = start + raw.length;
  if (isPartOfName(text, start, from)) return null;
  const { unit, scale, isHedged, at, end } = readUnit(text, from);
  if (unit === '') return null;
  const before = hedgesBefore.some((word) => text.endsWith(word, start));
  const digits = raw.replaceAll(',', '');
  const isSpelled = /^\D/.test(raw);
  // “高效办成一件事” counts nothing.
  if (isSpelled && text.startsWith('事', at)) return null;
  return {
    value: isSpelled ? readChineseNumber(raw.replace('两', '二')) : Number(digits) * scale,
    raw: scale > 1 ? text.slice(start, at - unit.length) : raw,
    unit: unit.startsWith('个') && unit.length > 1 ? unit.slice(1) : unit,
    isHedged: isHedged || before,
    decimals: digits.split('.')[1]?.length ?? 0,
    start,
    end,
  };
}

const lastOf = (text: string, signs: string, from: number, to: number): number => {
  for (let at = to - 1; at >= from; at -= 1) if (signs.includes(text.charAt(at))) return at + 1;
  return from;
};

function endOfTail(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1)
    if ('，、；。：（）！？'.includes(text.charAt(at))) return at;
  return to;
}

/** The numbers of a sentence that have a unit of counting; dates, ordinals, telephone numbers and years are none. */
export function readFigures(text: string): readonly Figure[] {
  if (!/[\d一二三四五六七八九十两]/.test(text)) return [];
  const tokens = [...text.matchAll(number)].flatMap((match) => {
    const token = readToken(text, match[0], match.index);
    return token === null || Number.isNaN(token.value) ? [] : [token];
  });
  let depth = 0;
  let read = 0;
  return tokens.map((token, at) => {
    for (; read < token.start; read += 1) {
      if (text.charAt(read) === '（') depth += 1;
      else if (text.charAt(read) === '）') depth = Math.max(0, depth - 1);
    }
    const from = tokens[at - 1]?.end ?? 0;
    const next = tokens[at + 1]?.start ?? text.length;
    return {
      ...token,
      label: text.slice(lastOf(text, '，、；：（）', from, token.start), token.start),
      lead: text.slice(lastOf(text, '，；：（', from, token.start), token.start),
      tail: text.slice(token.end, endOfTail(text, token.end, next)),
      depth,
    };
  });
}

/** Whether two units count the same things: 件 and 宗 do, 件 and 条 do not. */
export function isSameUnit(one: string, other: string): boolean {
  return (
    one === other ||
    narrativeWords.sameUnits.some((units) => units.includes(one) && units.includes(other))
  );
}
