import robotsParser from 'robots-parser';
import { crawlLimits } from '../data/crawl-limits.ts';
import { parseAddress } from '../text/resolve-address.ts';

/** What robots.txt of one host asks of this product. */
export interface RobotsRules {
  isAllowed(url: string): boolean;
  /** Crawl-delay, bounded; 0 where none is given. */
  readonly delayMs: number;
}

/** Name under which robots.txt may address this product. */
export const robotsToken = 'mingcha';

const anyHost = 'http://robots.invalid';
const { maxCrawlDelayMs, maxRobotsLength } = crawlLimits.politeness;

/** Everything is allowed: no robots.txt. */
export const openRules: RobotsRules = { isAllowed: () => true, delayMs: 0 };

/** Nothing is allowed: robots.txt could not be had for the server's own fault. Source: RFC 9309, 2.3.1.4. */
export const closedRules: RobotsRules = { isAllowed: () => false, delayMs: 0 };

/** Reads a robots.txt; what cannot be understood in it allows. Source: RFC 9309. */
export function readRobots(text: string): RobotsRules {
  const bare = text.slice(0, maxRobotsLength).replace(/^\uFEFF/, '');
  const robots = robotsParser(`${anyHost}/robots.txt`, bare);
  const delay = robots.getCrawlDelay(robotsToken) ?? 0;
  return {
    isAllowed: (url) => {
      const address = parseAddress(url);
      if (address === null) return false;
      const { pathname, search } = address;
      return robots.isAllowed(`${anyHost}${pathname}${search}`, robotsToken) ?? true;
    },
    delayMs: Math.min(Math.max(delay, 0) * 1000, maxCrawlDelayMs),
  };
}
