import { crawlGoals } from '../data/crawl-goals.ts';
import { isSamePortal } from '../text/same-portal.ts';

/** Whether an address belongs to the portal of a home page, the hosts of `crawlGoals.ownHosts` included. */
export function isPortalAddress(url: string, home: string): boolean {
  return isSamePortal(url, home, crawlGoals.ownHosts);
}
