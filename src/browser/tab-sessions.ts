import { z } from 'zod';
import { browser } from 'wxt/browser';
import { PageArtifacts } from '../engine/model/artifacts/page-artifacts.ts';
import { Choice } from '../engine/model/popup-message.ts';

/** What the worker remembers of a scanned tab, so that another date or system needs no second scan. */
const TabSession = z.object({ artifacts: PageArtifacts, choice: Choice, savedAt: z.number() });
type TabSession = z.infer<typeof TabSession>;

const maxTabs = 8;
/** Artifacts beyond this stay in memory only: session storage holds 10 MB in all. */
const maxStoredLength = 1_000_000;
const keyOf = (tabId: number): string => `tab-${tabId}`;
const tabIdOf = (key: string): number => Number(key.slice('tab-'.length));

/** Which tabs are stored, by key, and when: reading it does not load the stored pages. */
const StoredTabs = z.record(z.string(), z.number());
type StoredTabs = z.infer<typeof StoredTabs>;
const indexKey = 'stored-tabs';

/** Sessions of the last few tabs, in memory and in session storage, where a sleeping worker finds them again. */
export interface TabSessions {
  /** Remembers at once; the copy in session storage follows, so that nobody waits for it. */
  save(tabId: number, artifacts: PageArtifacts, choice: Choice): void;
  find(tabId: number): Promise<{ artifacts: PageArtifacts; choice: Choice } | null>;
  /** Tabs that are remembered, in memory or in session storage. */
  list(): Promise<number[]>;
  remove(tabId: number): Promise<void>;
  /** Ends when the copies asked for so far are written. */
  settle(): Promise<void>;
}

/** Makes the memory of scanned tabs. */
export function createTabSessions(now: () => number): TabSessions {
  const sessions = new Map<number, TabSession>();
  let writing: Promise<void> = Promise.resolve();

  // One copy after the other; where one cannot be written the page is scanned again after the worker slept.
  const enqueue = (write: () => Promise<void>): Promise<void> => {
    writing = writing.then(write).catch(() => undefined);
    return writing;
  };

  const remove = async (tabId: number): Promise<void> => {
    sessions.delete(tabId);
    await enqueue(() => dropStored([keyOf(tabId)]));
  };

  const save = (tabId: number, artifacts: PageArtifacts, choice: Choice): void => {
    const session = { artifacts, choice, savedAt: now() };
    sessions.delete(tabId);
    sessions.set(tabId, session);
    const oldest = sessions.keys().next().value;
    if (sessions.size > maxTabs && oldest !== undefined) sessions.delete(oldest);
    void enqueue(async () => {
      await endTask();
      await store(keyOf(tabId), session);
    });
  };

  const find = async (tabId: number): Promise<TabSession | null> => {
    const known = sessions.get(tabId);
    if (known !== undefined) return known;
    const stored = await browser.storage.session.get(keyOf(tabId));
    const parsed = TabSession.safeParse(stored[keyOf(tabId)]);
    return parsed.success ? parsed.data : null;
  };

  const list = async (): Promise<number[]> => {
    const stored = Object.keys(await readStoredTabs()).map(tabIdOf);
    return [...new Set([...sessions.keys(), ...stored])].filter(Number.isInteger);
  };

  return { save, find, list, remove, settle: () => writing };
}

/** Whoever waits for an answer gets it before the page is packed for the storage. */
const endTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function readStoredTabs(): Promise<StoredTabs> {
  const stored = await browser.storage.session.get(indexKey);
  const parsed = StoredTabs.safeParse(stored[indexKey]);
  return parsed.success ? parsed.data : {};
}

async function dropStored(keys: readonly string[]): Promise<void> {
  const kept = Object.entries(await readStoredTabs()).filter(([key]) => !keys.includes(key));
  await browser.storage.session.remove([...keys]);
  await browser.storage.session.set({ [indexKey]: Object.fromEntries(kept) });
}

/** Stores one session and drops the oldest beyond the last few. */
async function store(key: string, session: TabSession): Promise<void> {
  if (JSON.stringify(session.artifacts).length > maxStoredLength) return dropStored([key]);
  const others = Object.entries(await readStoredTabs()).filter(([other]) => other !== key);
  const newestFirst = others.sort(([, a], [, b]) => b - a);
  const dropped = newestFirst.slice(maxTabs - 1).map(([other]) => other);
  const kept: [string, number][] = [[key, session.savedAt], ...newestFirst.slice(0, maxTabs - 1)];
  const index: StoredTabs = Object.fromEntries(kept);
  await browser.storage.session.remove(dropped);
  await browser.storage.session.set({ [key]: session, [indexKey]: index });
}
