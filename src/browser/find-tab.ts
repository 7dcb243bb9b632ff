import { browser } from 'wxt/browser';

/**
 * The tab that a popup is about: the one named in its address (`?tab=7`), else the window's active one.
 * Errors: null where the window has none.
 */
export async function findPopupTab(search: string): Promise<number | null> {
  const named = Number(new URLSearchParams(search).get('tab') ?? 'none');
  if (Number.isInteger(named)) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
