import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { openAuditDatabase } from '../../../src/browser/crawl/audit-database.ts';
import { readBackup } from '../../../src/browser/workbench/backup-read.ts';
import { restoreBackup } from '../../../src/browser/workbench/backup-restore.ts';
import {
  migrateRecords,
  migrations,
  workbenchVersion,
} from '../../../src/browser/workbench/migrations.ts';
import type { Migration } from '../../../src/browser/workbench/migration.ts';
import { openWorkbench, type Workbench } from '../../../src/browser/workbench/open-workbench.ts';
import { backupV1, plantV1, workbenchV1 } from '../../support/workbench-v1.ts';

const now = (): Date => new Date('2026-11-22T03:00:00.000Z');
let opened = 0;
const nextName = (): string => `migrated-${String((opened += 1))}`;

const planted: readonly Migration[] = [
  { to: 2, reads: ['runs'], change: ({ runs = [] }) => ({ runs: runs.map((run) => [run]) }) },
  { to: 3, reads: ['runs'], change: ({ runs = [] }) => ({ evidence: runs }) },
];

describe('migrateRecords', () => {
  it('goes up every step from the version of the records', () => {
    const records = { runs: [1], systems: [2] };
    expect(migrateRecords(records, 1, planted)).toEqual({
      runs: [[1]],
      evidence: [[1]],
      systems: [2],
    });
    expect(migrateRecords(records, 2, planted)).toEqual({ runs: [1], evidence: [1], systems: [2] });
  });

  it('leaves records of the present version alone', () => {
    expect(migrateRecords({ runs: [1] }, 3, planted)).toEqual({ runs: [1] });
  });

  it('has a step to every version after the first', () => {
    const versions = Array.from({ length: workbenchVersion - 1 }, (_, i) => i + 2);
    expect(migrations.map(({ to }) => to)).toEqual(versions);
  });
});

async function readAll({ database }: Workbench) {
  const [verdicts, adjudications, past] = await Promise.all([
    database.getAll('verdicts'),
    database.getAll('adjudications'),
    database.getAll('pastVerdicts'),
  ]);
  return { verdicts, adjudications, past };
}

function expectVersion2({ verdicts, adjudications, past }: Awaited<ReturnType<typeof readAll>>) {
  expect(verdicts).toMatchObject([
    { itemId: 'item', outcome: 'passed', origin: 'settled' },
    { itemId: 'on-site', outcome: 'passed', origin: 'judged' },
  ]);
  expect(adjudications).toMatchObject([
    { first: { origin: 'judged' }, second: { origin: 'judged' }, decided: { origin: 'settled' } },
  ]);
  expect(past).toMatchObject([
    { itemId: 'item', replacedAt: '2026-11-20T03:00:00.000Z', verdict: { outcome: 'failed' } },
  ]);
}

describe('data of version 1', () => {
  it('is brought to the present version when the workbench is opened', async () => {
    const name = nextName();
    await plantV1([name, workbenchV1]);
    const workbench = await openWorkbench(now, name);
    expect(workbench.database.version).toBe(workbenchVersion);
    expectVersion2(await readAll(workbench));
    expect(await workbench.database.getAll('rectifications')).toEqual([]);
    expect(await workbench.listAssessments()).toEqual(workbenchV1['assessments']);
    const key = ['round', 'county', 'lanxi-2026@2026'] as [string, string, string];
    expect((await workbench.readReviewed(key))?.items).toMatchObject([
      { human: { outcome: 'passed', origin: 'settled' } },
      { human: { outcome: 'passed', origin: 'judged' } },
    ]);
    workbench.close();
  });

  it('tells a verdict that was given after the settling from the settled one', async () => {
    const name = nextName();
    const [decided] = workbenchV1['verdicts'] ?? [];
    const later = { ...(decided as object), at: '2026-11-21T00:00:00.000Z' };
    await plantV1([name, { ...workbenchV1, verdicts: [later] }]);
    const workbench = await openWorkbench(now, name);
    expect(await workbench.database.getAll('verdicts')).toMatchObject([{ origin: 'judged' }]);
    workbench.close();
  });

  it('keeps what it cannot understand as it was', async () => {
    const name = nextName();
    const strange = {
      assessmentId: 'round',
      targetId: 'x',
      systemKey: 'y',
      itemId: 'z',
      decided: 7,
    };
    await plantV1([name, { ...workbenchV1, adjudications: [strange] }]);
    const workbench = await openWorkbench(now, name);
    expect(await workbench.database.getAll('adjudications')).toMatchObject([strange]);
    workbench.close();
  });

  it('is restored from a backup through the same step', async () => {
    const workbench = await openWorkbench(now, nextName());
    const audits = await openAuditDatabase(nextName());
    const content = await readBackup(await backupV1());
    const terms = { shipped: [], moment: now().toISOString() };
    await restoreBackup({ database: workbench.database, audits }, content, 'newer', terms);
    expectVersion2(await readAll(workbench));
    expect(await workbench.listSummaries('round')).toMatchObject([{ decidedByHand: 2 }]);
    workbench.close();
    audits.close();
  });
});

/** Makes a database of version 2: the records of version 1 as the first step left them, in its stores. */
async function plantV2(name: string) {
  const records = migrateRecords(workbenchV1, 1, migrations.slice(0, 1));
  const { pastVerdicts = [], ...others } = records;
  await plantV1([name, others]);
  const database = await openDB(name, 2, {
    upgrade: (made) => {
      const sheet = ['assessmentId', 'targetId', 'systemKey'];
      made.createObjectStore('pastVerdicts', { keyPath: [...sheet, 'itemId', 'replacedAt'] });
      made.createObjectStore('restoreUndo');
    },
  });
  for (const past of pastVerdicts) await database.put('pastVerdicts', past);
  database.close();
}

describe('data of version 2', () => {
  it('keeps all it had, and gets room for what becomes of the problems', async () => {
    const name = nextName();
    await plantV2(name);
    const workbench = await openWorkbench(now, name);
    expect(workbench.database.version).toBe(workbenchVersion);
    expectVersion2(await readAll(workbench));
    expect(await workbench.listAssessments()).toEqual(workbenchV1['assessments']);
    const answered = {
      assessmentId: 'round',
      targetId: 'county',
      problemId: 'late',
      reply: null,
      closing: null,
      updatedAt: now().toISOString(),
    };
    await workbench.database.put('rectifications', answered);
    expect(await workbench.database.getAll('rectifications')).toEqual([answered]);
    workbench.close();
  });
});

describe('data of a later version', () => {
  it('is not opened, and stays as it is', async () => {
    const name = nextName();
    const later = await openDB(name, workbenchVersion + 1, {
      upgrade: (made) => void made.createObjectStore('later'),
    });
    later.close();
    await expect(openWorkbench(now, name)).rejects.toThrow('更新的版本');
  });

  it('is refused as a backup with a clear line', async () => {
    const newer = await backupV1(workbenchVersion + 1);
    await expect(readBackup(newer)).rejects.toThrow(
      `备份由更新的版本制作（数据版本 ${String(workbenchVersion + 1)}`,
    );
  });
});
