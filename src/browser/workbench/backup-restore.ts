import { reviewSheet, summarizeSheet } from '../../engine/index.ts';
import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type {
  BackupPart,
  BackupPlan,
  MergePolicy,
} from '../../engine/model/assessment/export-wish.ts';
import { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import { ScoreSheet } from '../../engine/model/assessment/score-sheet.ts';
import type { AuditDatabase } from '../crawl/audit-database.ts';
import { type BackupStore, backupStores } from './backup-manifest.ts';
import type { BackupContent, RestoredAudit } from './backup-read.ts';
import { readRecord, readRecords } from './read-records.ts';
import { keysUnder, recordSchemas, type WorkbenchDatabase } from './workbench-database.ts';

const allStores = [...backupStores, 'summaries', 'evidenceBytes'] as const;

function openWork(database: WorkbenchDatabase) {
  return database.transaction(allStores, 'readwrite');
}
type Work = ReturnType<typeof openWork>;
type AnyRecord = BackupContent['records'][BackupStore][number];

/** When a record was last changed. */
function momentOf(record: AnyRecord): string {
  if ('updatedAt' in record) return record.updatedAt;
  if ('judgedAt' in record) return record.judgedAt;
  return 'at' in record ? record.at : record.createdAt;
}

function keyOf(record: AnyRecord): string | string[] {
  if ('key' in record) return record.key;
  if ('schema' in record) return record.id;
  const { assessmentId, targetId } = record;
  if ('sha256' in record) return [assessmentId, targetId, record.id];
  if (!('systemKey' in record)) return [assessmentId, targetId];
  const sheet = [assessmentId, targetId, record.systemKey];
  return 'itemId' in record ? [...sheet, record.itemId] : sheet;
}

/** The records of a store as they were kept, by key. */
async function readKept(
  database: WorkbenchDatabase,
  store: BackupStore,
): Promise<ReadonlyMap<string, string>> {
  const kept: readonly AnyRecord[] = readRecords<AnyRecord>(
    recordSchemas[store],
    await database.getAll(store),
  );
  return new Map(kept.map((record) => [JSON.stringify(keyOf(record)), JSON.stringify(record)]));
}

async function comparePart(
  database: WorkbenchDatabase,
  store: BackupStore,
  records: readonly AnyRecord[],
): Promise<BackupPart> {
  const kept = await readKept(database, store);
  let added = 0;
  let same = 0;
  for (const record of records) {
    const other = kept.get(JSON.stringify(keyOf(record)));
    if (other === undefined) added += 1;
    else if (other === JSON.stringify(record)) same += 1;
  }
  return { store, records: records.length, added, same, different: records.length - added - same };
}

/** What restoring would do, store by store; nothing is written. */
export async function planRestore(
  database: WorkbenchDatabase,
  { manifest, records, audits }: BackupContent,
): Promise<BackupPlan> {
  const { madeAt, engineVersion, dataVersion } = manifest;
  const parts = await Promise.all(
    backupStores.map((store) => comparePart(database, store, records[store])),
  );
  return { madeAt, engineVersion, dataVersion, parts, audits: audits.length };
}

/** Whether the backup's record is written over the one that is kept; a version of a table never is. */
function shouldReplace(store: BackupStore, kept: AnyRecord, other: AnyRecord, policy: MergePolicy) {
  if (store === 'systems' || policy === 'ours') return false;
  return policy === 'backup' || momentOf(other) > momentOf(kept);
}

/** Nobody runs what a backup says was running. */
function calmDown(record: AnyRecord): AnyRecord {
  const isRun = 'state' in record && record.state === 'running';
  return isRun ? { ...record, state: 'paused', message: '从备份恢复，尚未检查完。' } : record;
}

async function mergeStore(
  work: Work,
  store: BackupStore,
  records: readonly AnyRecord[],
  policy: MergePolicy,
): Promise<readonly AnyRecord[]> {
  const target = database(work, store);
  const written: AnyRecord[] = [];
  for (const raw of records) {
    const record = calmDown(raw);
    const kept = readRecord<AnyRecord>(recordSchemas[store], await target.get(keyOf(record)));
    if (kept !== null && !shouldReplace(store, kept, record, policy)) continue;
    await target.put(record);
    written.push(record);
  }
  return written;
}

/** A store whose records are known only by their key. */
interface AnyStore {
  get(key: string | string[]): Promise<unknown>;
  put(value: unknown, key?: unknown): Promise<unknown>;
  getAll(range?: IDBKeyRange): Promise<unknown[]>;
}

function database(work: Work, store: (typeof allStores)[number]): AnyStore {
  const found: unknown = work.objectStore(store);
  return isStore(found) ? found : neverStore();
}

function isStore(value: unknown): value is AnyStore {
  return typeof value === 'object' && value !== null && 'put' in value;
}

function neverStore(): never {
  throw new Error('数据库里没有这个存储');
}

type SheetKey = [assessmentId: string, targetId: string, systemKey: string];

/** The summaries follow from sheets and verdicts, whichever of them came from where. */
async function summarizeAnew(
  work: Work,
  keys: readonly SheetKey[],
  shipped: ReadonlyMap<string, StoredSystem>,
  moment: string,
): Promise<void> {
  for (const key of keys) {
    const sheet = readRecord(ScoreSheet, await work.objectStore('sheets').get(key));
    const stored = shipped.get(key[2]) ?? (await work.objectStore('systems').get(key[2]));
    if (sheet === null || stored === undefined) continue;
    const kept = await work.objectStore('verdicts').getAll(keysUnder(...key));
    const reviewed = reviewSheet(sheet, readRecords(HumanVerdict, kept), stored.system);
    await work.objectStore('summaries').put(summarizeSheet(reviewed, moment));
  }
}

function listTouched(written: readonly AnyRecord[]): readonly SheetKey[] {
  const keys = written.flatMap((record): SheetKey[] =>
    'systemKey' in record ? [[record.assessmentId, record.targetId, record.systemKey]] : [],
  );
  return [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
}

async function restoreAudit(audits: AuditDatabase, restored: RestoredAudit): Promise<boolean> {
  const { audit, result, steps } = restored;
  const kept = await audits.find(audit.id);
  if (kept !== null && kept.steps >= steps.length) return false;
  if (kept !== null) await audits.remove(audit.id);
  try {
    for (const [i, { step, bytes }] of steps.entries()) {
      await audits.keep({ ...audit, steps: i + 1 }, step, bytes);
    }
    if (result === null) await audits.update(audit);
    else await audits.saveResult(audit, result);
  } catch (error) {
    await audits.remove(audit.id);
    throw error;
  }
  return true;
}

async function restoreAudits(audits: AuditDatabase, content: BackupContent): Promise<string[]> {
  const done: string[] = [];
  try {
    for (const restored of content.audits) {
      if (await restoreAudit(audits, restored)) done.push(restored.audit.id);
    }
  } catch (error) {
    for (const id of done) await audits.remove(id);
    throw error;
  }
  return done;
}

/**
 * Merges a backup into what is kept, by key: what is missing is added, what is equal stays, what differs goes by the policy.
 * Errors: rejects where the disk refuses; nothing of the backup is kept then.
 */
export async function restoreBackup(
  to: { readonly database: WorkbenchDatabase; readonly audits: AuditDatabase },
  content: BackupContent,
  policy: MergePolicy,
  { shipped, moment }: { readonly shipped: readonly StoredSystem[]; readonly moment: string },
): Promise<{ readonly written: number }> {
  const auditIds = await restoreAudits(to.audits, content);
  const work = openWork(to.database);
  try {
    const written: AnyRecord[] = [];
    for (const store of backupStores) {
      written.push(...(await mergeStore(work, store, content.records[store], policy)));
    }
    for (const [name, bytes] of content.evidenceBytes) {
      const key = name.split('/').slice(1).map(decodeURIComponent);
      await database(work, 'evidenceBytes').put(bytes, key);
    }
    const systems = new Map(shipped.map((stored) => [stored.key, stored]));
    await summarizeAnew(work, listTouched(written), systems, moment);
    await work.done;
    return { written: written.length + auditIds.length };
  } catch (error) {
    // The transaction is gone by itself where the disk refused.
    try {
      work.abort();
    } catch {
      // Already ended.
    }
    await work.done.catch(() => undefined);
    for (const id of auditIds) await to.audits.remove(id);
    throw error;
  }
}
