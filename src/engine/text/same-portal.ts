import { parseAddress } from './resolve-address.ts';

function hostOf(url: string): string | null {
  const address = parseAddress(url);
  if (address === null || !/^https?:$/.test(address.protocol)) return null;
  return address.host.toLowerCase().replace(/^www\./, '');
}

/**
 * Whether an address belongs to the portal of a home page: the same host, with or without `www.`,
 * or a host beside it that begins with one of the portal's own labels (`xxgk.`).
 */
export function isSamePortal(url: string, home: string, ownHosts: readonly string[]): boolean {
  const [host, homeHost] = [hostOf(url), hostOf(home)];
  if (host === null || homeHost === null) return false;
  return host === homeHost || ownHosts.some((label) => host === `${label}.${homeHost}`);
}
