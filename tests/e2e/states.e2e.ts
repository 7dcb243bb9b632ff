import { expect, test } from './support/extension.ts';

test('a page that is no portal is checked only on request', async ({ host }) => {
  const page = await host.openPage('/shop.html', 'www.example.com');
  const popup = await host.openPopup(page);
  await expect(popup.getByText('“溪边书店”看来不是政府网站。')).toBeVisible();
  expect(await host.badgeOf(page)).toBe('');
  await popup.bringToFront();
  await popup.getByRole('button', { name: '仍要检查' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('溪边书店');
});

for (const { name, url, sentence } of [
  { name: 'browser page', url: 'chrome://version/', sentence: '浏览器自身的页面' },
  { name: 'PDF', url: 'http://www.lanxi-demo.gov.cn/notice.pdf', sentence: '这是 PDF 文件' },
  { name: 'data file', url: 'http://www.lanxi-demo.gov.cn/data.json', sentence: '这不是网页' },
]) {
  test(`a ${name} is said to be unreadable, in one sentence`, async ({ host }) => {
    const page = await host.context.newPage();
    await page.goto(url).catch(() => undefined);
    const popup = await host.openPopup(page);
    await expect(popup.locator('.notice-what')).toContainText(sentence);
  });
}

test('a tab that is gone is an error with a way on', async ({ host }) => {
  const page = await host.openPage('/list.html');
  const popup = await host.openPopup(page);
  await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
  await page.close();
  await popup.getByRole('button', { name: '重新检查' }).click();
  await expect(popup.getByRole('button', { name: '重试' })).toBeVisible();
});
