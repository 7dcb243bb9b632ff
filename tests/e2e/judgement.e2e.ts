import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { findViolations } from './support/find-violations.ts';
import { openBeside, openDemo } from './support/workbench.ts';

// Many looks of axe at a full desk: slow where the machine is busy.
test.describe.configure({ timeout: 60_000 });

/** An exported file of verdicts as another assessor would send it, the last verdict turned round. */
async function writeOtherFile(path: string): Promise<Buffer> {
  const file = JSON.parse(await readFile(path, 'utf8')) as { verdicts: { outcome: string }[] };
  const verdicts = file.verdicts.map((verdict) => ({ ...verdict, assessor: '乙' }));
  const last = verdicts.at(-1);
  if (last !== undefined) last.outcome = last.outcome === 'passed' ? 'failed' : 'passed';
  return Buffer.from(JSON.stringify({ ...file, assessor: '乙', verdicts }));
}

/** The first number of a text. */
async function readCount(page: Page, text: RegExp): Promise<number> {
  const line = page.getByText(text).first();
  await expect(line).toBeVisible();
  return Number(/\d+/.exec(await line.innerText())?.[0]);
}

/** Drags over the left upper quarter of a picture. */
async function dragOver(page: Page, picture: Locator): Promise<void> {
  const box = await picture.boundingBox();
  if (box === null) throw new Error('no picture');
  await page.mouse.move(box.x + 1, box.y + 1);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 4);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.up();
}

async function readSize(picture: Locator): Promise<{ width: number; height: number }> {
  return await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  });
}

test('an agency is judged by keyboard, and all counts follow', async ({ host }, info) => {
  const page = await host.openWorkbench();
  await openDemo(page);
  const rail = page.getByRole('link', { name: /^待人工核实/ });
  await rail.click();
  const round = await readCount(page, /本轮待人工核实 \d+ 项/);
  await expect(rail).toContainText(String(round));
  await page.screenshot({ path: info.outputPath('queue.png') });
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole('link', { name: '开始核实' }).click();
  const waiting = await readCount(page, /本单位待核实 \d+ 项/);
  const title = await page.locator('#judged-item').innerText();
  await page.keyboard.press('n');
  await page.keyboard.type('栏目为空，已电话核对');
  await page.screenshot({ path: info.outputPath('desk.png') });
  await page.keyboard.press('Escape');
  await expect(page.locator('#judged-item')).toBeFocused();
  await page.keyboard.press('3');
  await expect(page.getByText(`还有 ${String(waiting - 1)} 项待核实`)).toBeVisible();
  await expect(rail).toContainText(String(round - 1));
  await expect(page.locator('#judged-item')).not.toHaveText(title);
  await expect(page.locator('#judged-item')).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.locator('#judged-item')).toHaveText(title, { useInnerText: true });
  await expect(page.getByLabel('扣分依据、说明')).toHaveValue('栏目为空，已电话核对');
  await page.screenshot({ path: info.outputPath('decided.png') });
  expect(await findViolations(page)).toEqual([]);

  await page.keyboard.press('u');
  await expect(page.getByText(`本单位待核实 ${String(waiting)} 项`)).toBeVisible();
  await expect(rail).toContainText(String(round));
  await expect(page.locator('#judged-item')).toHaveText(title, { useInnerText: true });

  await page.keyboard.press('e');
  await page.keyboard.insertText('机构改革，职能已划出（附函）');
  await page.getByLabel(/^有效期至/).fill('2030-12-31');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: info.outputPath('exemption-dark.png') });
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`还有 ${String(waiting - 1)} 项待核实`)).toBeVisible();
  await expect(rail).toContainText(String(round - 1));

  for (let left = waiting - 1; left > 0; left -= 1) {
    await expect(page.getByText(`还有 ${String(left)} 项待核实`)).toBeVisible();
    await page.keyboard.press('1');
  }
  await expect(page.getByRole('link', { name: /^下一个：/ })).toBeFocused();
  for (let left = 1; left < waiting; left += 1) {
    await page.keyboard.press('u');
    await expect(page.getByText(`还有 ${String(left)} 项待核实`)).toBeVisible();
  }
  await expect(page.locator('#judged-item')).toBeFocused();

  const agency = decodeURIComponent(new URL(page.url()).hash.split('/')[3] ?? '');
  const [, , roundId] = new URL(page.url()).hash.split('/');
  await page.goto(page.url().replace(/#.*/, `#/assessments/${roundId ?? ''}/${agency}`));
  const pane = page.getByRole('complementary', { name: '对象详情' });
  await expect(pane.getByText(`人工核实（待核实 ${String(waiting - 1)} 项）`)).toBeVisible();
  await page.screenshot({ path: info.outputPath('overview-dark.png') });
  await rail.click();
  expect(await readCount(page, /本轮待人工核实 \d+ 项/)).toBe(round - 1);
});

test('evidence is taken beside the page and stays verifiable', async ({ host }, info) => {
  const page = await host.openWorkbench();
  await openDemo(page);
  const { panel, portal } = await openBeside(host, page);
  await expect(panel.getByText('证据 0 件')).toBeVisible();

  await panel.getByRole('button', { name: '截图' }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByLabel(/^图说/).fill('首页没有公开入口');
  await panel.screenshot({ path: info.outputPath('picture.png') });
  await dialog.getByRole('button', { name: '保存整图' }).click();
  await expect(panel.getByText('证据 1 件')).toBeVisible();
  await expect(panel.getByRole('img', { name: '首页没有公开入口' })).toBeVisible();

  await panel.getByRole('button', { name: '截图' }).click();
  await dragOver(panel, dialog.getByRole('img'));
  await panel.screenshot({ path: info.outputPath('region.png') });
  await dialog.getByRole('button', { name: '保存选区' }).press('Enter');
  await expect(panel.getByText('证据 2 件')).toBeVisible();
  await expect(panel.getByRole('button', { name: '截图' })).toBeFocused();
  const pictures = panel.locator('.evidence-list img');
  const [whole, region] = [await readSize(pictures.first()), await readSize(pictures.last())];
  expect(region.width).toBeCloseTo(whole.width / 2, -1);
  expect(region.height).toBeLessThan(whole.height / 2 + 80);
  await pictures.last().screenshot({ path: info.outputPath('region-kept.png') });

  await portal.getByText('要闻动态').click({ clickCount: 3 });
  await panel.getByRole('button', { name: '摘录选中文字' }).click();
  await expect(panel.getByText('证据 3 件')).toBeVisible();
  await expect(panel.getByRole('blockquote')).toContainText(['首页没有公开入口', '要闻动态']);

  await panel.getByRole('button', { name: '保存网页（MHTML）' }).click();
  await expect(panel.getByText('证据 4 件')).toBeVisible();
  const download = panel.waitForEvent('download');
  await panel.getByRole('link', { name: '下载' }).click();
  const copy = await readFile(await (await download).path(), 'latin1');
  expect(copy).toContain('Snapshot-Content-Location: http://a6.demo.lanxi-demo.gov.cn/home.html');
  await panel.screenshot({ path: info.outputPath('panel.png') });
  expect(await findViolations(panel)).toEqual([]);
  await panel.emulateMedia({ colorScheme: 'dark' });
  await panel.screenshot({ path: info.outputPath('panel-dark.png'), fullPage: true });
  expect(await findViolations(panel)).toEqual([]);

  await page.bringToFront();
  await page.getByRole('link', { name: /^待人工核实/ }).click();
  await page.getByRole('link', { name: '岚溪县自然资源局' }).click();
  await page.getByText('双人复核与证据校验').click();
  await page.getByRole('button', { name: '校验本单位证据' }).click();
  await expect(page.getByText(/^证据链完整/)).toBeVisible();
  await page.screenshot({ path: info.outputPath('verified.png') });
});

test("another assessor's verdicts are compared and settled", async ({ host }, info) => {
  const page = await host.openWorkbench();
  await openDemo(page);
  await page.getByRole('link', { name: /^待人工核实/ }).click();
  await page.getByRole('link', { name: '岚溪县农业农村局' }).click();
  const waiting = await readCount(page, /本单位待核实 \d+ 项/);
  await page.keyboard.press('3');
  await expect(page.getByText(`还有 ${String(waiting - 1)} 项待核实`)).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText(`还有 ${String(waiting - 2)} 项待核实`)).toBeVisible();

  await page.getByText('双人复核与证据校验').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出本人判定' }).click();
  const buffer = await writeOtherFile(await (await download).path());
  const other = page.getByLabel('导入另一位的判定');
  await other.setInputFiles({ name: '坏.json', mimeType: '', buffer: Buffer.from('{') });
  await expect(page.locator('.second-look').getByRole('status')).toBeVisible();
  await other.setInputFiles({ name: '乙.json', mimeType: '', buffer });
  await expect(page.getByText(/共同判定 2 项，一致 1 项，一致率 50%/)).toBeVisible();
  await page.screenshot({ path: info.outputPath('compared.png') });
  expect(await findViolations(page)).toEqual([]);
  await page.getByLabel('裁定理由').fill('复看网页，以乙为准');
  await page.getByRole('button', { name: '采乙' }).click();
  await expect(page.getByText('已裁定：')).toBeVisible();
  await expect(page.getByText(/一致 1 项，一致率 50%/)).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: info.outputPath('settled-dark.png') });
  expect(await findViolations(page)).toEqual([]);
});
