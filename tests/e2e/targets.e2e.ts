import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import type { PortalServer } from '../support/portal/serve-portal.ts';
import { findViolations } from './support/find-violations.ts';
import { plantRound, portal, test } from './support/site.ts';

async function listOf(server: PortalServer): Promise<Buffer> {
  const rows = [
    ['2026年监测对象名单', '', '', '', ''],
    ['序号', '单位名称', '首页网址', '级别', '责任单位'],
    ['1', '岚溪县人民政府', `http://${portal.host}:${String(server.port)}/`, '县级', '县政府办'],
    ['2', '岚溪县教育局', `http://${portal.host}:${String(server.port)}`, '县级', ''],
    ['3', '云浦县人民政府', 'http://nowhere.yunpu-demo.gov.invalid/', '县级', ''],
    ['4', '清沅镇人民政府', '暂无', '乡镇', ''],
  ];
  return Buffer.from(await writeXlsx({ sheets: [{ name: '名单', rows }] }));
}

test('a list is imported, run, paused, cut off and gone on with', async ({
  site: { host, server },
}, info) => {
  test.setTimeout(90_000);
  const workbench = await host.openWorkbench();
  await workbench.setViewportSize({ width: 1280, height: 800 });
  await plantRound(workbench);
  await workbench.screenshot({ path: info.outputPath('empty.png') });
  await workbench.getByRole('button', { name: '导入名单' }).first().click();
  const file = { name: '名单.xlsx', mimeType: '', buffer: await listOf(server) };
  await workbench.getByLabel('选择 xlsx 或 CSV 文件').setInputFiles(file);
  await expect(workbench.getByText('可以导入 3 个', { exact: true })).toBeVisible();
  await expect(workbench.getByText('网址“暂无”无法识别', { exact: false })).toBeVisible();
  await expect(workbench.getByText('与第 3 行网址相同', { exact: false })).toBeVisible();
  await expect(workbench.getByText('第 6 行有问题，不会导入', { exact: false })).toBeVisible();
  const takeIn = workbench.getByRole('button', { name: '导入 3 个对象' });
  await expect(takeIn).toBeDisabled();
  expect(await findViolations(workbench)).toEqual([]);
  await workbench.screenshot({ path: info.outputPath('preview.png') });
  await workbench.getByLabel('不导入有问题的 1 行，只导入其余 3 个').check();
  await takeIn.click();
  await expect(workbench.getByText('已添加 3 个对象。')).toBeVisible();
  await workbench.getByRole('button', { name: '检查全部 3 个' }).click();
  await expect(workbench.getByText(/^2 个网站/)).toBeVisible();
  await workbench.screenshot({ path: info.outputPath('ask.png') });
  expect(await findViolations(workbench)).toEqual([]);
  await workbench.getByRole('button', { name: /开始/ }).click();
  await expect(workbench.getByText(/已读 [2-9] 页/)).toBeVisible({ timeout: 20_000 });
  await workbench.screenshot({ path: info.outputPath('running.png') });
  await workbench.getByRole('button', { name: '暂停' }).click();
  await expect(workbench.getByText(/检查已暂停，还有 \d 个对象在排队/)).toBeVisible();
  await workbench.close();
  const again = await host.openWorkbench();
  await again.setViewportSize({ width: 1280, height: 800 });
  await again.getByRole('link', { name: '监测对象' }).click();
  await again.goto(`${again.url().split('#')[0] ?? ''}#/targets/round`);
  await again.getByRole('button', { name: '继续检查' }).click();
  await expect(again.getByRole('cell', { name: '已检查' })).toHaveCount(2, { timeout: 40_000 });
  await expect(again.getByRole('cell', { name: /无法访问/ })).toBeVisible({ timeout: 40_000 });
  await again.screenshot({ path: info.outputPath('ended.png') });
  await again.emulateMedia({ colorScheme: 'dark' });
  await again.screenshot({ path: info.outputPath('ended-dark.png') });
  expect(await findViolations(again)).toEqual([]);
  const [saved] = await Promise.all([
    again.waitForEvent('download'),
    again.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(readFileSync(await saved.path(), 'utf8')).toContain('岚溪县人民政府');
});
