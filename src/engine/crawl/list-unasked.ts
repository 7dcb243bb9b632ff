import type { FetchRecord, FetchState } from '../model/site/fetch-record.ts';
import type { Purpose } from '../model/site/purpose.ts';
import { crawlLimits } from '../data/crawl-limits.ts';
import type { CrawlState } from './crawl-state.ts';
import { listValues } from './table.ts';

function unaskedRecord(url: string, purpose: Purpose, state: FetchState): FetchRecord {
  return {
    url,
    finalUrl: url,
    state,
    status: null,
    purpose,
    attempts: [],
    redirects: [],
    mime: '',
    sizeBytes: 0,
    sha256: null,
    validators: { etag: null, lastModified: null },
  };
}

/**
 * Addresses that were known and never asked, each with its state (robots, off-site, budget, trap, stopped).
 * Shape: at most `crawlLimits.reach.unasked`; `countUnasked` tells how many there are in all.
 */
export function listUnasked(state: CrawlState): readonly FetchRecord[] {
  const { finished } = state;
  const rest: FetchState =
    finished === 'stopped' || finished === 'breaker' ? 'stopped' : 'out-of-budget';
  const waiting = listValues(state.targets).flatMap((target) => {
    const { url, purpose, attempts, outcome } = target;
    if (attempts > 0 || target.state === 'done' || target.state === 'asked') return [];
    return [unaskedRecord(url, purpose, outcome ?? rest)];
  });
  const noted = listValues(state.unasked).map(({ url, purpose, state: reason }) =>
    unaskedRecord(url, purpose, reason),
  );
  return [...waiting, ...noted].slice(0, crawlLimits.reach.unasked);
}

/** How many addresses were known and never asked. */
export function countUnasked(state: CrawlState): number {
  const waiting = listValues(state.targets).filter(
    ({ attempts, state: each }) => attempts === 0 && each !== 'done' && each !== 'asked',
  );
  return waiting.length + state.unasked.size + state.moreUnasked;
}
