import { browser } from 'wxt/browser';
import { Settings } from '../engine/model/settings.ts';

const key = 'settings';

/** The stored settings; defaults for what is absent or unreadable. */
export async function readSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(key);
  const value = stored[key];
  return Settings.parse(typeof value === 'object' && value !== null ? value : {});
}

/** Stores the settings. */
export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: settings });
}
