import type { ListFeed } from '../model/site/list-feed.ts';

/** Address of a feed's n-th answer, from 1; null where rows are counted and their number an answer is unknown. */
export function feedAddress({ template, perPage }: ListFeed, number: number): string | null {
  if (template.includes('{page}')) return template.replace('{page}', String(number));
  if (!template.includes('{start}')) return number === 1 ? template : null;
  if (perPage === null) return null;
  return template
    .replace('{start}', String((number - 1) * perPage + 1))
    .replace('{end}', String(number * perPage));
}

/** Which answer of the feed an address is for, from 1; null where it is none of the feed's. */
export function feedNumber(feed: ListFeed, url: string): number | null {
  const sign = feed.template.includes('{page}') ? '{page}' : '{start}';
  const at = feed.template.indexOf(sign);
  if (at < 0) return url === feed.template ? 1 : null;
  const digits = /^\d{1,7}/.exec(url.slice(at))?.[0];
  if (digits === undefined) return null;
  const number =
    sign === '{page}' ? Number(digits) : Math.floor((Number(digits) - 1) / (feed.perPage ?? 1)) + 1;
  return feedAddress(feed, number) === url ? number : null;
}
