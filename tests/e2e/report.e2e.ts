import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { renderDocx } from '../support/report-generator/docx.ts';
import { valueOf, withCells } from '../support/report-generator/faults/planted-case.ts';
import { makeReport } from '../support/report-generator/make-report.ts';
import { makePlan } from '../support/report-generator/report-plan.ts';
import { cellRef } from '../support/report-generator/tables.ts';
import { renderText } from '../support/report-generator/text.ts';
import { expect, type Host, test } from './support/extension.ts';
import { findViolations } from './support/find-violations.ts';

const right = makePlan(35);
const wrong = withCells(right, [
  [cellRef('applications', 'results-total', 6), String(valueOf(right, 'results-total', 6) + 3)],
]);
const broken = { name: '坏文件.docx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004坏') };

async function reportFiles(): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  const text = renderText(makeReport(makePlan(8)), 'tabs');
  return [
    {
      name: '合计有误.docx',
      mimeType: '',
      buffer: Buffer.from(await renderDocx(makeReport(wrong))),
    },
    { name: '另一份.txt', mimeType: 'text/plain', buffer: Buffer.from(text) },
  ];
}

const openReports = async (host: Host): Promise<Page> => {
  const workbench = await host.openWorkbench();
  await workbench.getByRole('link', { name: '年报核查' }).click();
  return workbench;
};

const choose = async (workbench: Page, files: Awaited<ReturnType<typeof reportFiles>>) => {
  await workbench.locator('input[type=file]').setInputFiles(files);
};

async function openReportTab(popup: Page): Promise<void> {
  await popup.getByRole('tab', { name: '年报核对' }).click();
  await expect(popup.getByRole('tabpanel')).toContainText('岚溪县交通运输局');
}

test('定位 frames a wrong figure of the report in the page', async ({ host }) => {
  const page = await host.openPage('/report-faulty.html');
  const popup = await host.openPopup(page);
  await openReportTab(popup);
  const figure = popup.locator('.mark-suspect .figure-button');
  await expect(figure).toHaveText('▲25');
  await expect(figure).toHaveAccessibleName(/（七）总计 总计/);
  await figure.click();
  await expect(popup.locator('.status')).toContainText('框出');
  await expect(page.locator('mingcha-marks')).toHaveCount(1);
});

test('a report that adds up marks no figure', async ({ host }) => {
  const page = await host.openPage('/report-consistent.html');
  const popup = await host.openPopup(page);
  await popup.getByRole('tab', { name: '年报核对' }).click();
  await expect(popup.getByRole('tabpanel')).toContainText('岚溪县发展和改革局');
  await expect(popup.locator('.figure-button')).toHaveCount(0);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the report has no axe violation in the popup: ${scheme}`, async ({ host }, info) => {
    const page = await host.openPage('/report-faulty.html');
    const popup = await host.openPopup(page);
    await popup.emulateMedia({ colorScheme: scheme });
    await openReportTab(popup);
    expect(await findViolations(popup)).toEqual([]);
    await popup.screenshot({ path: info.outputPath(`report-${scheme}.png`) });
    await popup.locator('.mark-suspect .figure-button').scrollIntoViewIfNeeded();
    await popup.screenshot({ path: info.outputPath(`report-table-${scheme}.png`) });
  });

  test(`the workbench has no axe violation: ${scheme}`, async ({ host }, info) => {
    const workbench = await openReports(host);
    await workbench.emulateMedia({ colorScheme: scheme });
    await expect(workbench.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await findViolations(workbench)).toEqual([]);
    await workbench.screenshot({ path: info.outputPath(`empty-${scheme}.png`) });
    await choose(workbench, [...(await reportFiles()), broken]);
    await workbench.getByRole('navigation').getByRole('button').first().click();
    await expect(workbench.locator('.mark-suspect').first()).toBeVisible();
    expect(await findViolations(workbench)).toEqual([]);
    await workbench.screenshot({ path: info.outputPath(`desk-${scheme}.png`), fullPage: true });
  });
}

test('the workbench judges a Word and a text file and saves a workbook', async ({ host }) => {
  const workbench = await openReports(host);
  const before = host.asked.length;
  await choose(workbench, await reportFiles());
  const list = workbench.getByRole('navigation').getByRole('button');
  await expect(list).toHaveCount(2);
  await list.first().click();
  await expect(workbench.locator('.report-pane')).toContainText('勾稽关系不成立');
  await expect(workbench.locator('.mark-suspect').first()).toContainText('▲');
  const [download] = await Promise.all([
    workbench.waitForEvent('download'),
    workbench.getByRole('button', { name: /Excel|xlsx|表格/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const away = host.asked.slice(before).filter((url) => url.startsWith('http'));
  expect(away).toEqual([]);
});

test('a broken file is refused in one line beside the others', async ({ host }) => {
  const workbench = await openReports(host);
  await choose(workbench, [broken, ...(await reportFiles())]);
  const refusals = workbench.getByRole('alert').getByRole('listitem');
  await expect(refusals).toHaveCount(1);
  await expect(refusals).toContainText('坏文件.docx');
  await expect(workbench.getByRole('navigation').getByRole('button')).toHaveCount(2);
});
