import { siteAuditOf } from '../support/site-audit.ts';
import { storedAuditOf } from '../support/audit-port.ts';
import { expect, test } from './support/extension.ts';
import { findViolations } from './support/find-violations.ts';

test('the side panel shows the audit of the portal in front, and none beside another', async ({
  host,
}, info) => {
  const workbench = await host.openWorkbench();
  await workbench.getByRole('link', { name: '全站检查' }).click();
  await expect(workbench.getByRole('button', { name: '开始检查' })).toBeVisible();
  await workbench.evaluate(
    async ([audit, result]) => {
      const opening = indexedDB.open('mingcha-audits');
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const work = database.transaction(['audits', 'results'], 'readwrite');
      work.objectStore('audits').put(audit);
      work.objectStore('results').put(result, audit.id);
      await new Promise((resolve) => {
        work.oncomplete = resolve;
      });
    },
    [storedAuditOf('a'), siteAuditOf()] as const,
  );
  const panel = await host.context.newPage();
  await panel.setViewportSize({ width: 360, height: 900 });
  await panel.goto(workbench.url().replace('workbench', 'sidepanel'));
  const page = await host.openPage('/home.html');
  await page.bringToFront();
  await expect(panel.getByRole('heading', { name: '岚溪县人民政府' })).toBeVisible();
  await panel.getByRole('button', { name: /^政策文件/ }).click();
  await expect(panel.getByRole('heading', { name: '问题 2 项' })).toBeVisible();
  await page.bringToFront();
  await panel.screenshot({ path: info.outputPath('panel.png') });
  expect(await findViolations(panel)).toEqual([]);
  const other = await host.openPage('/home.html', 'www.qingchuan-demo.gov.cn');
  await other.bringToFront();
  await expect(panel.getByText('尚未检查本网站。')).toBeVisible();
  await panel.screenshot({ path: info.outputPath('empty.png') });
});
