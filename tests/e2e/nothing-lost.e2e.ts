import type { Page } from '@playwright/test';
import { plantV1, workbenchV1 } from '../support/workbench-v1.ts';
import { expect, type Host, test } from './support/extension.ts';
import { findViolations } from './support/find-violations.ts';
import { openDemo, readRecords, removeDatabases } from './support/workbench.ts';

test.describe.configure({ timeout: 60_000 });

/** The desk of one agency of the invented round. */
async function openDesk(host: Host): Promise<Page> {
  const page = await host.openWorkbench();
  await openDemo(page);
  await page.getByRole('link', { name: /^待人工核实/ }).click();
  await page.getByRole('link', { name: '岚溪县农业农村局' }).click();
  await expect(page.getByText(/本单位待核实 \d+ 项/)).toBeVisible();
  return page;
}

const noted = (page: Page) => page.getByText(/已记录：/);

test('data of an older version is opened, migrated and shown', async ({ host }, info) => {
  const page = await host.openWorkbench();
  const address = page.url();
  await page.goto(`${address}#/reports`);
  await page.reload();
  await removeDatabases(page);
  await page.evaluate(plantV1, ['mingcha-workbench', workbenchV1] as const);
  await page.goto(`${address}#/review/round/county/item`);
  await expect(page.getByText(/已裁定/)).toBeVisible();
  await page.getByText('改判记录 1 条').click();
  await expect(page.getByRole('button', { name: '恢复这次判定' })).toBeVisible();
  await page.screenshot({ path: info.outputPath('migrated.png') });
  expect(await readRecords(page, 'verdicts')).toMatchObject([
    { origin: 'settled' },
    { origin: 'judged' },
  ]);
  await page.locator('#judged-item').click();
  await page.keyboard.press('3');
  await expect(page.getByText(/裁定后已改/)).toBeVisible();
  await page.screenshot({ path: info.outputPath('changed.png') });
  expect(await findViolations(page)).toEqual([]);
});

test('data of a later version is not touched, and the line says what to do', async ({
  host,
}, info) => {
  const page = await host.openWorkbench();
  const address = page.url();
  await page.goto(`${address}#/reports`);
  await page.reload();
  await removeDatabases(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('mingcha-workbench', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await page.goto(`${address}#/assessments`);
  await expect(page.getByRole('alert')).toContainText('请先更新本程序');
  await page.screenshot({ path: info.outputPath('later.png') });
  await page.goto(`${address}#/reports`);
  await page.reload();
  await removeDatabases(page);
});

test('a full disk is told, the last good state stays, and work goes on after it', async ({
  host,
}, info) => {
  const page = await openDesk(host);
  // Node gives no origin for an address of an extension.
  const origin = `chrome-extension://${new URL(page.url()).host}`;
  const cdp = await host.context.newCDPSession(page);
  const before = await readRecords(page, 'verdicts');
  const title = await page.locator('#judged-item').innerText();
  const address = page.url();
  // The browser remembers how much room there was until the records have been closed for a while.
  await page.goto('about:blank');
  await page.waitForTimeout(3000);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.goto(address);
  await expect(page.locator('#judged-item')).toHaveText(title, { useInnerText: true });
  await page.keyboard.press('n');
  await page.keyboard.type('栏目为空，已电话核对');
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  await expect(page.getByRole('alert')).toContainText('磁盘空间不足，这一步没有写入');
  await page.screenshot({ path: info.outputPath('full.png') });
  await expect(page.locator('#judged-item')).toHaveText(title, { useInnerText: true });
  await expect(page.getByLabel('扣分依据、说明')).toHaveValue('栏目为空，已电话核对');
  expect(await readRecords(page, 'verdicts')).toEqual(before);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  await page.locator('#judged-item').click();
  await page.keyboard.press('3');
  await expect(noted(page)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await readRecords(page, 'verdicts')).toHaveLength(before.length + 1);
});

test('two tabs: one shows what the other judged, and neither overwrites it unseen', async ({
  host,
}, info) => {
  const one = await openDesk(host);
  const title = await one.locator('#judged-item').innerText();
  const two = await host.context.newPage();
  await two.goto(one.url());
  await expect(two.locator('#judged-item')).toHaveText(title, { useInnerText: true });
  // A tab that hears nothing: as where both judge in the same moment.
  const deaf = await host.context.newPage();
  await deaf.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => undefined;
  });
  await deaf.goto(one.url());
  await expect(deaf.locator('#judged-item')).toHaveText(title, { useInnerText: true });

  await one.bringToFront();
  await one.keyboard.press('3');
  await expect(noted(one)).toBeVisible();
  await two.bringToFront();
  await expect(two.locator('.two-sides')).toContainText('不符合');
  await expect(two.getByText('撤回人工判定')).toBeVisible();

  await deaf.bringToFront();
  await expect(deaf.getByText('撤回人工判定')).toHaveCount(0);
  await deaf.keyboard.press('1');
  await expect(deaf.getByRole('alert')).toContainText('在别处改判，您的判定没有写入');
  await expect(deaf.getByText('撤回人工判定')).toBeVisible();
  await deaf.screenshot({ path: info.outputPath('conflict.png') });
  const place = decodeURIComponent(one.url()).split('/');
  const itemId = decodeURIComponent(deaf.url()).split('/').at(-1);
  expect(place.length).toBeGreaterThan(3);
  const of = (records: readonly unknown[]) =>
    (records as { targetId: string; itemId: string; outcome: string }[]).filter(
      (verdict) => verdict.itemId === itemId && verdict.targetId === 'agency-9',
    );
  expect(of(await readRecords(deaf, 'verdicts'))).toMatchObject([{ outcome: 'failed' }]);
  await deaf.locator('#judged-item').click();
  await deaf.keyboard.press('1');
  await expect(noted(deaf)).toBeVisible();
  expect(of(await readRecords(deaf, 'verdicts'))).toMatchObject([{ outcome: 'passed' }]);
  expect(await readRecords(deaf, 'pastVerdicts')).not.toEqual([]);
});

test('a killed tab and a killed worker lose nothing that was judged', async ({ host }) => {
  const page = await openDesk(host);
  const before = (await readRecords(page, 'verdicts')).length;
  const cdp = await host.context.newCDPSession(page);
  await page.keyboard.press('3');
  await expect(noted(page)).toBeVisible();
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await page.keyboard.press('1');
  await expect.poll(async () => (await readRecords(page, 'verdicts')).length).toBe(before + 2);
  const address = page.url();
  const crashed = page.waitForEvent('crash');
  void cdp.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await host.context.newPage();
  // All pages of the extension share the process that was killed.
  await expect(() => again.goto(address)).toPass();
  await expect(again.getByText(/本单位待核实 \d+ 项/)).toBeVisible();
  expect(await readRecords(again, 'verdicts')).toHaveLength(before + 2);
});
