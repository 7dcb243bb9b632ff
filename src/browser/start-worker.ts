import { browser } from 'wxt/browser';
import { answerRequest } from './answer-request.ts';
import { clearBadge } from './badge.ts';
import { Request } from '../engine/model/popup-message.ts';
import { createTabSessions } from './tab-sessions.ts';

/** Registers the worker's listeners; they must stand before the first event is delivered. */
export function startWorker(): void {
  const sessions = createTabSessions(() => Date.now());
  const context = { sessions, now: () => new Date() };

  browser.runtime.onMessage.addListener((message: unknown, _sender, respond) => {
    const request = Request.safeParse(message);
    if (!request.success) return false;
    answerRequest(request.data, context).then(respond, (error: unknown) => {
      respond({ state: 'error', message: error instanceof Error ? error.message : String(error) });
    });
    // Keeps the channel open for the answer.
    return true;
  });

  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== 'loading') return;
    void forget(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void sessions.remove(tabId);
  });

  // The tab may be gone by now; then there is nothing to clear.
  const forget = async (tabId: number): Promise<void> => {
    await sessions.remove(tabId);
    await clearBadge(tabId).catch(() => undefined);
  };
}
