import { setTimeout as sleep } from 'node:timers/promises';

/** The clock of a crawl, so that a test can bring its own. */
export interface CrawlClock {
  readonly nowMs: () => number;
  /** Waits until the moment has come; ends at once, without an error, when the signal is aborted. */
  readonly waitUntil: (atMs: number, signal: AbortSignal) => Promise<void>;
}

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
