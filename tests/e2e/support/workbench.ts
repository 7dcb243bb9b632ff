import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Host } from './extension.ts';

/** Empties the disk of the extension; no page of it may have its records open. */
export async function removeDatabases(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const name of ['mingcha-workbench', 'mingcha-audits']) {
      await new Promise<void>((resolve) => {
        const removing = indexedDB.deleteDatabase(name);
        removing.onsuccess = () => resolve();
      });
    }
  });
}

/** Puts the invented round into an empty workbench: other journeys in the same browser leave theirs behind. */
export async function openDemo(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 860 });
  const address = page.url().replace(/#.*/, '');
  await page.goto(`${address}#/reports`);
  await page.reload();
  await removeDatabases(page);
  await page.goto(`${address}#/assessments`);
  await page.getByRole('button', { name: '看一个示例' }).click();
  await expect(page.getByRole('table', { name: /监测对象与一级指标/ })).toBeVisible();
}

/** All records of a store of the workbench, as they are on the disk. */
export async function readRecords(page: Page, store: string): Promise<readonly unknown[]> {
  return await page.evaluate(async (name) => {
    const opening = indexedDB.open('mingcha-workbench');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const asking = database.transaction(name).objectStore(name).getAll();
    const records = await new Promise<unknown[]>((resolve) => {
      asking.onsuccess = () => resolve(asking.result as unknown[]);
    });
    database.close();
    return records;
  }, store);
}

/** The side panel beside the page of an agency of the invented round. */
export async function openBeside(host: Host, page: Page): Promise<{ panel: Page; portal: Page }> {
  const panel = await host.context.newPage();
  await panel.setViewportSize({ width: 360, height: 900 });
  await panel.goto(page.url().replace(/workbench.*/, 'sidepanel.html'));
  const portal = await host.openPage('/home.html', 'a6.demo.lanxi-demo.gov.cn');
  await portal.bringToFront();
  await panel.getByText('人工核实', { exact: true }).click();
  await expect(panel.getByText('岚溪县自然资源局')).toBeVisible();
  return { panel, portal };
}

/** Takes a quote of an agency's page as evidence, in the side panel beside it. */
export async function takeQuote(host: Host, page: Page): Promise<void> {
  const { panel, portal } = await openBeside(host, page);
  const taken = panel.getByText(/^证据 \d+ 件$/);
  const count = Number(/\d+/.exec(await taken.innerText())?.[0]);
  await portal.getByText('要闻动态').click({ clickCount: 3 });
  await panel.getByRole('button', { name: '摘录选中文字' }).click();
  await expect(panel.getByText(`证据 ${String(count + 1)} 件`)).toBeVisible();
  await panel.close();
  await portal.close();
  await page.bringToFront();
}

/** Takes a picture of an agency's page in the side panel beside it, and holds the item against the agency. */
export async function takeFaultPicture(host: Host, page: Page): Promise<void> {
  const { panel, portal } = await openBeside(host, page);
  await panel.getByRole('button', { name: '截图' }).click();
  await panel.getByRole('button', { name: '保存整图' }).click();
  await expect(panel.getByText('证据 1 件')).toBeVisible();
  await panel.getByRole('button', { name: /^不符合/ }).click();
  await expect(panel.getByText(/^已记录/)).toBeVisible();
  await panel.close();
  await portal.close();
  await page.bringToFront();
}
