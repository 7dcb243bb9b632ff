import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { clickIcon } from '../../scripts/click-icon.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { findWorker, launchBrowser } from '../../scripts/launch-browser.mjs';
import { startPortal } from './support/portal.ts';

/** The extension's own global, inside `worker.evaluate`. */
declare const chrome: typeof browser;

/** What people install: it may read a page only after a click on its icon. */
const extensionFolder = join(import.meta.dirname, '../../.output/chrome-mv3');
const host = 'www.lanxi-demo.gov.cn';

async function startDesk(display: string) {
  const portal = await startPortal();
  const { context, extensionId } = await launchBrowser({
    executablePath: process.env['CHROME_PATH'] ?? findBrowser() ?? '/usr/bin/chromium',
    extensionFolder,
    isHeadless: true,
    hosts: { [host]: portal.port, 'www.example.com': portal.port },
    args: ['--lang=zh-CN', `--screen-info={${display}}`, '--window-size=1100,800'],
  });
  const worker = await findWorker(context, extensionId);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    click: async () => await clickIcon(context, extensionId, page),
    /** Whether the extension may read the page; without that it does not even see its address. */
    mayRead: async () =>
      await worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true });
        const target = { tabId: tab?.id ?? -1 };
        const reading = chrome.scripting.executeScript({ target, func: () => document.title });
        return await reading.then(
          () => true,
          () => false,
        );
      }),
    badge: async () =>
      await worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true });
        return await chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
      }),
    close: async () => {
      await context.close();
      await portal.close();
    },
  };
}

type Desk = Awaited<ReturnType<typeof startDesk>>;
type Popup = Awaited<ReturnType<Desk['click']>>;

const test = base.extend<{ display: string; desk: Desk }>({
  display: ['1920x1080', { option: true }],
  desk: async ({ display }, use) => {
    const desk = await startDesk(display);
    await use(desk);
    await desk.close();
  },
});

const textOf = async (popup: Popup, selector: string): Promise<string> =>
  String(await popup.evaluate(`document.querySelector('${selector}')?.textContent ?? ''`));
const boxOf = async (popup: Popup, selector: string): Promise<DOMRect> =>
  (await popup.evaluate(
    `document.querySelector('${selector}').getBoundingClientRect().toJSON()`,
  )) as DOMRect;
const scanned = async (popup: Popup): Promise<void> =>
  await expect.poll(() => textOf(popup, 'h1')).toBe('岚溪县人民政府');

test('a click on the icon lets the extension read that page, and nothing before it', async ({
  desk,
}) => {
  await desk.page.goto(`http://${host}/article-late.html`);
  expect(await desk.mayRead()).toBe(false);
  const popup = await desk.click();
  await scanned(popup);
  expect(await textOf(popup, '.page-kind')).toContain('行政规范性文件');
  const failed = await textOf(popup, '.count-failed .figure');
  expect(Number(failed)).toBeGreaterThan(0);
  expect(await desk.badge()).toBe(failed);
  await popup.evaluate(`document.querySelector('.locate').click()`);
  await expect(desk.page.locator('mingcha-marks')).toHaveCount(1);
  await desk.page.goto('http://www.example.com/shop.html');
  expect(await desk.mayRead()).toBe(false);
});

test('the popup is as large as it was drawn', async ({ desk }) => {
  await desk.page.goto(`http://${host}/list.html`);
  const popup = await desk.click();
  await scanned(popup);
  expect(await popup.evaluate('[innerWidth, innerHeight]')).toEqual([400, 600]);
});

test.describe('on a small screen', () => {
  test.use({ display: '1024x600' });
  test('the foot of the popup stays in sight', async ({ desk }) => {
    await desk.page.goto(`http://${host}/list.html`);
    const popup = await desk.click();
    await scanned(popup);
    const height = Number(await popup.evaluate('innerHeight'));
    expect(height).toBeLessThan(600);
    expect((await boxOf(popup, '.footer')).bottom).toBeLessThanOrEqual(height);
  });
});
