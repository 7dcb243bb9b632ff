import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { siteChecklist } from '../../src/engine/index.ts';
import type { StoredSystem } from '../../src/engine/model/assessment/assessment.ts';
import type { HumanVerdict } from '../../src/engine/model/assessment/human-verdict.ts';
import { call } from '../support/command-line.ts';
import { findViolations } from './support/find-violations.ts';
import { plantRound, targetOf, test } from './support/site.ts';
import { readRecords } from './support/workbench.ts';

type Shoot = (name: string) => Promise<void>;

/** An own version: without 必设栏目, with one item for a person. */
function ownVersion(): StoredSystem {
  const shipped = siteChecklist;
  const [first] = shipped.items;
  if (first === undefined) throw new Error('it has items');
  const phone = { ...first, id: 'phone', title: '电话抽查', method: 'manual' as const };
  const items = shipped.items.filter(({ id }) => id !== 'required-column');
  return {
    key: 'site-checklist@2',
    origin: 'own',
    basedOn: 'site-checklist@1',
    system: {
      ...shipped,
      version: '2',
      items: [...items, { ...phone, audits: [], columns: [], scoring: { rule: 'manual' } }],
    },
    createdAt: '2026-11-01T00:00:00.000Z',
    note: '不看必设栏目',
  };
}

const own = ownVersion();

const phoned: HumanVerdict = {
  assessmentId: 'round',
  targetId: 'county',
  systemKey: 'site-checklist@2',
  itemId: 'phone',
  outcome: 'failed',
  scored: null,
  note: '无人接听',
  exemption: null,
  origin: 'judged',
  evidence: [],
  assessor: '评估员',
  at: '2026-11-02T00:00:00.000Z',
};

/** The archive, saved from the workbench, is checked by the command line. */
async function verifyArchive(workbench: Page, folder: string): Promise<void> {
  await workbench.getByRole('link', { name: '全站检查' }).click();
  await workbench.getByRole('button', { name: /岚溪县人民政府/ }).click();
  const [saved] = await Promise.all([
    workbench.waitForEvent('download'),
    workbench.getByRole('button', { name: '存档（zip）' }).click(),
  ]);
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(await saved.path())))) {
    if (name.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const manifest = readFileSync(join(folder, 'archive/manifest.json'), 'utf8');
  expect(manifest).toContain('电话抽查');
  expect(manifest).not.toContain('必设栏目');
  const { status, out } = await call(['verify', folder, '--format', 'json']);
  expect([status, JSON.parse(out)]).toMatchObject([0, { isIntact: true, sameVerdicts: true }]);
}

/** The round takes another version and one table more, and all is taken back. */
async function exchangeSystems(workbench: Page, shoot: Shoot): Promise<void> {
  await workbench.goto(`${workbench.url().split('#')[0] ?? ''}#/assessments/round`);
  await workbench.getByRole('button', { name: '编辑任务' }).click();
  await workbench.getByRole('button', { name: '更换指标体系' }).click();
  const dialog = workbench.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: '试算' })).toBeDisabled();
  await dialog.getByLabel(/用哪个版本/).selectOption('site-checklist@1');
  const key = 'department-scorecard-anhui@2021';
  await dialog.getByLabel('加入指标体系').selectOption(key);
  await dialog.getByRole('button', { name: '试算' }).click();
  await expect(dialog.getByText('由版本 2 改为版本 1')).toBeVisible({ timeout: 20_000 });
  await expect(dialog.getByText('岚溪县人民政府 · 电话抽查：不符合')).toBeVisible();
  await expect(dialog.getByText('按存档判定 1 个对象')).toBeVisible();
  await shoot('systems-trial');
  expect(await findViolations(workbench)).toEqual([]);
  await dialog.getByRole('button', { name: '应用到本任务' }).click();
  await expect(dialog.getByText(/已更换指标体系/)).toBeVisible();
  await dialog.getByRole('button', { name: /撤销/ }).click();
  await expect(dialog.getByText(/已换回原来的指标体系/)).toBeVisible({ timeout: 20_000 });
  await shoot('systems-returned');
  expect(await readRecords(workbench, 'assessments')).toMatchObject([{ systems: [own.key] }]);
  expect(await readRecords(workbench, 'verdicts')).toEqual([phoned]);
  await dialog.getByRole('button', { name: '知道了' }).click();
}

/** An edited system is tried on what was read, applied, and taken back. */
async function tryAndGoBack(workbench: Page, shoot: Shoot): Promise<void> {
  await workbench.goto(
    `${workbench.url().split('#')[0] ?? ''}#/systems/${encodeURIComponent(own.key)}`,
  );
  await workbench.getByRole('button', { name: '栏目内容' }).first().click();
  await workbench.getByRole('button', { name: '删去此项' }).click();
  await workbench.getByRole('button', { name: '试算' }).click();
  await workbench.getByRole('button', { name: '开始试算' }).click();
  await expect(workbench.getByText(/试算 \d 个单位/)).toBeVisible({ timeout: 20_000 });
  await shoot('trial');
  expect(await findViolations(workbench)).toEqual([]);
  await workbench.getByLabel(/版本说明/).fill('不看栏目内容');
  await workbench.getByRole('button', { name: '应用到这个任务' }).click();
  await workbench.getByRole('button', { name: '改回版本 2' }).click();
  await expect(workbench.getByText(/已改用版本 2，结果随之恢复/)).toBeVisible({ timeout: 20_000 });
  await shoot('back');
}

test('a round is judged by an own table, by others on trial, and by its own again', async ({
  site: { host, server },
}, info) => {
  test.setTimeout(90_000);
  const workbench = await host.openWorkbench();
  await workbench.setViewportSize({ width: 1280, height: 860 });
  const shoot: Shoot = async (name) => {
    await workbench.screenshot({ path: info.outputPath(`${name}.png`) });
  };
  const round = { systems: [own.key], targets: [targetOf(server)] };
  await plantRound(workbench, round, { systems: [own], verdicts: [phoned] });
  await workbench.getByRole('button', { name: '检查全部 1 个' }).click();
  await workbench.getByRole('button', { name: /开始/ }).click();
  await expect(workbench.getByRole('cell', { name: '已检查' })).toBeVisible({ timeout: 40_000 });
  await verifyArchive(workbench, info.outputPath('archive'));
  await exchangeSystems(workbench, shoot);
  await tryAndGoBack(workbench, shoot);
});
