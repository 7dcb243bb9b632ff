import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from './support/extension.ts';
import { findViolations } from './support/find-violations.ts';

test('everything is backed up as one file and read back', async ({ host }, info) => {
  const workbench = await host.openWorkbench();
  await workbench.setViewportSize({ width: 1280, height: 900 });
  await workbench.getByRole('link', { name: '导出与备份' }).click();
  await expect(workbench.getByText(/还没有评估任务/)).toBeVisible();
  const downloading = workbench.waitForEvent('download');
  await workbench.getByRole('button', { name: '备份为一个文件' }).click();
  const path = info.outputPath('backup.zip');
  await (await downloading).saveAs(path);
  expect(Object.keys(unzipSync(readFileSync(path)))).toContain('manifest.json');
  await workbench.getByLabel(/选择备份文件/).setInputFiles(path);
  await expect(workbench.getByText(/备份完整/)).toBeVisible();
  await workbench.screenshot({ path: info.outputPath('exports.png') });
  expect(await findViolations(workbench)).toEqual([]);
  await workbench.getByRole('button', { name: '恢复' }).click();
  await expect(workbench.getByText('已恢复，写入 0 条。')).toBeVisible();
});
