import { browser } from 'wxt/browser';

const failureColor = '#B3261E';

/** Shows the number of failures on the icon of one tab; nothing where there is none. */
export async function showBadge(tabId: number, failures: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: failureColor }),
    browser.action.setBadgeTextColor({ tabId, color: '#FFFFFF' }),
    browser.action.setBadgeText({ tabId, text: failures === 0 ? '' : String(failures) }),
  ]);
}

/** Takes the number off the icon of one tab. */
export async function clearBadge(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '' });
}
