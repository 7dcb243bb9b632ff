import { z } from 'zod';
import { browser } from 'wxt/browser';
import { BesideItem } from '../../engine/model/assessment/beside-item.ts';

/** By the number of the tab, which a browser gives only once in a session. */
const BesideItems = z.record(z.string(), BesideItem);
type BesideItems = z.infer<typeof BesideItems>;

const storageKey = 'beside-items';
const maxTabs = 100;

async function read(): Promise<BesideItems> {
  const kept = (await browser.storage.session.get(storageKey))[storageKey];
  const items = BesideItems.safeParse(kept);
  return items.success ? items.data : {};
}

/** The item that a tab was opened for, or null. */
export async function findBesideItem(tabId: number): Promise<BesideItem | null> {
  return (await read())[String(tabId)] ?? null;
}

/** Remembers what a tab was opened for, until the browser is closed. */
export async function keepBesideItem(tabId: number, item: BesideItem): Promise<void> {
  const { [String(tabId)]: _, ...others } = await read();
  const latest = Object.entries(others)
    .toSorted(([, a], [, b]) => Number(a.at < b.at) - Number(a.at > b.at))
    .slice(0, maxTabs - 1);
  const items: BesideItems = { ...Object.fromEntries(latest), [String(tabId)]: item };
  await browser.storage.session.set({ [storageKey]: items });
}

/** The tab that was last opened for an agency, or null; it may be closed by now. */
export async function findTabBeside(
  assessmentId: string,
  targetId: string,
): Promise<number | null> {
  const own = Object.entries(await read())
    .filter(([, item]) => item.assessmentId === assessmentId && item.targetId === targetId)
    .toSorted(([, a], [, b]) => Number(a.at < b.at) - Number(a.at > b.at));
  return own[0] === undefined ? null : Number(own[0][0]);
}

/** Calls whenever a tab was opened for an item; the function it gives ends that. */
export function watchBesideItems(listener: () => void): () => void {
  const onChange = (changes: object): void => {
    if (storageKey in changes) listener();
  };
  browser.storage.session.onChanged.addListener(onChange);
  return () => browser.storage.session.onChanged.removeListener(onChange);
}
