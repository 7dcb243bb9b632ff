import { parseAddress } from './resolve-address.ts';

function hostOf(url: string): string | null {
  const address = parseAddress(url);
  if (address === null || !/^https?:$/.test(address.protocol)) return null;
  return address.host.toLowerCase().replace(/^www\./, '');
}

/**
 * Whether an address belongs to the portal of a home page: the same host, with or without `www.`,
 * or a host of its domain that begins with one of the portal's own labels (`xxgk.`).
 */
export function isSamePortal(url: string, home: string, ownHosts: readonly string[]): boolean {
  const [host, homeHost] = [hostOf(url), hostOf(home)];
  if (host === null || homeHost === null) return false;
  if (host === homeHost) return true;
  const dropOwn = (name: string): string => {
    const label = ownHosts.find((each) => name.startsWith(`${each}.`));
    return label === undefined ? name : name.slice(label.length + 1);
  };
  return dropOwn(host) === dropOwn(homeHost);
}
