import 'fake-indexeddb/auto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planAudit } from '../../../src/browser/crawl/plan-audit.ts';
import { isBackupFault, readBackup } from '../../../src/browser/workbench/backup-read.ts';
import { planRestore, restoreBackup } from '../../../src/browser/workbench/backup-restore.ts';
import { writeBackup } from '../../../src/browser/workbench/backup-write.ts';
import { openAuditDatabase } from '../../../src/browser/crawl/audit-database.ts';
import { openWorkbench } from '../../../src/browser/workbench/open-workbench.ts';
import type { MergePolicy } from '../../../src/engine/model/assessment/export-wish.ts';
import { day } from '../../support/pages.ts';
import { roundOf } from '../../support/rounds.ts';

const now = (): Date => new Date('2026-11-22T03:00:00.000Z');
let count = 0;
const closing: (() => void)[] = [];

/** A workbench of its own with nothing in it. */
async function openEmpty() {
  count += 1;
  const workbench = await openWorkbench(now, `workbench-${String(count)}`);
  const audits = await openAuditDatabase(`audits-${String(count)}`);
  closing.push(workbench.close, audits.close);
  return { workbench, audits };
}

type Place = Awaited<ReturnType<typeof openEmpty>>;
const round = roundOf({ agencies: 3, items: 12 });

async function fill({ workbench, audits }: Place): Promise<void> {
  await workbench.addSystem(round.stored);
  await workbench.saveAssessment(round.assessment);
  for (const { target, run } of round.agencies) {
    const audit = round.audits.get(target.id);
    if (audit === undefined && run !== null) await workbench.saveRun(run);
    if (audit !== undefined) await workbench.saveAudit(round.assessment, target.id, 'a1', [audit]);
  }
  for (const verdict of round.verdicts) await workbench.saveVerdict(verdict);
  const wish = { name: null, level: null, systemId: 'x', sample: 1, maxPages: 9 };
  const url = 'https://www.lanxi-demo.gov.cn/';
  const terms = { id: 'a1', asOf: day('2026-11-21'), at: '2026-11-21T01:00:00.000Z' };
  const audit = planAudit({ ...wish, url }, [round.stored.system], terms);
  const link = { url, offset: 0, length: 3, sha256: 'b', chain: 'c' };
  await audits.keep({ ...audit, steps: 1 }, { event: null, link }, new Uint8Array([1, 2, 3]));
}

async function backUp({ workbench, audits }: Place): Promise<Uint8Array> {
  const wish = { isWithPages: true, madeAt: now() };
  return await writeBackup(workbench.database, audits, wish, () => undefined);
}

async function restore(to: Place, bytes: Uint8Array, policy: MergePolicy = 'newer') {
  const { database, listSystems } = to.workbench;
  const shipped = (await listSystems()).filter(({ origin }) => origin === 'built-in');
  const moment = '2026-11-22T04:00:00.000Z';
  const content = await readBackup(bytes);
  return await restoreBackup({ database, audits: to.audits }, content, policy, { shipped, moment });
}

async function listAll({ workbench: { database } }: Place): Promise<unknown> {
  const stores = ['assessments', 'systems', 'runs', 'sheets', 'verdicts'] as const;
  return await Promise.all(stores.map((store) => database.getAll(store)));
}

/** The backup with one of its files changed. */
function tamper(bytes: Uint8Array, change: (files: Record<string, Uint8Array>) => void) {
  const files = { ...unzipSync(bytes) };
  change(files);
  return zipSync(files);
}

let full: Place;
let bytes: Uint8Array;
beforeEach(async () => {
  full = await openEmpty();
  await fill(full);
  bytes = await backUp(full);
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

describe('a backup', () => {
  it('brings an empty workbench to the same records', async () => {
    const empty = await openEmpty();
    await restore(empty, bytes);
    expect(await listAll(empty)).toEqual(await listAll(full));
  });

  it('makes the summaries anew, with the same figures', async () => {
    const empty = await openEmpty();
    await restore(empty, bytes);
    const figures = async ({ workbench }: Place) =>
      (await workbench.listSummaries('round-1')).map(({ updatedAt: _, ...rest }) => rest);
    expect(await figures(empty)).toEqual(await figures(full));
    expect(await figures(empty)).toHaveLength(2);
  });

  it('brings back the archived pages, byte for byte', async () => {
    const empty = await openEmpty();
    await restore(empty, bytes);
    expect(await empty.audits.readBytes('a1')).toEqual([new Uint8Array([1, 2, 3])]);
    expect(await empty.audits.find('a1')).toEqual(await full.audits.find('a1'));
  });

  it('changes nothing where all of it is there', async () => {
    const before = await listAll(full);
    expect(await restore(full, bytes)).toEqual({ written: 0 });
    expect(await listAll(full)).toEqual(before);
  });

  it('says beforehand what is new, equal and different', async () => {
    const [verdict] = round.verdicts;
    if (verdict === undefined) throw new Error('no verdict');
    await full.workbench.saveVerdict({ ...verdict, note: '改过', at: '2026-11-23T00:00:00.000Z' });
    const plan = await planRestore(full.workbench.database, await readBackup(bytes));
    const part = plan.parts.find(({ store }) => store === 'verdicts');
    const records = round.verdicts.length;
    expect(part).toEqual({ store: 'verdicts', records, added: 0, same: records - 1, different: 1 });
  });

  it.each([
    ['newer', '改过'],
    ['ours', '改过'],
    ['backup', round.verdicts[0]?.note],
  ] as const)('under the policy %s leaves the verdict that it says', async (policy, note) => {
    const [verdict] = round.verdicts;
    if (verdict === undefined) throw new Error('no verdict');
    await full.workbench.saveVerdict({ ...verdict, note: '改过', at: '2026-11-23T00:00:00.000Z' });
    await restore(full, bytes, policy);
    const { assessmentId, targetId, systemKey, itemId } = verdict;
    const kept = await full.workbench.database.get('verdicts', [
      assessmentId,
      targetId,
      systemKey,
      itemId,
    ]);
    expect(kept?.note).toBe(note);
  });

  it('never writes over a version of a table', async () => {
    const { database } = full.workbench;
    await database.put('systems', { ...round.stored, note: '本机的' });
    await restore(full, bytes, 'backup');
    expect((await database.get('systems', round.stored.key))?.note).toBe('本机的');
  });
});

describe('a damaged backup is refused with the reason and nothing is written', () => {
  const manifestOf = (files: Record<string, Uint8Array>): Record<string, unknown> =>
    JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
  it.each([
    ['cut short', (whole: Uint8Array) => whole.slice(0, 200), '损坏'],
    ['no zip', () => strToU8('你好'), '损坏'],
    [
      'a file that was changed',
      (whole: Uint8Array) =>
        tamper(whole, (files) => {
          files['verdicts-1.ndjson'] = strToU8('{}\n');
        }),
      'verdicts-1.ndjson',
    ],
    [
      'a file that is missing',
      (whole: Uint8Array) =>
        tamper(whole, (files) => {
          delete files['sheets-1.ndjson'];
        }),
      '缺少 sheets-1.ndjson',
    ],
    [
      'a file too many',
      (whole: Uint8Array) =>
        tamper(whole, (files) => {
          files['more.txt'] = strToU8('x');
        }),
      'more.txt',
    ],
    [
      'no manifest',
      (whole: Uint8Array) =>
        tamper(whole, (files) => {
          delete files['manifest.json'];
        }),
      '没有清单',
    ],
    [
      'a version that is not known yet',
      (whole: Uint8Array) =>
        tamper(whole, (files) => {
          const manifest = { ...manifestOf(files), dataVersion: 99 };
          files['manifest.json'] = strToU8(JSON.stringify(manifest));
        }),
      '请先更新',
    ],
  ])('%s', async (_, change, reason) => {
    const refusal: unknown = await readBackup(change(bytes)).catch((error: unknown) => error);
    expect(isBackupFault(refusal)).toBe(true);
    expect(refusal instanceof Error ? refusal.message : '').toContain(reason);
  });

  it('keeps the last good state where the disk is full', async () => {
    const empty = await openEmpty();
    const content = await readBackup(bytes);
    const { database } = empty.workbench;
    const { records } = content;
    const [system] = records.systems;
    // What cannot be stored breaks off the writing in its midst, as a full disk does.
    const broken = { ...system, key: 'broken', note: (() => 0) as never } as typeof round.stored;
    const failing = { ...content, records: { ...records, systems: [broken] } };
    const terms = { shipped: [], moment: '' };
    const to = { database, audits: empty.audits };
    await expect(restoreBackup(to, failing, 'newer', terms)).rejects.toThrow();
    expect(await database.count('assessments')).toBe(0);
    expect(await database.count('verdicts')).toBe(0);
    expect(await empty.audits.list()).toEqual([]);
  });
});
