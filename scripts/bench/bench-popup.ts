import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { findToday, portal, renderDemoPage } from '../demo/render-demo.mjs';
import { findBrowser } from '../find-browser.mjs';
import { findTabId, findWorker, launchBrowser } from '../launch-browser.mjs';

const root = join(import.meta.dirname, '../..');
const extensionFolder = join(root, '.output/chrome-mv3-e2e');
const axeSource = join(root, 'node_modules/axe-core/axe.min.js');
const host = String(portal.host);

// Lives in the page that is measured.
declare const axe: { run: () => Promise<unknown> };

/** Times of one page in a real browser, milliseconds a run. */
export interface PopupTimes {
  readonly sizeBytes: number;
  /** From the opening of the popup to the painted checklist. */
  readonly popup: readonly number[];
  /** `axe.run` on the same page; infinite where it did not end within `axeLimitMs`. */
  readonly axe: readonly number[];
}

/** On lists of thousands of rows axe runs for minutes; the comparison needs no more than this. */
export const axeLimitMs = 60_000;

/** A list page of about a given size, with menus, rows and dates as portals have them. */
function makeList(sizeBytes: number): string {
  const pages: { file: string }[] = portal.pages;
  const html = renderDemoPage(
    pages.find(({ file }) => file === 'policy-list.html'),
    findToday(),
  );
  const row = (index: number): string =>
    `<li><a href="/zfxxgk/zcwj/t20260105_${String(index)}.html" title="岚溪县人民政府关于印发第${String(index)}号事项实施方案的通知">岚溪县人民政府关于印发第${String(index)}号事项实施方案的通知</a><span>2026-01-05</span></li>\n`;
  const rowBytes = Buffer.byteLength(row(10_000));
  const count = Math.max(0, Math.round((sizeBytes - Buffer.byteLength(html)) / rowBytes));
  const rows = Array.from({ length: count }, (_, index) => row(index)).join('');
  return html.replace('</ul>\n<div class="page">', `${rows}</ul>\n<div class="page">`);
}

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

async function timePopup(context: BrowserContext, worker: Worker, page: Page): Promise<number> {
  await page.reload();
  const tabId = await findTabId(worker, page.url());
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 420, height: 600 });
  const id = new URL(worker.url()).host;
  await popup.goto(`chrome-extension://${id}/popup.html?tab=${String(tabId)}`, {
    waitUntil: 'commit',
  });
  await popup.waitForSelector('.group', { timeout: 60_000 });
  const paintedAt = await popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            resolve(performance.now());
          }),
        );
      }),
  );
  await popup.close();
  return paintedAt;
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

async function measurePage(context: BrowserContext, worker: Worker, path: string, runs: number) {
  const page = await context.newPage();
  await page.goto(`http://${host}${path}`);
  const popup: number[] = [];
  const axe: number[] = [];
  await timePopup(context, worker, page);
  for (let left = runs; left > 0; left -= 1) popup.push(await timePopup(context, worker, page));
  // Minutes on a long list, so it runs once.
  axe.push(await timeAxe(context, page.url()));
  await page.close();
  return { popup, axe };
}

/** Measures the popup on pages of the given sizes; null without a browser or a build (`npm run build:e2e`). */
export async function measurePopup(
  sizes: readonly number[],
  runs: number,
): Promise<PopupTimes[] | null> {
  const executablePath = findBrowser();
  if (executablePath === null || !existsSync(extensionFolder)) return null;
  const pages = new Map(sizes.map((size) => [`/list-${String(size)}.html`, makeList(size)]));
  const { port, close } = await serve(pages);
  const { context, extensionId } = await launchBrowser({
    executablePath,
    extensionFolder,
    isHeadless: true,
    hosts: { [host]: port },
  });
  try {
    const worker = await findWorker(context, extensionId);
    const times: PopupTimes[] = [];
    for (const [path, html] of pages) {
      const measured = await measurePage(context, worker, path, runs);
      times.push({ sizeBytes: Buffer.byteLength(html), ...measured });
    }
    return times;
  } finally {
    await context.close();
    close();
  }
}
