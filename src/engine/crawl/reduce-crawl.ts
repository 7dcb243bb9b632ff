import type { CrawlCommand, CrawlEvent, CrawlOptions, CrawlProgress } from '../model/site/crawl.ts';
import type { FetchRecord } from '../model/site/fetch-record.ts';

/** Where a crawl stands; plain JSON, rebuilt from its events by folding `reduceCrawl` over them. */
export interface CrawlState {
  readonly options: CrawlOptions;
  readonly isFinished: boolean;
}

/** The state before the first event. */
export function createCrawl(options: CrawlOptions): CrawlState {
  return { options, isFinished: false };
}

/**
 * One step: what happened, and what to do next.
 * Shape: the commands not yet given; none while the driver waits for answers to earlier ones. Pure: the clock is in the event.
 */
export function reduceCrawl(
  state: CrawlState,
  event: CrawlEvent,
): { readonly state: CrawlState; readonly commands: readonly CrawlCommand[] } {
  return event.kind === 'stop'
    ? { state: { ...state, isFinished: true }, commands: [{ kind: 'finish', reason: 'stopped' }] }
    : { state, commands: [{ kind: 'finish', reason: 'done' }] };
}

/** Addresses that were known and never asked, each with its state (robots, off-site, trap, out of budget …). */
export function listUnasked(state: CrawlState): readonly FetchRecord[] {
  return state.isFinished ? [] : [];
}

/** How far the crawl is. */
export function describeProgress(state: CrawlState): CrawlProgress {
  return {
    requests: 0,
    fetched: 0,
    failed: 0,
    waiting: 0,
    columnsSettled: 0,
    columnsWanted: state.options.columns.length,
    leftMs: null,
    current: null,
  };
}
