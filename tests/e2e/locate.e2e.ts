import { expect, test } from './support/extension.ts';

test('定位 frames the evidence in the page with the number of the list, and Escape takes it away', async ({
  host,
}) => {
  const page = await host.openPage('/article-late.html');
  const before = await page.content();
  const popup = await host.openPopup(page);
  await popup.locator('.locate').first().click();
  await expect(popup.locator('.status')).toContainText('框出');
  await expect(page.locator('mingcha-marks')).toHaveCount(1);
  await popup.keyboard.press('Escape');
  await expect(page.locator('mingcha-marks')).toHaveCount(0);
  expect(await page.content()).toBe(before);
});

test('a click in the page takes the marks away', async ({ host }) => {
  const page = await host.openPage('/article-late.html');
  const popup = await host.openPopup(page);
  await popup.locator('.locate').first().click();
  await expect(page.locator('mingcha-marks')).toHaveCount(1);
  await page.bringToFront();
  await page.mouse.click(5, 300);
  await expect(page.locator('mingcha-marks')).toHaveCount(0);
});

test('evidence inside a same-origin frame is framed there', async ({ host }) => {
  const page = await host.openPage('/frame.html');
  const popup = await host.openPopup(page);
  await popup.getByRole('button', { name: /^定位：个人信息/ }).click();
  await expect(popup.locator('.status')).toHaveText('已在页面上框出');
  await expect(page.frameLocator('iframe').locator('mingcha-marks')).toHaveCount(1);
});

test('what the page no longer holds is not framed somewhere else', async ({ host }) => {
  const page = await host.openPage('/article-late.html');
  const popup = await host.openPopup(page);
  await expect(popup.locator('.locate').first()).toBeVisible();
  await page.evaluate(() => document.body.replaceChildren('页面已经改版'));
  await popup.locator('.locate').first().click();
  await expect(popup.locator('.status')).toContainText('找不到');
  await expect(page.locator('mingcha-marks')).toHaveCount(0);
});
