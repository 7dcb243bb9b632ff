import type { ReportFigure } from '../model/artifacts/annual-report.ts';
import type { Locator } from '../model/locator.ts';
import { foldBlanks } from '../text/fold-blanks.ts';

const maxRawLength = 60;
const signs = /^(?:增加?|↑)(?=\d)/;
const minus = /^(?:减少?|下降|[↓−–—])(?=\d)/;
const unit = /(?:万元|元|人次|件次|[件条个项人次宗部份起])$/;
const note = /^([^()]{1,20})\([^()]{1,60}\)$/;
const number = /^[-+]?\d{1,15}(?:\.\d{1,8})?$/;

/** The number without what may be printed around it: marks, a note in brackets, its unit, thousands separators. */
function bareNumber(raw: string): string {
  const folded = foldBlanks(raw.normalize('NFKC').replace(/[*_]/g, ''));
  // “1 234” is one number, “11 3” are two.
  const isOne = !/\d \d/.test(folded) || /^[1-9]\d{0,2}(?: \d{3}){1,4}(?!\d)/.test(folded);
  const plain = isOne ? folded.replaceAll(' ', '') : folded;
  const noted = note.exec(plain)?.[1] ?? plain;
  const counted = noted.replace(/[。;,.]$/, '').replace(unit, '');
  const signed = counted.replace(signs, '').replace(minus, '-');
  return /^[-+]?\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,8})?$/.test(signed)
    ? signed.replaceAll(',', '')
    : signed;
}

/** The number that a cell's text stands for; null where it holds none (blank, `/`, `—`, 无) or more than one. */
export function parseFigure(text: string): number | null {
  const bare = bareNumber(text);
  if (bare === '零' || bare === '〇') return 0;
  return number.test(bare) ? Number(bare) : null;
}

/** Whether a text can stand in a value cell: a number, a blank, or a mark for none. */
export function isFigureText(text: string): boolean {
  const bare = text.replace(/[\s*_\u200b-\u200f]/g, '');
  return /^[-—–−/／\\无〇零○Oo.·]{0,6}$/.test(bare) || parseFigure(text) !== null;
}

/** A figure as printed with its number. */
export function readFigure(text: string, locator: Locator | null): ReportFigure {
  return { raw: foldBlanks(text).slice(0, maxRawLength), value: parseFigure(text), locator };
}

/** A figure that the carrier lost, or that cannot be told for certain. */
export const lostFigure: ReportFigure = { raw: null, value: null, locator: null };
