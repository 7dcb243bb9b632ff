import { setTimeout as sleep } from 'node:timers/promises';
import type { CrawlClock } from '../../crawl/crawl-clock.ts';

/** The clock of this machine. */
export const machineClock: CrawlClock = {
  nowMs: () => Date.now(),
  waitUntil: async (atMs, signal) => {
    // A timer may fire a little early; a request must not.
    for (let left = atMs - Date.now(); left > 0 && !signal.aborted; left = atMs - Date.now()) {
      await sleep(left, undefined, { signal }).catch(() => undefined);
    }
  },
};
