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

/** Sessions of the last few tabs, in memory and in session storage, where a sleeping worker finds them again. */
export function createTabSessions(now: () => number): {
  save(tabId: number, artifacts: PageArtifacts, choice: Choice): Promise<void>;
  find(tabId: number): Promise<{ artifacts: PageArtifacts; choice: Choice } | null>;
  remove(tabId: number): Promise<void>;
} {
  const sessions = new Map<number, TabSession>();

  const remove = async (tabId: number): Promise<void> => {
    sessions.delete(tabId);
    await browser.storage.session.remove(keyOf(tabId));
  };

  const save = async (tabId: number, artifacts: PageArtifacts, choice: Choice): Promise<void> => {
    const session = { artifacts, choice, savedAt: now() };
    sessions.delete(tabId);
    sessions.set(tabId, session);
    const oldest = sessions.keys().next().value;
    if (sessions.size > maxTabs && oldest !== undefined) await remove(oldest);
    if (JSON.stringify(artifacts).length > maxStoredLength) {
      await browser.storage.session.remove(keyOf(tabId));
      return;
    }
    await browser.storage.session.set({ [keyOf(tabId)]: session });
    await dropOldest(now());
  };

  const find = async (tabId: number): Promise<TabSession | null> => {
    const known = sessions.get(tabId);
    if (known !== undefined) return known;
    const stored = await browser.storage.session.get(keyOf(tabId));
    const parsed = TabSession.safeParse(stored[keyOf(tabId)]);
    return parsed.success ? parsed.data : null;
  };

  return { save, find, remove };
}

/** Keeps the newest few stored sessions. */
async function dropOldest(now: number): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.session.get(null);
  const ages = Object.entries(stored)
    .filter(([key]) => key.startsWith('tab-'))
    .map(([key, value]) => ({ key, age: now - (readSavedAt(value) ?? 0) }))
    .sort((a, b) => a.age - b.age);
  const dropped = ages.slice(maxTabs).map(({ key }) => key);
  if (dropped.length > 0) await browser.storage.session.remove(dropped);
}

function readSavedAt(value: unknown): number | null {
  const parsed = z.object({ savedAt: z.number() }).safeParse(value);
  return parsed.success ? parsed.data.savedAt : null;
}
