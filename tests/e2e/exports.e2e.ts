import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { siteAuditOf } from '../support/site-audit.ts';
import { storedAuditOf } from '../support/audit-port.ts';
import { expect, type Host, test } from './support/extension.ts';
import { findViolations } from './support/find-violations.ts';
import {
  openDemo,
  readRecords,
  removeDatabases,
  takeFaultPicture,
  takeQuote,
} from './support/workbench.ts';

test.describe.configure({ timeout: 60_000 });

async function openExports(page: Page): Promise<void> {
  await page.getByRole('link', { name: '导出与备份' }).click();
  await expect(page.getByRole('button', { name: '备份为一个文件' })).toBeVisible();
}

/** An audit with its archive, as a crawl leaves it. */
async function plantAudit(page: Page): Promise<void> {
  await page.getByRole('link', { name: '全站检查' }).click();
  await expect(page.getByRole('button', { name: '开始检查' })).toBeVisible();
  await page.evaluate(
    async ([audit, result]) => {
      const opening = indexedDB.open('mingcha-audits');
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const work = database.transaction(['audits', 'results', 'events', 'exchanges'], 'readwrite');
      const link = { url: audit.url, offset: 0, length: 3, sha256: 'b', chain: 'c' };
      work.objectStore('audits').put({ ...audit, steps: 1 });
      work.objectStore('events').put({ event: null, link }, [audit.id, 0]);
      work.objectStore('exchanges').put(new Uint8Array([1, 2, 3]), [audit.id, 0]);
      work.objectStore('results').put(result, audit.id);
      await new Promise((resolve) => {
        work.oncomplete = resolve;
      });
      database.close();
    },
    [storedAuditOf('a'), siteAuditOf()] as const,
  );
}

async function backUp(page: Page, path: string): Promise<void> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '备份为一个文件' }).click();
  await (await downloading).saveAs(path);
}

const chooseBackup = (page: Page, file: string | { name: string; buffer: Buffer }) =>
  page
    .getByLabel(/选择备份文件/)
    .setInputFiles(typeof file === 'string' ? file : { ...file, mimeType: 'application/zip' });

/** A workbench with a judged round, evidence, a verdict and an archive. */
async function fill(host: Host): Promise<Page> {
  const page = await host.openWorkbench();
  await openDemo(page);
  await plantAudit(page);
  await takeQuote(host, page);
  return page;
}

const kept = ['assessments', 'systems', 'runs', 'sheets', 'verdicts', 'evidence', 'evidenceBytes'];
const readAll = async (page: Page) =>
  await Promise.all(kept.map(async (store) => await readRecords(page, store)));

test('a filled workbench is backed up, restored into an empty one and into a filled one, and that is undone', async ({
  host,
}, info) => {
  const page = await fill(host);
  await page.setViewportSize({ width: 1280, height: 900 });
  await openExports(page);
  const path = info.outputPath('backup.zip');
  await backUp(page, path);
  const names = Object.keys(unzipSync(readFileSync(path)));
  expect(names).toEqual(expect.arrayContaining(['manifest.json', 'audits/a/pages.bin']));
  const before = await readAll(page);

  await page.goto(page.url().replace(/#.*/, '#/reports'));
  await page.reload();
  await removeDatabases(page);
  await openExports(page);
  await chooseBackup(page, path);
  await expect(page.getByText(/备份完整/)).toBeVisible();
  await page.screenshot({ path: info.outputPath('plan.png') });
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByText(/已恢复，写入 \d+ 条/)).toBeVisible();
  expect(await readAll(page)).toEqual(before);

  await page.goto(page.url().replace(/#.*/, '#/review/demo-round/agency-6'));
  await page.getByText('双人复核与证据校验').click();
  await page.getByRole('button', { name: '校验本单位证据' }).click();
  await expect(page.getByText(/^证据链完整/)).toBeVisible();
  await page.locator('#judged-item').click();
  await page.keyboard.press('3');
  await expect(page.getByText(/已记录：/)).toBeVisible();
  const changed = await readAll(page);
  expect(changed).not.toEqual(before);

  await openExports(page);
  await chooseBackup(page, path);
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByText('已恢复，写入 0 条。')).toBeVisible();
  expect(await readAll(page)).toEqual(changed);
  await page.getByRole('button', { name: '撤销这次恢复' }).click();
  await expect(page.getByText(/已撤销恢复/)).toBeVisible();
  await page.screenshot({ path: info.outputPath('undone.png') });
  expect(await readRecords(page, 'assessments')).toEqual([]);
  expect(await findViolations(page)).toEqual([]);
});

test('a damaged backup is refused with the reason and nothing is changed', async ({
  host,
}, info) => {
  const page = await fill(host);
  await openExports(page);
  const path = info.outputPath('backup.zip');
  await backUp(page, path);
  const sound = readFileSync(path);
  const before = await readAll(page);
  // Within a packed file, in the midst, where the zip says where its list is, and cut short.
  const within = sound.indexOf('sheets-1.ndjson') + 400;
  const places = [within, Math.floor(sound.length / 2), sound.length - 5];
  for (const at of places) {
    const buffer = Buffer.from(sound);
    buffer[at] = (buffer[at] ?? 0) ^ 0x40;
    await chooseBackup(page, { name: `坏${String(at)}.zip`, buffer });
    await expect(page.getByRole('alert')).toContainText('没有写入任何内容');
    await chooseBackup(page, path);
    await expect(page.getByText(/备份完整/)).toBeVisible();
  }
  const short = { name: '短.zip', buffer: sound.subarray(0, sound.length - 3000) };
  await chooseBackup(page, short);
  await expect(page.getByRole('alert')).toContainText('损坏');
  await page.screenshot({ path: info.outputPath('refused.png') });
  expect(await findViolations(page)).toEqual([]);
  expect(await readAll(page)).toEqual(before);
});

const hashOf = (bytes: Uint8Array | Buffer): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Hashes of the pictures in an exported file. */
function hashPictures(file: Buffer): string[] {
  if (file.subarray(0, 2).toString('latin1') !== 'PK') {
    const inside = file.toString('utf8').matchAll(/data:image\/png;base64,([^"]{1,9000000})"/g);
    return [...inside].map(([, data = '']) => hashOf(Buffer.from(data, 'base64')));
  }
  return Object.entries(unzipSync(file))
    .filter(([name]) => name.includes('/media/'))
    .map(([, bytes]) => hashOf(bytes));
}

test('a picture taken beside the page is in every paper, byte for byte as it was sealed', async ({
  host,
}) => {
  const page = await host.openWorkbench();
  await openDemo(page);
  await takeFaultPicture(host, page);
  const [piece] = (await readRecords(page, 'evidence')) as { sha256: string }[];
  await openExports(page);
  for (const name of ['评估表（xlsx）', '问题清单（docx）', '网页（html）']) {
    await page.getByRole('radio', { name }).check();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const file = readFileSync(await (await downloading).path());
    expect(hashPictures(file)).toContain(piece?.sha256);
    await expect(page.getByText(/已保存到下载目录/).first()).toBeVisible();
  }
  await page.goto(page.url().replace(/#.*/, '#/review/demo-round/agency-6'));
  await page.getByText('双人复核与证据校验').click();
  await page.getByRole('button', { name: '校验本单位证据' }).click();
  await expect(page.getByText(/^证据链完整/)).toBeVisible();
});

test('a round is saved as every form by a thread of its own, and given up on request', async ({
  host,
}, info) => {
  const page = await host.openWorkbench();
  await openDemo(page);
  await openExports(page);
  const forms = [
    ['评估表（xlsx）', 'PK'],
    ['问题清单（docx）', 'PK'],
    ['评估报告（docx）', 'PK'],
    ['网页（html）', '<!'],
    ['明细（csv）', '\ufeff监'],
    ['数据（json）', '{\n'],
  ] as const;
  for (const [name, beginning] of forms) {
    await page.getByRole('radio', { name }).check();
    const downloading = page.waitForEvent('download');
    const working = page.waitForEvent('worker');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await working;
    const text = readFileSync(await (await downloading).path(), 'utf8');
    expect(text.slice(0, 2)).toBe(beginning);
    await expect(page.getByText(/已保存到下载目录/).first()).toBeVisible();
  }
  // A worker that never answers.
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => undefined;
  });
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await expect(page.getByText('正在生成文件……')).toBeVisible();
  await page.screenshot({ path: info.outputPath('busy.png') });
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '取消导出' }).click();
  await expect(page.getByText('已取消，没有生成文件。')).toBeVisible();
  expect(page.workers()).toHaveLength(0);
});
