import { addressKey } from '../text/address-key.ts';

/** Key of a column's place: that of its address, and the number behind `#` by which scripts tell columns of one page apart. */
export function placeKey(url: string): string {
  const at = url.search(/#\d{1,12}$/);
  return at < 0 ? addressKey(url) : `${addressKey(url)}${url.slice(at)}`;
}

/** Whether the address is a column within a page that scripts draw. */
export function isInnerPlace(url: string): boolean {
  return /#\d{1,12}$/.test(url);
}
