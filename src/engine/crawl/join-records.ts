import type { FetchRecord } from '../model/site/fetch-record.ts';

function isObtained({ state }: FetchRecord): boolean {
  return state === 'fetched' || state === 'not-modified';
}

/**
 * One record of two askings for an address: all attempts, oldest first, and what came last.
 * A failed rendering (or a HEAD) does not take away a page that was fetched before.
 */
export function joinRecords(earlier: FetchRecord, later: FetchRecord): FetchRecord {
  const kept = isObtained(earlier) && !isObtained(later) ? earlier : later;
  return { ...kept, attempts: [...earlier.attempts, ...later.attempts] };
}
