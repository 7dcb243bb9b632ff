// Opens a browser with the extension loaded in it.
import { chromium } from 'playwright-core';

const quietArguments = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
];

/** Loads an unpacked extension over the debugging pipe: branded Chrome ignores --load-extension. */
async function loadExtension(context, folder) {
  const session = await context.browser().newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path: folder });
  await session.detach();
  return id;
}

/**
 * Opens a fresh profile with the extension in it.
 * `hosts` maps names to local ports: `{ 'www.example.gov.cn': 8080 }`.
 * @param {{ executablePath: string, extensionFolder: string, isHeadless: boolean, hosts?: Record<string, number>, args?: string[] }} options
 */
export async function launchBrowser({
  executablePath,
  extensionFolder,
  isHeadless,
  hosts = {},
  args = [],
}) {
  const rules = Object.entries(hosts).map(([name, port]) => `MAP ${name}:80 127.0.0.1:${port}`);
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless: isHeadless,
    chromiumSandbox: process.getuid?.() !== 0,
    locale: 'zh-CN',
    viewport: isHeadless ? { width: 1280, height: 900 } : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...quietArguments,
      '--enable-unsafe-extension-debugging',
      ...args,
      ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(', ')}`] : []),
    ],
  });
  const extensionId = await loadExtension(context, extensionFolder);
  return { context, extensionId };
}

/** The extension's background worker, waited for where it has not started yet. */
export async function findWorker(context, extensionId) {
  const isOurs = (worker) => worker.url().includes(extensionId);
  const started = context.serviceWorkers().find(isOurs);
  return started ?? (await context.waitForEvent('serviceworker', { predicate: isOurs }));
}

/** Id of the tab that shows a page: asked of the extension, which numbers them. */
export async function findTabId(worker, url) {
  return await worker.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url === address)?.id ?? null;
  }, url);
}
