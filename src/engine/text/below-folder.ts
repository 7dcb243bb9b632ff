import { parseAddress } from './resolve-address.ts';

/**
 * Whether an address lies in a folder below that of a page which is the index of its own folder (`/gzjg/apz/` and `/gzjg/apz/ldxx/`).
 * Errors: false for addresses that cannot be read, and for pages such as `/list/132.html`, beside which all others lie.
 */
export function leadsBelow(href: string, page: string): boolean {
  const [to, from] = [parseAddress(href), parseAddress(page)];
  if (to === null || from === null || to.host !== from.host) return false;
  const folder = from.pathname.replace(/\/(?:index|default)\.[a-z]{2,5}$/i, '/');
  if (!folder.endsWith('/') || folder === '/' || !to.pathname.startsWith(folder)) return false;
  return to.pathname.slice(folder.length).includes('/');
}
