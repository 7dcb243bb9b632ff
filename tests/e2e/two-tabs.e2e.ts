import { expect } from '@playwright/test';
import { plantRound, targetOf, test } from './support/site.ts';

test('two tabs show one queue, either pauses it, and one goes on where the other is closed', async ({
  site: { host, server },
}, info) => {
  test.setTimeout(60_000);
  const one = await host.openWorkbench();
  await plantRound(one, { targets: [targetOf(server)], maxPages: 6 });
  const two = await host.context.newPage();
  await two.goto(one.url());
  await one.getByRole('button', { name: '检查全部 1 个' }).click();
  await one.getByRole('button', { name: /开始/ }).click();
  await expect(two.getByText(/已读 [1-9] 页/)).toBeVisible({ timeout: 20_000 });
  await two.screenshot({ path: info.outputPath('two-running.png') });

  await two.getByRole('button', { name: '暂停' }).click();
  const paused = /检查已暂停，还有 1 个对象在排队/;
  await expect(one.getByText(paused)).toBeVisible();
  await expect(two.getByText(paused)).toBeVisible();
  const asked = server.log.length;
  await two.getByRole('button', { name: '继续检查' }).click();
  await expect.poll(() => server.log.length).toBeGreaterThan(asked);
  await expect(one.getByText(/已读 \d 页/)).toBeVisible();

  await two.close();
  await expect(one.getByRole('cell', { name: '已检查' })).toBeVisible({ timeout: 30_000 });
  expect(server.mostUnderWay()).toBe(1);
});
