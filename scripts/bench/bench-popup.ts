import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { canClickIcon, clickIcon } from '../click-icon.mjs';
import { portal } from '../demo/render-demo.mjs';
import { findBrowser } from '../find-browser.mjs';
import { launchBrowser } from '../launch-browser.mjs';
import { makeListPage } from './make-list-page.ts';

const root = join(import.meta.dirname, '../..');
const extensionFolder = join(root, '.output/chrome-mv3');
const axeSource = join(root, 'node_modules/axe-core/axe.min.js');
const host = String(portal.host);

// Live in the pages that are measured.
declare const axe: { run: () => Promise<unknown> };
declare const chrome: {
  developerPrivate: { updateExtensionConfiguration: (update: object) => Promise<void> };
};

/** Moments of one opened popup, milliseconds after the click. */
export interface PopupRun {
  /** The popup's document starts to load; before it lies the browser's own work. */
  readonly opened: number;
  readonly asked: number;
  /** The interface's code is loaded, beside the scan. */
  readonly loaded: number;
  readonly answered: number;
  readonly painted: number;
}

/** Times of one page in a real browser. */
export interface PopupTimes {
  readonly sizeBytes: number;
  /** Asleep, the worker is started by the click: the extension's whole process is new. */
  readonly worker: 'awake' | 'asleep';
  readonly runs: readonly PopupRun[];
  /** `axe.run` on the same page, milliseconds; infinite where it did not end within `axeLimitMs`. */
  readonly axe: number;
}

/** On lists of thousands of rows axe runs for minutes; the comparison needs no more than this. */
export const axeLimitMs = 60_000;

async function serve(pages: ReadonlyMap<string, string>) {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(pages.get(request.url ?? '') ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, close: () => server.close() };
}

/** An icon that is not pinned slides out of its menu first, a quarter of a second of animation. */
async function pinIcon(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    (id) =>
      chrome.developerPrivate.updateExtensionConfiguration({
        extensionId: id,
        pinnedToToolbar: true,
      }),
    extensionId,
  );
  await page.close();
}

async function stopWorkers(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  // The process that held nothing but the worker ends a moment later.
  await page.waitForTimeout(500);
}

/** Waits in the popup for its own mark, so that nobody's polling counts. */
const readMarks = `new Promise((resolve) => {
  const at = (name) => performance.timeOrigin + performance.getEntriesByName(name)[0].startTime;
  new PerformanceObserver((list) => {
    if (!list.getEntries().some(({ name }) => name === 'checklist-painted')) return;
    resolve({
      opened: performance.timeOrigin,
      asked: at('scan-asked'),
      loaded: at('interface-loaded'),
      answered: at('scan-answered'),
      painted: at('checklist-painted'),
    });
  }).observe({ type: 'mark', buffered: true });
})`;

async function timePopup(
  context: BrowserContext,
  extensionId: string,
  page: Page,
): Promise<PopupRun> {
  const popup = await clickIcon(context, extensionId, page);
  const marks: PopupRun = await popup.evaluate(readMarks);
  await popup.close();
  const since = (moment: number): number => moment - popup.clickedAt;
  return {
    opened: since(marks.opened),
    asked: since(marks.asked),
    loaded: since(marks.loaded),
    answered: since(marks.answered),
    painted: since(marks.painted),
  };
}

async function timeAxe(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  await page.addScriptTag({ path: axeSource });
  const running = page
    .evaluate(async () => {
      const startedAt = performance.now();
      await axe.run();
      return performance.now() - startedAt;
    })
    .catch(() => Infinity);
  const limit = new Promise<number>((resolve) => {
    setTimeout(() => {
      resolve(Infinity);
    }, axeLimitMs).unref();
  });
  const time = await Promise.race([running, limit]);
  await page.close();
  return time;
}

async function measurePage(
  context: BrowserContext,
  extensionId: string,
  url: string,
  count: number,
) {
  const [page] = context.pages();
  if (page === undefined) throw new Error('no page');
  await page.goto(url);
  await page.bringToFront();
  const measure = async (worker: PopupTimes['worker']): Promise<PopupRun[]> => {
    const runs: PopupRun[] = [];
    // The first opening fills the caches of the browser itself and does not count.
    for (let run = 0; run <= count; run += 1) {
      await page.reload();
      if (worker === 'asleep') await stopWorkers(context, page);
      const times = await timePopup(context, extensionId, page);
      if (run > 0) runs.push(times);
    }
    return runs;
  };
  const awake = await measure('awake');
  const asleep = await measure('asleep');
  // Minutes on a long list, so it runs once.
  return { awake, asleep, axe: await timeAxe(context, url) };
}

/** Measures the popup of the build that people install on pages of the given sizes; a sentence where that cannot be. */
export async function measurePopup(
  sizes: readonly number[],
  count: number,
): Promise<PopupTimes[] | string> {
  const executablePath = findBrowser();
  if (executablePath === null) return 'there is no browser';
  if (!existsSync(extensionFolder)) return 'it needs `npm run build`';
  if (!(await canClickIcon(executablePath))) return 'this browser lets no program click an icon';
  const pages = new Map(sizes.map((size) => [`/list-${String(size)}.html`, makeListPage(size)]));
  const { port, close } = await serve(pages);
  const { context, extensionId } = await launchBrowser({
    executablePath,
    extensionFolder,
    isHeadless: true,
    hosts: { [host]: port },
  });
  try {
    await pinIcon(context, extensionId);
    const times: PopupTimes[] = [];
    for (const [path, html] of pages) {
      const url = `http://${host}${path}`;
      const { awake, asleep, axe } = await measurePage(context, extensionId, url, count);
      const sizeBytes = Buffer.byteLength(html);
      times.push({ sizeBytes, worker: 'awake', runs: awake, axe });
      times.push({ sizeBytes, worker: 'asleep', runs: asleep, axe });
    }
    return times;
  } finally {
    await context.close();
    close();
  }
}
