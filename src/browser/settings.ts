import { browser } from 'wxt/browser';
import { Settings } from '../engine/model/settings.ts';
import { settingsKey } from './stored-settings.ts';

/** The settings of what is stored; defaults for what is absent or unreadable. */
export function parseSettings(stored: unknown): Settings {
  return Settings.parse(typeof stored === 'object' && stored !== null ? stored : {});
}

/** Stores the settings. */
export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [settingsKey]: settings });
}
