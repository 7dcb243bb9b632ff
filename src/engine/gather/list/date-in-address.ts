import { type CivilDate, toCivilDate } from '../../model/civil-date.ts';

/** `t20181018_21.html`, `/2018-07-11/58.html`, `/art/2018/7/11/`, `/20180711/ab12.html`. */
const wholeDay =
  /[/_t]((?:19|20)\d\d)(?:([-/_])(\d{1,2})\2(\d{1,2})|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?=[/_.\-]|$)/;

const year = /(?:19|20)\d\d/;

/** Whether a link's address, once resolved, may name a day: most links of a menu cannot. */
export function mayNameDay(href: string, base: string): boolean {
  return year.test(href) || year.test(base) || /[\t\n\r]/.test(href);
}

/**
 * The day that an address names; null where it names none.
 * It is the day of upload, which may be long after the document's own.
 */
export function findDateInAddress(address: string | null): CivilDate | null {
  if (address === null) return null;
  const match = wholeDay.exec(address.slice(0, 400));
  if (match === null) return null;
  const [, year, , month, day, compactMonth, compactDay] = match;
  return toCivilDate(Number(year), Number(month ?? compactMonth), Number(day ?? compactDay));
}
