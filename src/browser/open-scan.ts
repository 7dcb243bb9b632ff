import { browser } from 'wxt/browser';
import type { Request } from '../engine/model/popup-message.ts';
import { findPopupTab } from './find-tab.ts';
import { readStoredSettings } from './stored-settings.ts';

/** What a popup knows before its interface is loaded. */
export interface OpenScan {
  readonly tabId: number;
  /** As stored, not yet parsed. */
  readonly settings: unknown;
  /** The worker's answer to the scan that is under way, not yet parsed. */
  readonly answer: Promise<unknown>;
}

declare global {
  /** Set by the popup's first script for its interface. */
  var mingchaOpenScan: Promise<OpenScan | null> | undefined;
}

/**
 * Asks for the scan of the popup's tab, so that the page is read while the interface loads.
 * Errors: null where there is no tab to check.
 */
export async function openScan(search: string): Promise<OpenScan | null> {
  const [tabId, settings] = await Promise.all([findPopupTab(search), readStoredSettings()]);
  if (tabId === null) return null;
  const choice = { asOf: null, systemId: systemIdOf(settings) };
  performance.mark('scan-asked');
  const answer = browser.runtime.sendMessage<Request, unknown>({
    type: 'scan',
    tabId,
    choice,
    force: false,
  });
  // Listens for the failure too: whoever shows it may not be loaded yet.
  const markAnswer = (): void => {
    performance.mark('scan-answered');
  };
  answer.then(markAnswer, markAnswer);
  return { tabId, settings, answer };
}

function systemIdOf(settings: unknown): string | null {
  if (typeof settings !== 'object' || settings === null || !('systemId' in settings)) return null;
  return typeof settings.systemId === 'string' ? settings.systemId : null;
}
