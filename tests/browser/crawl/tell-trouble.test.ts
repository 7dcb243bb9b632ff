import { describe, expect, it } from 'vitest';
import { tellTrouble } from '../../../src/browser/crawl/tell-trouble.ts';
import { FetchState, type FetchRecord } from '../../../src/engine/model/site/fetch-record.ts';

function recordOf(more: Partial<FetchRecord>, reason: string | null = null): FetchRecord {
  const state = more.state ?? 'fetched';
  const at = '2026-11-21T01:00:00.000Z';
  const attempt = { method: 'GET', via: 'fetch', at, state, status: null } as const;
  return {
    url: 'http://www.lanxi.gov.cn/zcwj/',
    finalUrl: 'http://www.lanxi.gov.cn/zcwj/',
    state,
    status: null,
    purpose: { kind: 'column', column: 'policy-documents', from: null },
    attempts: reason === null ? [] : [{ ...attempt, reason }],
    redirects: [],
    mime: '',
    sizeBytes: 0,
    sha256: null,
    validators: { etag: null, lastModified: null },
    ...more,
  };
}

describe('the trouble with an address', () => {
  it('is told as the answer told it', () => {
    const record = recordOf({ state: 'server-error' }, '服务器返回 503');
    expect(tellTrouble(record)?.reason).toBe('服务器返回 503');
  });

  it.each(FetchState.options)('is never told by the id of its state: %s', (state) => {
    for (const reason of [null, '']) {
      const told = tellTrouble(recordOf({ state }, reason));
      if (told !== null) expect(told.reason).toMatch(/^[\p{Script=Han}，]{3,}/u);
    }
  });

  it('is none where a page came, and none with links and robots.txt', () => {
    expect(tellTrouble(recordOf({ state: 'fetched' }, ''))).toBeNull();
    expect(tellTrouble(recordOf({ state: 'not-modified' }, ''))).toBeNull();
    for (const kind of ['link', 'robots'] as const) {
      const purpose = { kind, column: null, from: null };
      expect(tellTrouble(recordOf({ state: 'client-error', purpose }, '404'))).toBeNull();
    }
  });
});
