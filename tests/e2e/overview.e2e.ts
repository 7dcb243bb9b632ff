import { expect, test } from './support/extension.ts';
import { findViolations } from './support/find-violations.ts';
import { removeDatabases } from './support/workbench.ts';

test('a round is shown, searched, opened, removed and brought back', async ({ host }, info) => {
  test.setTimeout(90_000);
  const page = await host.openWorkbench();
  await page.setViewportSize({ width: 1280, height: 860 });
  // Other journeys in the same browser leave their rounds behind.
  await page.goto(page.url().replace(/#.*|$/, '#/reports'));
  await page.reload();
  await removeDatabases(page);
  await page.getByRole('link', { name: '评估任务' }).click();
  await expect(page.getByText('还没有评估任务')).toBeVisible();
  await page.screenshot({ path: info.outputPath('empty.png') });
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole('button', { name: '看一个示例' }).click();
  const matrix = page.getByRole('table', { name: /监测对象与一级指标/ });
  await expect(matrix.getByRole('link', { name: '岚溪县教育局' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: /示例/ })).toBeVisible();
  const tour = page.getByRole('dialog', { name: '一个评估任务' });
  await expect(tour).toBeVisible();
  await page.screenshot({ path: info.outputPath('tour.png') });
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByRole('heading', { name: '对象 × 一级指标' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^导览 \d/)).toHaveCount(0);
  await page.screenshot({ path: info.outputPath('matrix.png') });
  expect(await findViolations(page)).toEqual([]);

  await matrix.getByRole('link', { name: '岚溪县教育局' }).focus();
  await page.keyboard.press('ArrowDown');
  const pane = page.getByRole('complementary', { name: '对象详情' });
  await expect(pane.getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('End');
  await expect(matrix.locator('tr.is-chosen')).toHaveAttribute('aria-rowindex', '14');
  await page.getByRole('searchbox').fill('住房');
  await matrix.getByRole('link', { name: /住房/ }).click();
  await expect(pane.getByText('请在首页设置统一入口')).toBeHidden();
  await expect(pane.getByText(/公开指南未写明/)).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await page.screenshot({ path: info.outputPath('pane.png') });
  expect(await findViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: info.outputPath('pane-dark.png') });
  expect(await findViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });

  await page.getByRole('button', { name: '得分分布' }).click();
  await page.screenshot({ path: info.outputPath('distribution.png') });
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '未检查', exact: true }).click();
  await page.screenshot({ path: info.outputPath('untested.png') });
  expect(await findViolations(page)).toEqual([]);

  // The rooms that are the same for all rounds lead back to the round.
  await page.getByRole('link', { name: '指标体系' }).click();
  await page.getByRole('link', { name: '导出与备份' }).click();
  await expect(page).toHaveURL(/#\/exports\/.+/);

  await page.goto(page.url().replace(/#.*/, '#/assessments'));
  await page.getByRole('button', { name: /^删除任务/ }).click();
  await expect(page.getByText('还没有评估任务')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('link', { name: /示例：/ })).toBeVisible();
  await page.screenshot({ path: info.outputPath('list.png') });
  expect(await findViolations(page)).toEqual([]);
});

test('a new round is filled in by hand', async ({ host }, info) => {
  const page = await host.openWorkbench();
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.getByRole('link', { name: '新建评估任务' }).click();
  await page.getByLabel('任务名称').fill('岚溪县第四季度测评');
  await page.getByRole('button', { name: '新建并导入监测对象' }).click();
  await expect(page.getByRole('alert')).toContainText('至少选择一个指标体系');
  await page.getByRole('checkbox', { name: /佳木斯/ }).check();
  await page.screenshot({ path: info.outputPath('form.png') });
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '新建并导入监测对象' }).click();
  await expect(page.getByText('岚溪县第四季度测评', { exact: true })).toBeVisible();
  await page.goto(page.url().replace('#/targets', '#/assessments'));
  await expect(page.getByText('这个任务还没有监测对象')).toBeVisible();
});
