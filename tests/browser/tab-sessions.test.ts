import { fakeBrowser } from 'wxt/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTabSessions } from '../../src/browser/tab-sessions.ts';
import { artifactsOf } from '../support/test-audit.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing')).fakeBrowser }));

const choice = { asOf: null, systemId: null };
const artifacts = artifactsOf({});
let clock = 0;
const now = (): number => (clock += 1);

async function storedKeys(): Promise<string[]> {
  return Object.keys(await fakeBrowser.storage.session.get(null))
    .filter((key) => key.startsWith('tab-'))
    .sort();
}

beforeEach(() => {
  fakeBrowser.reset();
  clock = 0;
});

describe('createTabSessions', () => {
  it('remembers at once and copies to session storage', async () => {
    const sessions = createTabSessions(now);
    sessions.save(1, artifacts, choice);
    expect((await sessions.find(1))?.artifacts).toEqual(artifacts);
    await sessions.settle();
    expect(await storedKeys()).toEqual(['tab-1']);
  });

  it('is found again by a worker that slept', async () => {
    const before = createTabSessions(now);
    before.save(7, artifacts, choice);
    await before.settle();
    expect((await createTabSessions(now).find(7))?.artifacts).toEqual(artifacts);
  });

  it('stores the last eight tabs', async () => {
    const sessions = createTabSessions(now);
    for (let tab = 1; tab <= 10; tab += 1) sessions.save(tab, artifacts, choice);
    await sessions.settle();
    const keys = await storedKeys();
    expect(keys).toHaveLength(8);
    expect(keys).not.toContain('tab-1');
    expect(keys).not.toContain('tab-2');
  });

  it('forgets a tab', async () => {
    const sessions = createTabSessions(now);
    sessions.save(3, artifacts, choice);
    await sessions.remove(3);
    expect(await storedKeys()).toEqual([]);
    expect(await sessions.find(3)).toBeNull();
  });

  it('keeps a page too large for session storage in memory only', async () => {
    const sessions = createTabSessions(now);
    const large = artifactsOf({ errors: [{ artifact: 'list', message: 'x'.repeat(1_000_001) }] });
    sessions.save(4, large, choice);
    await sessions.settle();
    expect(await storedKeys()).toEqual([]);
    expect(await sessions.find(4)).not.toBeNull();
  });
});
