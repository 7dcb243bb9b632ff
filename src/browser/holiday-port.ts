import { browser } from 'wxt/browser';
import {
  HolidaysAnswer,
  type Request,
  maxHolidayFileLength,
} from '../engine/model/popup-message.ts';

const tooLarge: HolidaysAnswer = { state: 'refused', fault: 'too-large', detail: '' };

/** The popup's port to the calendar that the worker judges by. */
export function createHolidayPort(tabId: number) {
  return {
    read: async () => await ask({ type: 'read-holidays' }),
    load: async (file: File): Promise<HolidaysAnswer> => {
      // No character takes more than three bytes, so a larger file need not be read.
      if (file.size > maxHolidayFileLength * 3) return tooLarge;
      const text = await file.text();
      if (text.length > maxHolidayFileLength) return tooLarge;
      return await ask({ type: 'load-holidays', fileName: file.name.slice(-255), text });
    },
    remove: async () => await ask({ type: 'remove-holidays' }),
    openInTab: losesPopup() ? () => void openSettings(tabId) : null,
  };
}

/** Firefox closes its popup when a file dialog opens (bugzilla.mozilla.org 1292701); in a tab the page stays. */
function losesPopup(): boolean {
  const isFirefox = location.protocol === 'moz-extension:';
  return isFirefox && !new URLSearchParams(location.search).has('tab');
}

async function openSettings(tabId: number): Promise<void> {
  const url = `${location.origin}${location.pathname}?tab=${String(tabId)}&settings`;
  await browser.tabs.create({ url });
  window.close();
}

async function ask(request: Request): Promise<HolidaysAnswer> {
  return HolidaysAnswer.parse(await browser.runtime.sendMessage<Request, unknown>(request));
}
