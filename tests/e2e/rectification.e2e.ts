import { readFile, writeFile } from 'node:fs/promises';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from './support/extension.ts';
import { findViolations } from './support/find-violations.ts';
import { openDemo, readRecords } from './support/workbench.ts';

/** What a unit does with the list that it was sent: writes into the two empty columns. */
async function fillIn(path: string, filled: string): Promise<void> {
  const { sheets } = await readXlsx(await readFile(path));
  const rows = sheets.find(({ name }) => name === '问题清单')?.rows ?? [];
  const [head = [], first = [], ...others] = rows;
  const [reply, link] = [head.indexOf('整改情况'), head.indexOf('整改链接')];
  const answered = head.map((_, i) => {
    if (i === reply) return '已补发';
    return i === link ? 'https://a11.demo.lanxi-demo.gov.cn/new.html' : (first[i] ?? '');
  });
  const strange = head.map((heading, i) => {
    if (i === reply) return '已整改';
    return heading === '存在问题' ? '改写过的问题' : '';
  });
  const list = { name: '问题清单', rows: [head, answered, ...others, strange] };
  await writeFile(filled, await writeXlsx({ sheets: [list] }));
}

test('problems are handed out, answered, looked at again and closed', async ({ host }, info) => {
  const page = await host.openWorkbench();
  await openDemo(page);
  await page.getByRole('link', { name: /^南岭坪镇人民政府/ }).click();
  await page.getByRole('link', { name: '导出与备份' }).click();
  await page.getByLabel('范围').selectOption({ label: '南岭坪镇人民政府' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  const filled = info.outputPath('南岭坪镇人民政府 问题清单（反馈）.xlsx');
  await fillIn(await download.path(), filled);

  await page.getByRole('link', { name: '整改复核' }).click();
  await page.getByRole('link', { name: '南岭坪镇人民政府' }).click();
  await page.getByLabel('读回整改情况').setInputFiles(filled);
  await expect(page.getByText(/读回 1 条整改情况/)).toBeVisible();
  await expect(page.getByText('另有 1 行没有对上，没有写入')).toBeVisible();
  const first = page.locator('.ledger-entry').first();
  await expect(first.getByText('已补发')).toBeVisible();
  await expect(first.getByText('还没有复核。')).toBeVisible();

  await page.getByRole('button', { name: '新建复核轮次' }).click();
  await expect(page.getByText(/已建立“.*第 1 轮复核”/)).toBeVisible();
  await expect(first.getByText('复核轮次还没有检查这个单位。')).toBeVisible();
  await first.getByLabel('复核结果').selectOption({ label: '已整改' });
  await expect(first.getByText('人工认定')).toBeVisible();
  await first.getByLabel('说明').fill('已打开整改链接核实');
  await first.getByLabel('说明').blur();
  await expect
    .poll(async () => JSON.stringify(await readRecords(page, 'rectifications')))
    .toContain('已打开整改链接核实');
  await page.reload();
  await expect(first.getByLabel('说明')).toHaveValue('已打开整改链接核实');
  await expect(first.getByText('已补发')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page)).toEqual([]);
  }
  const [ledger] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出整改台账' }).click(),
  ]);
  const { sheets } = await readXlsx(await readFile(await ledger.path()));
  expect(sheets.map(({ name }) => name)).toEqual(['整改台账', '汇总', '口径']);
  expect(JSON.stringify(sheets[0]?.rows)).toContain('人工认定：已打开整改链接核实');

  await page.getByLabel('读回整改情况').setInputFiles(filled);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('已撤销，整改情况恢复原样。')).toBeVisible();
  await expect(first.getByText('已补发')).toBeVisible();
});
