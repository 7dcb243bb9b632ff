import { crawlLimits } from '../data/crawl-limits.ts';
import { parseAddress } from '../text/resolve-address.ts';

const { addressLength, segments, repeatsInRow, repeats, parameters, yearsAhead, yearsBack } =
  crawlLimits.traps;

const monthPath = /\/(\d{4})(?:[/-]\d{1,2}){1,2}\/?(?:index\.[a-z]{3,5})?$/;
const yearParameter = /[?&](?:y|year|yyyy|nian|date|month)=(\d{4})(?:[-/]?\d{1,2}){0,2}(?:&|$)/i;

/** Most times that one entry stands in the list, and most times in a row; plain numbers are left out. */
function countRepeats(entries: readonly string[]): { all: number; inRow: number } {
  const counts = new Map<string, number>();
  let all = 0;
  let inRow = 0;
  let run = 0;
  entries.forEach((entry, place) => {
    if (/^\d{0,20}$/.test(entry)) return;
    const count = (counts.get(entry) ?? 0) + 1;
    counts.set(entry, count);
    run = entries[place - 1] === entry ? run + 1 : 1;
    all = Math.max(all, count);
    inRow = Math.max(inRow, run);
  });
  return { all, inRow };
}

/** Year of a calendar page (`/2031/05/`, `?year=2031&month=5`); null for any other address. */
export function findCalendarYear(url: string): number | null {
  const address = parseAddress(url);
  if (address === null) return null;
  const match = monthPath.exec(address.pathname) ?? yearParameter.exec(address.search);
  return match === null ? null : Number(match[1]);
}

/** The address with its numbers and parameter values left out: alike for all pages of one machine. */
export function shapeOf(url: string): string {
  const address = parseAddress(url);
  if (address === null) return url;
  const { host, pathname, search } = address;
  const names =
    search === ''
      ? []
      : search
          .slice(1)
          .split('&')
          .map((part) => part.split('=')[0]);
  return `${host}${pathname.replace(/\d{1,40}/g, '#')}?${names.join('&')}`;
}

/** Whether an address by itself shows that a machine makes ever new ones: it grows, repeats itself, or counts years beyond the data. */
export function looksEndless(url: string, asOfYear: number): boolean {
  const address = parseAddress(url);
  if (address === null || url.length > addressLength) return true;
  const path = address.pathname.split('/').filter((segment) => segment !== '');
  const names = address.search === '' ? [] : address.search.slice(1).split('&');
  if (path.length > segments || names.length > parameters) return true;
  const inPath = countRepeats(path);
  const inQuery = countRepeats(names.map((part) => part.split('=')[0] ?? ''));
  if (inPath.inRow >= repeatsInRow || inPath.all >= repeats || inQuery.all >= repeats) return true;
  const year = findCalendarYear(url);
  return year !== null && (year > asOfYear + yearsAhead || year < asOfYear - yearsBack);
}
