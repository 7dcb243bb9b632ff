import { expect, test } from './support/extension.ts';
const out = '/tmp/shots';
for (const [name, path] of [['article','/article-late.html'],['list','/list.html'],['home','/'],['gbk','/gbk.html'],['frame','/frame.html'],['script','/script-list.html'],['hostile','/article-hostile.html']] as const) {
  test(`shot ${name}`, async ({ host }) => {
    const page = await host.openPage(path);
    const popup = await host.openPopup(page);
    await popup.waitForTimeout(1500);
    await popup.screenshot({ path: `${out}/${name}-light.png` });
    await popup.emulateMedia({ colorScheme: 'dark' });
    await popup.screenshot({ path: `${out}/${name}-dark.png` });
    const locate = popup.locator('.locate').first();
    if (await locate.count()) { await locate.click(); await popup.waitForTimeout(300); await page.bringToFront(); await page.screenshot({ path: `${out}/${name}-page.png` }); }
    expect(1).toBe(1);
  });
}
