import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type AuditDatabase,
  openAuditDatabase,
} from '../../../src/browser/crawl/audit-database.ts';
import { readStoredSite } from '../../../src/browser/crawl/audit-store.ts';
import { storeCrawl } from '../../support/store-crawl.ts';

describe('the store of an audit', () => {
  let database: AuditDatabase | null = null;
  afterEach(() => database?.close());

  it('gives a reopened audit the same site, what it did not come to included', async () => {
    database = await openAuditDatabase('reopened');
    const { reason, store } = await storeCrawl(database, 25);
    expect(reason).toBe('budget');
    const site = store.collect();
    const states = Object.values(site.fetches).map(({ state }) => state);
    expect(states).toContain('out-of-budget');
    expect(await readStoredSite(database, store.current())).toEqual(site);
  });
});
