/** A run of digits that may be personal, in memory only: `value` never leaves the gatherer. */
export interface NumberRun {
  readonly value: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const runs = /(?<![0-9A-Za-z.])[1-9]\d{10,18}[Xx]?(?![0-9A-Za-z])/g;
/** Longest text read for runs: a page of 12 MB stays within bounds. */
const maxTextLength = 8_000_000;
const maxRuns = 2000;

/** Full-width digits become ASCII ones, sign for sign, so that places stay the same. */
function toAsciiDigits(text: string): string {
  if (!/[０-９Ｘｘ]/.test(text)) return text;
  return text.replace(/[０-９Ｘｘ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Runs of 11 to 19 digits that stand alone; decimals and parts of longer codes are left out. */
export function findNumberRuns(text: string): NumberRun[] {
  const found: NumberRun[] = [];
  for (const match of toAsciiDigits(text.slice(0, maxTextLength)).matchAll(runs)) {
    const end = match.index + match[0].length;
    if (/^\.\d/.test(text.slice(end, end + 2))) continue;
    found.push({ value: match[0], start: match.index, end });
    if (found.length >= maxRuns) break;
  }
  return found;
}
