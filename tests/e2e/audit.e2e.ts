import { type Page, test as base } from '@playwright/test';
import { civilDateAt } from '../../src/browser/today.ts';
import type { SiteAudit } from '../../src/engine/model/site-audit.ts';
import { crawlPortal, judgeOutcome } from '../support/portal/crawl-portal.ts';
import { createPortal } from '../support/portal/create-portal.ts';
import { type PortalServer, servePortal } from '../support/portal/serve-portal.ts';
import { expect, type Host, startHost } from './support/extension.ts';
import { findViolations } from './support/find-violations.ts';

const portal = createPortal(3, 'generic', { asOf: civilDateAt(new Date()), level: 'county' });
const maxPages = 24;

const test = base.extend<{ site: { host: Host; server: PortalServer } }>({
  site: async ({}, use) => {
    const server = await servePortal(portal);
    const host = await startHost({ port: server.port, requests: [], close: () => server.close() });
    await use({ host, server });
    await host.context.close();
    await server.close();
  },
});

async function startAudit(host: Host): Promise<Page> {
  const home = await host.context.newPage();
  await home.goto(portal.home);
  const popup = await host.openPopup(home);
  const opened = host.context.waitForEvent('page');
  await popup.getByRole('button', { name: '检查整个网站' }).click();
  const workbench = await opened;
  await workbench.setViewportSize({ width: 1280, height: 900 });
  await expect(workbench.getByLabel('网站首页地址')).toHaveValue(portal.home);
  await workbench.getByLabel('层级').selectOption('county');
  await workbench.getByLabel('最多读取的页面数').fill(String(maxPages));
  await workbench.getByRole('button', { name: '开始检查' }).click();
  await expect(workbench.getByText(/已取得 [3-9] 页/)).toBeVisible({ timeout: 20_000 });
  return workbench;
}

async function readAudit(workbench: Page): Promise<SiteAudit> {
  return await workbench.evaluate(async () => {
    const opening = indexedDB.open('mingcha-audits');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const request = database.transaction('results').objectStore('results').getAll();
    return await new Promise<SiteAudit>((resolve) => {
      request.onsuccess = () => resolve(request.result[0]);
    });
  });
}

const verdicts = ({ findings }: SiteAudit): string[] =>
  findings.map(({ id, outcome, subject }) => `${outcome} ${id} ${subject.url}`).sort();
const columns = (audit: SiteAudit): string[] =>
  audit.columns.map(({ id, presence, state, newestDate }) =>
    [id, presence, state, newestDate].join(' '),
  );

test('an audit paused, cut off and gone on with gives the verdicts of an unbroken one', async ({
  site: { host, server },
}, info) => {
  test.setTimeout(240_000);
  const workbench = await startAudit(host);
  await workbench.screenshot({ path: info.outputPath('running.png') });
  await workbench.getByRole('button', { name: '暂停' }).click();
  await expect(workbench.getByText('检查已停止，可以继续。')).toBeVisible();
  const asked = server.log.length;
  await workbench.getByRole('button', { name: '继续检查' }).click();
  await expect.poll(() => server.log.length).toBeGreaterThan(asked + 2);
  await workbench.close();
  const session = await host.context.newCDPSession(host.context.pages()[0] as Page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  const again = await host.openWorkbench();
  await again.setViewportSize({ width: 1280, height: 900 });
  await again.getByRole('tab', { name: '全站检查' }).click();
  await again.getByRole('button', { name: /未完成/ }).click();
  await again.getByRole('button', { name: '继续检查' }).click();
  await expect(again.getByRole('heading', { name: /^问题 \d+ 项$/ })).toBeVisible({
    timeout: 150_000,
  });
  await again.screenshot({ path: info.outputPath('result.png') });
  expect(await findViolations(again)).toEqual([]);
  const audit = await readAudit(again);
  const expected = judgeOutcome(
    portal,
    crawlPortal(portal, { maxPages, maxRequests: 3 * maxPages }),
  );
  expect(columns(audit)).toEqual(columns(expected));
  // Requests that were cut off count towards the limit of pages, so a page or two less are read.
  const told = new Set(verdicts(expected));
  expect(verdicts(audit).filter((verdict) => !told.has(verdict))).toEqual([]);
  expect(server.mostUnderWay()).toBe(1);
  const starts = server.log
    .filter(({ headers }) => headers['sec-fetch-dest'] === 'empty')
    .map(({ startMs }) => startMs);
  const gaps = starts.slice(1).map((at, i) => at - (starts[i] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(480);
  expect(server.log.some(({ headers }) => 'cookie' in headers)).toBe(false);
});
