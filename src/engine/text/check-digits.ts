import { type CivilDate, toCivilDate } from '../model/civil-date.ts';

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idChecks = '10X98765432';
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether 18 characters end with the check character of GB 11643 (citizen id). */
export function hasIdCheck(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false;
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return idChecks[sum % 11] === text[17]?.toUpperCase();
}

/** Birth date in an id number of 18 or 15 characters; null where it is no calendar day. */
export function birthDateOf(id: string): CivilDate | null {
  const [year, rest] =
    id.length === 15
      ? [Number(`19${id.slice(6, 8)}`), id.slice(8, 12)]
      : [Number(id.slice(6, 10)), id.slice(10, 14)];
  if (year < 1800) return null;
  return toCivilDate(year, Number(rest.slice(0, 2)), Number(rest.slice(2, 4)));
}

/** Whether 18 characters end with the check character of GB 32100 (unified social credit code). */
export function hasCreditCodeCheck(text: string): boolean {
  if (text.length !== 18) return false;
  const values = [...text.toUpperCase()].map((sign) => creditAlphabet.indexOf(sign));
  if (values.some((value) => value < 0)) return false;
  const sum = creditWeights.reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === values[17];
}

/** Whether the digits satisfy Luhn's formula (ISO/IEC 7812-1), as numbers of bank cards do. */
export function hasLuhnCheck(digits: string): boolean {
  if (!/^\d{2,24}$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const value = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? value * 2 : value;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** First three and last two characters, stars between; short texts become stars alone. */
export function maskText(text: string): string {
  const signs = [...text];
  if (signs.length <= 5) return '*'.repeat(signs.length);
  return `${signs.slice(0, 3).join('')}${'*'.repeat(signs.length - 5)}${signs.slice(-2).join('')}`;
}
