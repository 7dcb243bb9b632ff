import { browser } from 'wxt/browser';
import type { CrawlClock } from '../../crawl/crawl-clock.ts';
import { captureTab } from '../inspect-tab.ts';
import type { RenderPage, Rendering } from './visit-address.ts';

const wholeMs = 30_000;
const pollMs = 400;
/** Looks in a row that must show the same before a page counts as drawn. */
const steadyLooks = 2;

interface Look {
  readonly rendering: Rendering;
  readonly length: number;
}

const failed = (state: 'timeout' | 'unsupported', reason: string): Rendering => ({
  ok: false,
  state,
  reason,
});

async function lookAt(tabId: number, clock: CrawlClock): Promise<Look | null> {
  const tab = await browser.tabs.get(tabId);
  if (tab.status !== 'complete') return null;
  const captured = await captureTab(tabId);
  if (!captured.ok) {
    return { rendering: failed('unsupported', '标签页中不是可读的网页'), length: -1 };
  }
  const { html, frames, url } = captured.value.capture;
  const at = new Date(clock.nowMs()).toISOString();
  const document = { url, at, html, frames: frames.map((frame) => ({ ...frame })) };
  const length = html.length + frames.reduce((sum, frame) => sum + frame.html.length, 0);
  return { rendering: { ok: true, document }, length };
}

/** Waits until the page stops changing; the last look counts when the time is up. */
async function watchTab(tabId: number, clock: CrawlClock, signal: AbortSignal): Promise<Rendering> {
  const endMs = clock.nowMs() + wholeMs;
  let last: Look | null = null;
  let same = 0;
  while (clock.nowMs() < endMs && !signal.aborted) {
    await clock.waitUntil(clock.nowMs() + pollMs, signal);
    const look = await lookAt(tabId, clock);
    if (look === null) continue;
    same = last?.length === look.length ? same + 1 : 0;
    last = look;
    if (same >= steadyLooks) break;
  }
  return last?.rendering ?? failed('timeout', '标签页在时限内没有画完');
}

/** Draws a page in a tab behind the others and closes it; only pages of the portal are kept. */
export function createTabRenderer(clock: CrawlClock, isOwn: (url: string) => boolean): RenderPage {
  return async (url, signal) => {
    const tab = await browser.tabs.create({ url, active: false });
    if (tab.id === undefined) return failed('unsupported', '浏览器没有打开标签页');
    try {
      const rendering = await watchTab(tab.id, clock, signal);
      if (!rendering.ok || isOwn(rendering.document.url)) return rendering;
      return { ok: false, state: 'off-site', reason: '页面转到了站外地址' };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return failed('unsupported', `标签页无法读取：${detail}`);
    } finally {
      // A person may have closed it already.
      await browser.tabs.remove(tab.id).catch(() => undefined);
    }
  };
}
