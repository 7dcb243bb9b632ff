import type { Page } from '@playwright/test';
import { holidayText, unknownYear } from '../support/own-holidays.ts';
import { expect, test } from './support/extension.ts';

const fileOf = (text: string, name = `holidays-${unknownYear}.json`) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const chooser = /^节假日安排文件：/;
const item = (popup: Page) => popup.locator('.item', { hasText: '公开时限' });

async function openNextYear(host: {
  openPage: (path: string) => Promise<Page>;
  openPopup: (page: Page) => Promise<Page>;
}): Promise<{ page: Page; popup: Page }> {
  const page = await host.openPage('/next-year.html');
  const popup = await host.openPopup(page);
  await popup.getByLabel('检查基准日').fill(`${unknownYear}-03-01`);
  await expect(popup.locator('.as-of-text')).toContainText(`${unknownYear}-03-01`);
  return { page, popup };
}

test('a holiday file for a new year gives the verdict that was missing; without it, it goes again', async ({
  host,
}) => {
  const { page, popup } = await openNextYear(host);
  await expect(item(popup)).toHaveClass(/item-cantTell/);
  await expect(item(popup)).toContainText('未内置节假日安排的年度');
  const before = Number(await popup.locator('.count-failed .figure').textContent());
  await popup.bringToFront();

  await popup.getByRole('button', { name: '设置', exact: true }).click();
  await popup.getByLabel(chooser).setInputFiles(fileOf(holidayText()));
  await expect(popup.getByText(`已加载 ${unknownYear} 年的安排`)).toBeVisible();
  await expect(item(popup)).toHaveClass(/item-failed/);
  await expect(item(popup)).toContainText(/晚\d+个工作日/);
  await expect.poll(() => host.badgeOf(page)).toBe(String(before + 1));

  const again = await host.openPopup(page);
  await again.getByRole('button', { name: '设置', exact: true }).click();
  await expect(again.getByText(`holidays-${unknownYear}.json`, { exact: true })).toBeVisible();
  await again.close();

  await popup.getByRole('button', { name: /^移除/ }).click();
  await expect(popup.getByText('未加载，只用内置年度')).toBeVisible();
  await expect(item(popup)).toHaveClass(/item-cantTell/);
});

test('a bad holiday file is refused in one line and changes nothing', async ({ host }) => {
  const { popup } = await openNextYear(host);
  await popup.getByRole('button', { name: '设置', exact: true }).click();
  await popup.getByLabel(chooser).setInputFiles(fileOf(holidayText()));
  await expect(item(popup)).toHaveClass(/item-failed/);
  for (const [text, line] of [
    ['{', '不是 JSON 文件'],
    ['{"revision":"1"}', 'source：应为文本'],
    [' '.repeat(300_000), '文件过大'],
  ] as const) {
    await popup.getByLabel(chooser).setInputFiles(fileOf(text, 'bad.json'));
    await expect(popup.getByRole('alert')).toContainText(`“bad.json”没有加载：${line}`);
    await expect(popup.getByText(`holidays-${unknownYear}.json`, { exact: true })).toBeVisible();
  }
  await expect(item(popup)).toHaveClass(/item-failed/);
});

test('a holiday file is chosen and removed with the keyboard alone', async ({ host }) => {
  const { popup } = await openNextYear(host);
  popup.on('filechooser', (dialog) => void dialog.setFiles(fileOf(holidayText())));
  await popup.getByRole('button', { name: '设置', exact: true }).click();
  await popup.getByRole('radio', { name: '跟随浏览器' }).focus();
  await popup.keyboard.press('Tab');
  await expect(popup.getByLabel(chooser)).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(item(popup)).toHaveClass(/item-failed/);
  await popup.keyboard.press('Tab');
  await expect(popup.getByRole('button', { name: /^移除/ })).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(item(popup)).toHaveClass(/item-cantTell/);
  await expect(popup.getByLabel(chooser)).toBeFocused();
});
