import { browser } from 'wxt/browser';

export const settingsKey = 'settings';

/** The settings as they are stored, not yet parsed; the popup's first script cannot wait for a parser. */
export async function readStoredSettings(): Promise<unknown> {
  const stored: Record<string, unknown> = await browser.storage.local.get(settingsKey);
  return stored[settingsKey];
}
