import { dropBlanks } from './fold-blanks.ts';
import { listMatches } from './list-matches.ts';

/** A document number found in a text, with its place (end exclusive). */
export interface FoundDocumentNumber {
  /** Without blanks, digits in ASCII width. */
  readonly value: string;
  /** Year of the number; null for orders (令第N号). */
  readonly year: number | null;
  /** Whether the brackets are the prescribed 〔 〕; true where there are none. */
  readonly hasStandardBrackets: boolean;
  readonly start: number;
  readonly end: number;
}

const bracketed =
  /[〔[［（(【﹝〖]\s{0,4}(\d{4})\s{0,4}[〕\]］）)】﹞〗]\s{0,4}(?:第\s{0,4})?\d{1,5}(?:[-—]\d{1,4})?\s{0,4}[号號]/g;
const order = /令\s{0,4}(?:第\s{0,4})?[\d一二三四五六七八九十百]{1,5}\s{0,4}号/g;
const announcement = /(\d{4})\s{0,4}年\s{0,4}第\s{0,4}\d{1,5}\s{0,4}号/g;

/** Longest code of an organ before the year, blanks included (机关代字). */
const maxCodeLength = 24;

function toAsciiDigits(text: string): string {
  return text.replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Where the organ's code before the bracket or before 令 starts. */
function findCodeStart(text: string, end: number): number {
  let start = end;
  for (let at = end - 1; at >= 0 && end - at <= maxCodeLength; at -= 1) {
    const sign = text.charAt(at);
    if (/[一-龥A-Za-z]/.test(sign)) start = at;
    else if (!/[ \u00a0\u3000]/.test(sign)) break;
  }
  return start;
}

function collect(text: string, pattern: RegExp, needsCode: boolean): FoundDocumentNumber[] {
  const found: FoundDocumentNumber[] = [];
  for (const match of listMatches(text, pattern)) {
    const start = needsCode ? findCodeStart(text, match.index) : match.index;
    if (needsCode && start === match.index) continue;
    const end = match.index + match[0].length;
    const year = match[1] === undefined ? null : Number(match[1]);
    const hasStandardBrackets = pattern !== bracketed || /^〔[^〕]{1,20}〕/.test(match[0]);
    found.push({
      value: dropBlanks(text.slice(start, end)),
      year,
      hasStandardBrackets,
      start,
      end,
    });
  }
  return found;
}

/**
 * Every document number in a text, in order of place: 国办发〔2017〕47号, 国务院令第711号, 2021年第5号.
 * Source: 党政机关公文格式 GB/T 9704—2012, 7.2.5.
 */
export function findDocumentNumbers(text: string): FoundDocumentNumber[] {
  if (!/[号號]/.test(text)) return [];
  const plain = toAsciiDigits(text);
  const found = [
    ...collect(plain, bracketed, true),
    ...collect(plain, order, true),
    ...collect(plain, announcement, false),
  ];
  return found.sort((a, b) => a.start - b.start);
}

/** The text as a document number when it is nothing else (blanks and brackets around it apart), or null. */
export function asDocumentNumber(text: string): FoundDocumentNumber | null {
  if (text.length > 80) return null;
  const bare = dropBlanks(text);
  const whole = /^[（(【].{1,60}[）)】]$/.test(bare) ? bare.slice(1, -1) : bare;
  const number = findDocumentNumbers(whole).find(({ start }) => start === 0);
  return number?.end === whole.length ? number : null;
}
