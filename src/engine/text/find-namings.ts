import { findDocumentNumbers } from './document-number.ts';
import { dropBlanks } from './fold-blanks.ts';

/** A document as a text names it: 《title》（number）, either part alone. Offsets, end exclusive. */
export interface Naming {
  readonly title: string | null;
  readonly number: string | null;
  readonly start: number;
  readonly end: number;
}

const maxTitleLength = 160;
const behind = /^\s{0,2}[（(](?:[^（）()]|[（(]\d{4}[）)]){1,80}[）)]/;

/** End of the quotation that starts at an offset, quotations within it counted; null where none ends near. */
function findQuoteEnd(text: string, start: number): number | null {
  let depth = 0;
  let last: number | null = null;
  const until = Math.min(text.length, start + maxTitleLength);
  for (let at = start; at < until; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') break;
    if (sign === '《' || sign === '〈') depth += 1;
    if (sign !== '》' && sign !== '〉') continue;
    depth -= 1;
    last = at + 1;
    if (depth === 0) return last;
  }
  return last;
}

/** A number with one sort of brackets and no 第, so that spellings of one number are equal. */
export function toNumberKey(number: string): string {
  return dropBlanks(number)
    .replace(/[[［（(【﹝〖]/g, '〔')
    .replace(/[\]］）)】﹞〗]/g, '〕')
    .replace('〕第', '〕');
}

/** Every document that a text names by a quoted title, a number, or a title with its number behind, in order of place. */
export function findNamings(text: string): readonly Naming[] {
  const numbers = findDocumentNumbers(text);
  const namings: Naming[] = [];
  for (let at = text.indexOf('《'); at >= 0;) {
    const close = findQuoteEnd(text, at);
    if (close === null) break;
    const bracket = behind.exec(text.slice(close, close + 90));
    const end = close + (bracket?.[0].length ?? 0);
    const number = numbers.find(({ start }) => start >= close && start < end)?.value ?? null;
    const title = text.slice(at + 1, close - 1);
    namings.push({ title, number, start: at, end: number === null ? close : end });
    at = text.indexOf('《', end);
  }
  const isFree = ({ start }: { start: number }): boolean =>
    !namings.some((naming) => start >= naming.start && start < naming.end);
  const alone = numbers
    .filter(isFree)
    .map(({ value, start, end }) => ({ title: null, number: value, start, end }));
  return [...namings, ...alone].sort((a, b) => a.start - b.start);
}
