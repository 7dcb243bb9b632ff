import { openRules, readRobots, type RobotsRules } from '../../engine/index.ts';
import type { HostGate } from './host-gate.ts';

/** What robots.txt of each host allows, for addresses that the reducer does not see: redirects, scripts of rendered pages. */
export interface PortalManners {
  /** Takes in a robots.txt; null where the host has none. */
  readonly learn: (url: string, text: string | null) => void;
  /** Whether an address may be asked for; asks the host for its robots.txt first where it is not known. */
  readonly allows: (url: string) => Promise<boolean>;
}

/** Fetches the robots.txt of an address's host: its text, null where there is none, undefined where it cannot be had. */
export type AskRobots = (robotsUrl: string) => Promise<string | null | undefined>;

/** Remembers the rules of each host, and slows the gate down to their Crawl-delay. */
export function createManners(gate: HostGate, askRobots: AskRobots): PortalManners {
  const rules = new Map<string, RobotsRules>();
  const learn = (url: string, text: string | null): void => {
    const read = text === null ? openRules : readRobots(text);
    rules.set(new URL(url).host, read);
    gate.slowDown(url, read.delayMs);
  };
  return {
    learn,
    allows: async (url) => {
      const { host, origin } = new URL(url);
      if (!rules.has(host)) {
        const text = await askRobots(`${origin}/robots.txt`);
        // Unreachable rules forbid everything, until they can be read. Source: RFC 9309, 2.3.1.4.
        if (text === undefined) return false;
        learn(url, text);
      }
      return rules.get(host)?.isAllowed(url) ?? true;
    },
  };
}
