import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { expect, test } from './support/extension.ts';
import { findSidePanel, type RealPanel } from './support/side-panel.ts';
import { openDemo } from './support/workbench.ts';

async function expectShown(panel: RealPanel, agency: string, item: string): Promise<void> {
  const read = (selector: string) =>
    panel.evaluate(`document.querySelector('${selector}')?.innerText`);
  await expect.poll(() => read('.judged-agency')).toBe(agency);
  await expect.poll(() => read('#judged-item')).toContain(item);
}

/** The extension's own global, inside `page.evaluate`. */
declare const chrome: typeof browser;

/** As the browser counts them: Playwright hears of a tab only later. */
const countTabs = (page: Page): Promise<number> =>
  page.evaluate(async () => (await chrome.tabs.query({})).length);

test('the side panel follows the item that is opened in the workbench', async ({ host }) => {
  const page = await host.openWorkbench();
  await openDemo(page);
  await page.getByRole('link', { name: /^待人工核实/ }).click();
  await page.getByRole('link', { name: '岚溪县自然资源局' }).click();
  await page.getByRole('button', { name: /申请渠道畅通/ }).click();
  await expect(page.getByRole('heading', { name: /申请渠道畅通/ })).toBeVisible();
  await page.keyboard.press('o');
  const panel = await findSidePanel(page);
  await expectShown(panel, '岚溪县自然资源局', '申请渠道畅通');
  const tabs = await countTabs(page);

  await panel.evaluate(`document.querySelector('.choice-failed').click()`);
  await page.bringToFront();
  await expect(page.getByText('本单位待核实 1 项')).toBeVisible();
  await expect(page.locator('.two-sides')).toContainText('不符合 · 得分 0 / 8');

  await page.getByRole('button', { name: /有效性标注/ }).click();
  await page.getByRole('button', { name: /^打开网页，在旁边核实/ }).click();
  await expectShown(panel, '岚溪县自然资源局', '有效性标注');
  expect(await countTabs(page)).toBe(tabs);

  await page.bringToFront();
  await page.goto(page.url().replace(/#.*/, '#/assessments/demo-round/agency-3'));
  const pane = page.getByRole('complementary', { name: '对象详情' });
  const item = pane
    .locator('.pane-item', { has: page.getByRole('button', { name: '打开 ↗' }) })
    .first();
  const title = await item.locator('.pane-item-title').innerText();
  await item.getByRole('button', { name: '打开 ↗' }).first().click();
  await expectShown(panel, await pane.getByRole('heading', { level: 2 }).innerText(), title);
  expect(await countTabs(page)).toBe(tabs + 1);
  await panel.close();
});
