import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from './support/extension.ts';
import { findViolations } from './support/find-violations.ts';

/** A scoring table in the shape of real ones: headings joined over their items. */
async function writeTable(): Promise<Buffer> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '评分表',
        rows: [
          ['岚溪县2026年部门政务公开测评表'],
          ['序号', '一级指标', '二级指标', '测评指标与考察点', '权重', '得分', '扣分依据'],
          [1, '主动公开', '机构职能', '公开办公地址、联系方式，每少一项扣2分', 20],
          [2, null, '政策文件', '标注有效性、成文日期和文号（30分）', 30],
          [3, '年度报告', '年度报告', '1月31日前公布，未公布的不得分', 50],
          ['合计', null, null, null, 100],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 6 },
          { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
        ],
      },
    ],
  });
  return Buffer.from(bytes);
}

test('a scoring table is imported, edited and kept as a new version', async ({ host }, info) => {
  const page = await host.openWorkbench();
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.getByRole('link', { name: '指标体系' }).click();
  await expect(page.getByRole('row', { name: /安徽县区部门/ })).toBeVisible();
  await page.screenshot({ path: info.outputPath('list.png') });
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole('link', { name: '导入评分表' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  const name = '评分表.xlsx';
  await (await chooser).setFiles({ name, mimeType: '', buffer: await writeTable() });
  await expect(page.getByText('读到 3 项指标，合计 100 分')).toBeVisible();
  await page.getByRole('button', { name: '全部采纳 年度报告' }).click();
  await page.screenshot({ path: info.outputPath('import.png') });
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole('button', { name: '保存为指标体系' }).click();
  await expect(page.getByText(/版本 1 ·/)).toBeVisible();
  await page.getByRole('button', { name: '机构职能' }).click();
  await page.getByLabel('分值', { exact: true }).first().fill('10');
  await expect(page.getByText('1 处请核对')).toBeVisible();
  await page.screenshot({ path: info.outputPath('editor.png') });
  expect(await findViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: info.outputPath('editor-dark.png') });
  expect(await findViolations(page)).toEqual([]);

  await page.reload();
  await expect(page.getByText(/有未保存的改动/)).toBeVisible();
  await page.getByRole('button', { name: '存为新版本' }).click();
  await expect(page.getByText('20 分').first()).toBeVisible();
  await page.screenshot({ path: info.outputPath('save.png') });
  await page.getByLabel(/版本说明/).fill('机构职能降为10分');
  await page.getByRole('dialog').getByRole('button', { name: '存为新版本' }).click();
  await expect(page.getByText(/版本 2 ·/)).toBeVisible();
  await page.getByRole('button', { name: '全部指标体系' }).click();
  await expect(page.getByRole('row', { name: /岚溪县2026年/ })).toHaveCount(2);
});
