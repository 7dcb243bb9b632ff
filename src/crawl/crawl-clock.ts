/** The clock of a crawl, so that a test can bring its own. */
export interface CrawlClock {
  readonly nowMs: () => number;
  /** Waits until the moment has come; ends at once, without an error, when the signal is aborted. */
  readonly waitUntil: (atMs: number, signal: AbortSignal) => Promise<void>;
}
