import { join } from 'node:path';
import {
  type BrowserContext,
  type Page,
  type Worker,
  test as base,
  chromium,
} from '@playwright/test';
import type { browser } from 'wxt/browser';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { type Portal, startPortal } from './portal.ts';

/** The extension's own global, inside `worker.evaluate`. */
declare const chrome: typeof browser;

process.env['PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS'] = '1';

const extension = join(import.meta.dirname, '../../../.output/chrome-mv3-e2e');

/** Chromium with the real extension in it. */
export interface Host {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly portal: Portal;
  /** Addresses that the browser asked for. */
  readonly asked: string[];
  /** Opens a page of the invented portal. */
  readonly openPage: (path: string, host?: string) => Promise<Page>;
  /** Opens the popup about a page, as a tab; `icon.e2e.ts` clicks the icon itself. */
  readonly openPopup: (page: Page) => Promise<Page>;
  /** Opens the workbench as a page of its own. */
  readonly openWorkbench: () => Promise<Page>;
  readonly badgeOf: (page: Page) => Promise<string>;
}

async function launch(port: number): Promise<BrowserContext> {
  return await chromium.launchPersistentContext('', {
    executablePath: process.env['CHROME_PATH'] ?? findBrowser() ?? '/usr/bin/chromium',
    headless: true,
    chromiumSandbox: false,
    locale: 'zh-CN',
    timezoneId: 'America/Los_Angeles',
    viewport: { width: 1100, height: 800 },
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--lang=zh-CN',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      `--host-resolver-rules=MAP *.gov.cn:80 127.0.0.1:${port}, MAP *.gov.cn:${port} 127.0.0.1:${port}, MAP *.example.com:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
}

/** Starts the browser with the extension, every government host led to the portal. */
export async function startHost(portal: Portal): Promise<Host> {
  const context = await launch(portal.port);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const tabIdOf = async (page: Page): Promise<number> => {
    await page.bringToFront();
    return await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return tab?.id ?? -1;
    });
  };
  return {
    context,
    worker,
    portal,
    asked,
    openPage: async (path, host = 'www.lanxi-demo.gov.cn') => {
      const page = await context.newPage();
      await page.goto(`http://${host}${path}`);
      return page;
    },
    openPopup: async (page) => {
      const tabId = await tabIdOf(page);
      const popup = await context.newPage();
      await popup.setViewportSize({ width: 400, height: 600 });
      await popup.goto(`chrome-extension://${id}/popup.html?tab=${tabId}`);
      return popup;
    },
    openWorkbench: async () => {
      const workbench = await context.newPage();
      await workbench.goto(`chrome-extension://${id}/workbench.html`);
      return workbench;
    },
    badgeOf: async (page) => {
      const tabId = await tabIdOf(page);
      return await worker.evaluate((tab) => chrome.action.getBadgeText({ tabId: tab }), tabId);
    },
  };
}

/** Tests with one browser a worker; each test closes its pages. */
export const test = base.extend<{ closePages: void }, { host: Host }>({
  host: [
    async ({}, use) => {
      const portal = await startPortal();
      const host = await startHost(portal);
      await use(host);
      await host.context.close();
      await portal.close();
    },
    { scope: 'worker' },
  ],
  closePages: [
    async ({ host }, use) => {
      await use();
      await host.worker.evaluate(() => chrome.storage.local.clear());
      for (const page of host.context.pages().slice(1)) await page.close();
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
