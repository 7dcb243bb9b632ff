import { fetchStates } from '../../engine/index.ts';
import type { Trouble } from '../../engine/model/audit-run.ts';
import type { FetchRecord } from '../../engine/model/site/fetch-record.ts';

/** What went wrong with one asking; null where it went well or where nothing hangs on it. */
export function tellTrouble({ url, state, purpose, attempts }: FetchRecord): Trouble | null {
  const isFine = state === 'fetched' || state === 'not-modified';
  if (isFine || purpose.kind === 'robots' || purpose.kind === 'link') return null;
  const reason = attempts.at(-1)?.reason ?? '';
  return { url, reason: reason === '' ? fetchStates[state].name : reason };
}
