import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from './support/extension.ts';

async function save(popup: Page, item: string): Promise<{ name: string; bytes: Buffer }> {
  await popup.getByRole('button', { name: /^导出/ }).click();
  const waiting = popup.waitForEvent('download');
  await popup.getByRole('menuitem', { name: item }).click();
  const download = await waiting;
  const path = await download.path();
  return { name: download.suggestedFilename(), bytes: readFileSync(path) };
}

interface Scan {
  readonly schema: string;
  readonly asOf: string;
  readonly findings: readonly { readonly id: string; readonly message: string }[];
  readonly checklist: {
    readonly items: readonly { readonly title: string; readonly findings: readonly string[] }[];
  };
}

test('the workbook holds what the document holds, cell by cell', async ({ host }) => {
  const page = await host.openPage('/article-hostile.html');
  const popup = await host.openPopup(page);
  await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
  const json = await save(popup, '导出 JSON');
  const scan = JSON.parse(json.bytes.toString('utf8')) as Scan;
  expect(scan.schema).toBe('mingcha/page-scan@1');
  const xlsx = await save(popup, '导出 Excel 表格');
  expect(xlsx.name).toBe(`明察_岚溪县人民政府_${scan.asOf}.xlsx`);
  const book = await readXlsx(new Uint8Array(xlsx.bytes));
  const [checklist, details] = book.sheets;
  const titles = (checklist?.rows ?? []).slice(1).map((row) => row[1]);
  expect([...titles].sort()).toEqual(scan.checklist.items.map(({ title }) => title).sort());
  const messages = (details?.rows ?? []).slice(1).map((row) => row[5]);
  expect([...messages].sort()).toEqual(scan.findings.map(({ message }) => message).sort());
  const cells = book.sheets.flatMap((sheet) => sheet.rows.flat());
  expect(cells.filter((cell) => typeof cell === 'string' && /^[=+\-@]/.test(cell))).toEqual([]);
});

test('the checklist is copied as text and as Markdown', async ({ host }) => {
  await host.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await host.openPage('/article-late.html');
  const popup = await host.openPopup(page);
  for (const [item, head] of [
    ['复制为文本', '岚溪县人民政府（标识码 3311936898）'],
    ['复制为 Markdown', '# 岚溪县人民政府（标识码 3311936898）'],
  ] as const) {
    await popup.getByRole('button', { name: /^导出/ }).click();
    await popup.getByRole('menuitem', { name: item }).click();
    await expect(popup.locator('.status')).toHaveText('已复制');
    const text = await popup.evaluate(() => navigator.clipboard.readText());
    expect(text.startsWith(head)).toBe(true);
  }
});
