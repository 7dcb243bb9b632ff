import { crawlGoals } from '../data/crawl-goals.ts';
import { parseAddress } from '../text/resolve-address.ts';

/**
 * Names of every host that may belong to the portal of a home page, its own first, as permissions are asked for.
 * Errors: empty for what is no http or https address.
 */
export function listPortalHosts(home: string): readonly string[] {
  const address = parseAddress(home);
  if (address === null || !/^https?:$/.test(address.protocol)) return [];
  const { hostname } = address;
  const isNumber = /^[\d.]{1,20}$|:/.test(hostname);
  if (isNumber || !hostname.includes('.')) return [hostname];
  const domain = hostname.startsWith('www.') ? hostname.slice('www.'.length) : hostname;
  const others = [domain, `www.${domain}`, ...crawlGoals.ownHosts.map((own) => `${own}.${domain}`)];
  return [...new Set([hostname, ...others])];
}
