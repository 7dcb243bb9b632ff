import type { CrawlProgress } from '../model/site/crawl.ts';
import type { ColumnSearch, CrawlState } from './crawl-state.ts';
import { lookUp } from './table.ts';

function isSettled(
  state: CrawlState,
  { listings, candidates, tried, isBlock }: ColumnSearch,
): boolean {
  const known = listings.flatMap((key) => lookUp(state.listings, key) ?? []);
  if (known.some(({ hasContent, isAsking }) => hasContent && !isAsking)) return true;
  if (isBlock) return true;
  return state.isHomeRead && tried.length >= candidates.length && state.finished !== null;
}

/** Requests that are likely still to come, those that wait included. */
function foresee(state: CrawlState, unsettled: number): number {
  const documents = state.documents.length;
  const columns = state.options.columns.length;
  const share = columns === 0 ? 1 : (columns - unsettled) / columns;
  const expected = share >= 1 ? documents : (columns * state.options.sample) / 2;
  return state.counts.waiting + unsettled + Math.max(0, Math.round(expected - documents));
}

/** How far the crawl is. */
export function describeProgress(state: CrawlState): CrawlProgress {
  const { options, counts, activeMs, finished } = state;
  const settled = options.columns.filter((id) => {
    const search = state.columns.get(id);
    return search !== undefined && isSettled(state, search);
  }).length;
  const [key] = state.underWay.values();
  const target = key === undefined ? undefined : lookUp(state.targets, key);
  const pace = counts.requests === 0 ? null : activeMs / counts.requests;
  const left = foresee(state, options.columns.length - settled);
  return {
    requests: counts.requests,
    fetched: counts.fetched,
    failed: counts.failed,
    waiting: counts.waiting,
    columnsSettled: settled,
    columnsWanted: options.columns.length,
    leftMs: finished !== null ? 0 : pace === null ? null : Math.round(pace * left),
    current: target === undefined ? null : { url: target.url, purpose: target.purpose },
  };
}
