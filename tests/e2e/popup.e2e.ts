import { expect, test } from './support/extension.ts';
import { findViolations } from './support/find-violations.ts';

for (const scheme of ['light', 'dark'] as const) {
  test(`a popup with everything open has no axe violation: ${scheme}`, async ({ host }) => {
    const page = await host.openPage('/article-late.html');
    const popup = await host.openPopup(page);
    await popup.emulateMedia({ colorScheme: scheme });
    await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
    for (const head of await popup.locator('.item-head[aria-expanded="false"]').all()) {
      if (await head.isVisible()) await head.click();
    }
    await popup.locator('.rest > summary').click();
    expect(await findViolations(popup)).toEqual([]);
    await popup.getByRole('button', { name: /^导出/ }).click();
    expect(await findViolations(popup)).toEqual([]);
    await popup.keyboard.press('Escape');
    await popup.getByRole('button', { name: '设置', exact: true }).click();
    expect(await findViolations(popup)).toEqual([]);
  });
}

test('states have no axe violation', async ({ host }) => {
  const page = await host.openPage('/shop.html', 'www.example.com');
  const popup = await host.openPopup(page);
  await expect(popup.getByRole('button', { name: '仍要检查' })).toBeVisible();
  expect(await findViolations(popup)).toEqual([]);
});

test('the keyboard alone is enough', async ({ host }) => {
  const page = await host.openPage('/article-late.html');
  const popup = await host.openPopup(page);
  await expect(popup.locator('.item-head').first()).toBeVisible();
  await popup.keyboard.press('/');
  await expect(popup.getByRole('searchbox')).toBeFocused();
  await popup.keyboard.type('个人信息');
  await expect(popup.locator('.item')).toHaveCount(1);
  await popup.getByRole('searchbox').fill('');
  await expect(popup.locator('.item')).not.toHaveCount(1);
  await popup.locator('.item-head').first().focus();
  await popup.keyboard.press('ArrowDown');
  const second = popup.locator('.item-head').nth(1);
  await expect(second).toBeFocused();
  const wasOpen = await second.getAttribute('aria-expanded');
  await popup.keyboard.press('Enter');
  await expect(second).not.toHaveAttribute('aria-expanded', wasOpen ?? '');
  await popup.keyboard.press('Home');
  await expect(popup.locator('.item-head').first()).toBeFocused();
});

test('a count filters the checklist', async ({ host }) => {
  const page = await host.openPage('/article-late.html');
  const popup = await host.openPopup(page);
  await popup.locator('.count-passed').click();
  await expect(popup.locator('.item-failed, .item-cantTell')).toHaveCount(0);
  expect(await popup.locator('.item-passed').count()).toBeGreaterThan(0);
});

test('the chosen appearance and language last', async ({ host }) => {
  const page = await host.openPage('/article-late.html');
  const popup = await host.openPopup(page);
  await popup.getByRole('button', { name: '设置', exact: true }).click();
  await popup.getByRole('radio', { name: '深色' }).click();
  await popup.getByRole('radio', { name: 'English' }).click();
  await expect(popup.locator('.count-failed')).toContainText('Failed');
  const again = await host.openPopup(page);
  await expect(again.locator('.count-failed')).toContainText('Failed');
  const ground = await again.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).toBe('rgb(20, 24, 29)');
});
