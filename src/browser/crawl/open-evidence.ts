import { browser } from 'wxt/browser';
import type { Place } from '../../engine/model/popup-message.ts';
import { locateInTab } from '../inspect-tab.ts';

const patienceMs = 20_000;
const pollMs = 200;

async function waitForPage(tabId: number): Promise<void> {
  for (let waited = 0; waited < patienceMs; waited += pollMs) {
    if ((await browser.tabs.get(tabId)).status === 'complete') return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/** Frames the places once the tab's page is there; a page that cannot be entered is left as it is. */
export async function framePlaces(tabId: number, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  await waitForPage(tabId).catch(() => undefined);
  await locateInTab(tabId, places).catch(() => undefined);
}

/** Opens a page in a tab of its own and frames the places in it. */
export async function openEvidence(url: string, places: readonly Place[]): Promise<void> {
  if (!/^https?:\/\//i.test(url)) return;
  const tab = await browser.tabs.create({ url });
  if (tab.id !== undefined) await framePlaces(tab.id, places);
}
