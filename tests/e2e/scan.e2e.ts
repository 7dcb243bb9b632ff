import type { browser } from 'wxt/browser';
import { expect, test } from './support/extension.ts';

/** The extension's own global, inside `worker.evaluate`. */
declare const chrome: typeof browser;

const decided = '.item-failed, .item-cantTell, .item-passed';

for (const { name, path, kind } of [
  { name: 'home page', path: '/', kind: '首页' },
  { name: 'list page', path: '/list.html', kind: '栏目列表页' },
  { name: 'document page', path: '/article-late.html', kind: '内容页' },
  { name: 'GBK page', path: '/gbk.html', kind: '栏目列表页' },
  { name: 'page with its list in a frame', path: '/frame.html', kind: '栏目列表页' },
  { name: 'page whose list a script builds', path: '/script-list.html', kind: '栏目列表页' },
]) {
  test(`a ${name} becomes a checklist`, async ({ host }) => {
    const page = await host.openPage(path);
    const popup = await host.openPopup(page);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('岚溪县人民政府');
    await expect(popup.getByText('3311936898')).toBeVisible();
    await expect(popup.locator('.page-kind')).toContainText(kind);
    expect(await popup.locator(decided).count()).toBeGreaterThan(2);
    const failed = await popup.locator('.count-failed .figure').textContent();
    await expect.poll(() => host.badgeOf(page)).toBe(failed === '0' ? '' : failed);
  });
}

test('a popup asks for one scan, whatever its interface does on the way', async ({ host }) => {
  const page = await host.openPage('/list.html');
  await host.worker.evaluate(() => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    chrome.runtime.onMessage.addListener(({ type }: { type: string }) => {
      asked.push(type);
      return false;
    });
  });
  const popup = await host.openPopup(page);
  await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
  const asked: unknown = await host.worker.evaluate(() => Reflect.get(globalThis, 'asked'));
  expect(asked).toEqual(['scan']);
});

test('the number on the icon goes when the page is left', async ({ host }) => {
  const page = await host.openPage('/frame.html');
  const popup = await host.openPopup(page);
  await expect(popup.locator('.count-failed .figure')).toHaveText(/^[1-9]\d*$/);
  await expect.poll(() => host.badgeOf(page)).not.toBe('');
  await page.goto('http://www.lanxi-demo.gov.cn/shop.html');
  await expect.poll(() => host.badgeOf(page)).toBe('');
});

test('another as-of date is judged without reading the page again', async ({ host }) => {
  const page = await host.openPage('/article-late.html');
  const popup = await host.openPopup(page);
  await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.body.replaceChildren('页面已经改版'));
  const before = await popup.locator('.item-title').allTextContents();
  await popup.getByLabel('检查基准日').fill('2026-12-01');
  await expect(popup.locator('.as-of-text')).toContainText('2026-12-01');
  expect(await popup.locator('.item-title').allTextContents()).toEqual(before);
});

test('another indicator system judges the same page', async ({ host }) => {
  const page = await host.openPage('/article-late.html');
  const popup = await host.openPopup(page);
  await popup.getByLabel('指标体系').selectOption('platform-61');
  await expect(popup.getByLabel('指标体系')).toHaveValue('platform-61');
  const again = await host.openPopup(page);
  await expect(again.getByLabel('指标体系')).toHaveValue('platform-61');
});

test('a sleeping worker finds the scan again', async ({ host }) => {
  const page = await host.openPage('/article-late.html');
  const popup = await host.openPopup(page);
  await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
  const session = await host.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await popup.getByLabel('检查基准日').fill('2026-12-02');
  await expect(popup.locator('.as-of-text')).toContainText('2026-12-02');
});

test('a list of 50,000 rows leaves the popup responsive', async ({ host }) => {
  test.setTimeout(60_000);
  const page = await host.openPage('/long.html');
  const popup = await host.openPopup(page);
  await expect(popup.locator('.page-kind')).toContainText('栏目列表页', { timeout: 45_000 });
  const startedAt = Date.now();
  await popup.getByRole('searchbox').fill('没有这样的检查项');
  await expect(popup.getByText('没有符合筛选条件的检查项。')).toBeVisible();
  expect(Date.now() - startedAt).toBeLessThan(1_000);
});

test('page text is shown as text and runs nowhere', async ({ host }) => {
  const page = await host.openPage('/article-hostile.html');
  const popup = await host.openPopup(page);
  await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(popup.locator('img, .popup script, iframe')).toHaveCount(0);
  expect(await popup.evaluate(() => 'hacked' in window)).toBe(false);
});

test('nothing is asked of any network but the page itself', async ({ host }) => {
  const page = await host.openPage('/list.html');
  const before = host.asked.length;
  const requests = host.portal.requests.length;
  const popup = await host.openPopup(page);
  await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
  await popup.getByRole('button', { name: /^导出/ }).click();
  const download = popup.waitForEvent('download');
  await popup.getByRole('menuitem', { name: '导出 JSON' }).click();
  await download;
  const asked = host.asked.slice(before).filter((url) => /^(?:https?|wss?|ftp):/.test(url));
  expect(asked).toEqual([]);
  expect(host.portal.requests).toHaveLength(requests);
});
