import { describe, expect, it } from 'vitest';
import { joinRecords } from '../../../src/engine/crawl/join-records.ts';
import type { FetchRecord } from '../../../src/engine/model/site/fetch-record.ts';

function record(state: FetchRecord['state'], at: string): FetchRecord {
  const url = 'http://www.lanxi.gov.cn/a.html';
  return {
    url,
    finalUrl: url,
    state,
    status: null,
    purpose: { kind: 'document', column: null, from: null },
    attempts: [{ method: 'GET', via: 'fetch', at, state, status: null, reason: '' }],
    redirects: [],
    mime: '',
    sizeBytes: 0,
    sha256: null,
    validators: { etag: null, lastModified: null },
  };
}

describe('joinRecords', () => {
  it('keeps both attempts and the later state', () => {
    const joined = joinRecords(record('server-error', '1'), record('fetched', '2'));
    expect(joined.state).toBe('fetched');
    expect(joined.attempts.map(({ at }) => at)).toEqual(['1', '2']);
  });

  it('does not lose a fetched page to a failed rendering', () => {
    const joined = joinRecords(record('fetched', '1'), record('timeout', '2'));
    expect(joined.state).toBe('fetched');
    expect(joined.attempts).toHaveLength(2);
  });
});
