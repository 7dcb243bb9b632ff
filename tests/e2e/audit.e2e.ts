import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { LookupFunction } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { SiteAudit } from '../../src/engine/model/site-audit.ts';
import { call } from '../support/command-line.ts';
import type { PortalServer } from '../support/portal/serve-portal.ts';
import type { Host } from './support/extension.ts';
import { findViolations } from './support/find-violations.ts';
import { asOf, portal, test } from './support/site.ts';

const maxPages = 9;

const homeOf = ({ port }: PortalServer): string => `http://${portal.host}:${String(port)}/`;

async function startAudit({ host, server }: { host: Host; server: PortalServer }): Promise<Page> {
  const url = homeOf(server);
  const home = await host.context.newPage();
  await home.goto(url);
  const popup = await host.openPopup(home);
  const opened = host.context.waitForEvent('page');
  await popup.getByRole('button', { name: '全站检查', exact: true }).click();
  const workbench = await opened;
  await workbench.setViewportSize({ width: 1280, height: 900 });
  await expect(workbench.getByLabel('网站首页地址')).toHaveValue(url);
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

const toLoopback: LookupFunction = (_name, options, callback) => {
  if (options.all === true) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};

/** Audits the same portal with the command line, unbroken. */
async function auditWithCommand(server: PortalServer): Promise<SiteAudit> {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-e2e-'));
  const out = join(folder, 'audit');
  const limits = ['--max-pages', String(maxPages), '--delay', '0', '--as-of', asOf];
  const argv = ['audit', homeOf(server), '--level', 'county', '--out', out, ...limits];
  try {
    const { status, err } = await call(argv, { lookup: toLoopback });
    if (status !== 0) throw new Error(err);
    return SiteAudit.parse(JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What does not hang on the moment of the crawl. */
const timeless = ({ columns, findings, checklist, documents }: SiteAudit): unknown => {
  const text = JSON.stringify({ columns, findings, checklist, documents });
  return JSON.parse(text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]{8,12}Z/g, 'moment'));
};

test('an audit paused, cut off and gone on with says what the command line says unbroken', async ({
  site: { host, server },
}, info) => {
  test.setTimeout(120_000);
  const workbench = await startAudit({ host, server });
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
  await again.getByRole('link', { name: '全站检查' }).click();
  await again.getByRole('button', { name: /未完成/ }).click();
  await again.getByRole('button', { name: '继续检查' }).click();
  await expect(again.getByRole('heading', { name: /^问题 \d+ 项$/ })).toBeVisible({
    timeout: 150_000,
  });
  await again.screenshot({ path: info.outputPath('result.png') });
  expect(await findViolations(again)).toEqual([]);
  await again.emulateMedia({ colorScheme: 'dark' });
  await again.screenshot({ path: info.outputPath('result-dark.png') });
  expect(await findViolations(again)).toEqual([]);
  const audit = await readAudit(again);
  expect(server.mostUnderWay()).toBe(1);
  const starts = server.log
    .filter(({ headers }) => headers['sec-fetch-dest'] === 'empty')
    .map(({ startMs }) => startMs);
  const gaps = starts.slice(1).map((at, i) => at - (starts[i] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(480);
  expect(server.log.some(({ headers }) => 'cookie' in headers)).toBe(false);
  expect(timeless(audit)).toEqual(timeless(await auditWithCommand(server)));
});
