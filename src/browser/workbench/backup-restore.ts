import type {
  BackupPart,
  BackupPlan,
  MergePolicy,
} from '../../engine/model/assessment/export-wish.ts';
import type { AuditDatabase } from '../crawl/audit-database.ts';
import { anyStoreOf } from './any-store.ts';
import { settleEvidence, type SettledBackup } from './backup-evidence.ts';
import { type BackupStore, backupStores } from './backup-manifest.ts';
import type { BackupContent, RestoredAudit } from './backup-read.ts';
import { type AnyRecord, calmDown, keyOf, momentOf } from './backup-records.ts';
import { readRecord, readRecords } from './read-records.ts';
import { type RestoreChange, type RestoreTerms, undoKey } from './restore-change.ts';
import { summarizeAnew } from './summarize-anew.ts';
import { openRestore, type RestoreWork } from './restore-work.ts';
import { recordSchemas, type WorkbenchDatabase } from './workbench-database.ts';

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
  content: BackupContent,
): Promise<BackupPlan> {
  const { madeAt, engineVersion, dataVersion } = content.manifest;
  const { records } = await settleEvidence(database, content);
  const parts = await Promise.all(
    backupStores.map((store) => comparePart(database, store, records[store])),
  );
  return { madeAt, engineVersion, dataVersion, parts, audits: content.audits.length };
}

/** Whether the backup's record is written over the one that is kept; a version of a table never is, and what was removed never removes. */
function shouldReplace(store: BackupStore, kept: AnyRecord, other: AnyRecord, policy: MergePolicy) {
  if (store === 'systems' || 'removedAt' in other || policy === 'ours') return false;
  if (JSON.stringify(kept) === JSON.stringify(other)) return false;
  return policy === 'backup' || momentOf(other) > momentOf(kept);
}

async function mergeStore(
  work: RestoreWork,
  store: BackupStore,
  records: readonly AnyRecord[],
  policy: MergePolicy,
): Promise<readonly RestoreChange[]> {
  const target = anyStoreOf(work, store);
  const changes: RestoreChange[] = [];
  for (const raw of records) {
    const record = calmDown(raw);
    const key = keyOf(record);
    const before: unknown = (await target.get(key)) ?? null;
    const kept = readRecord<AnyRecord>(recordSchemas[store], before);
    if (kept !== null && !shouldReplace(store, kept, record, policy)) continue;
    await target.put(record);
    changes.push({ store, key, before, wroteAt: momentOf(record) });
  }
  return changes;
}

async function writeContent(
  work: RestoreWork,
  { records, evidenceBytes }: SettledBackup,
  policy: MergePolicy,
): Promise<readonly RestoreChange[]> {
  const changes: RestoreChange[] = [];
  for (const store of backupStores) {
    changes.push(...(await mergeStore(work, store, records[store], policy)));
  }
  for (const { piece, bytes } of evidenceBytes) {
    const { assessmentId, targetId, id } = piece;
    if (bytes !== undefined) {
      await work.objectStore('evidenceBytes').put(bytes, [assessmentId, targetId, id]);
    }
  }
  return changes;
}

/** Whether the kept audit is the beginning of the other one. */
async function isBeginning(
  audits: AuditDatabase,
  id: string,
  { steps }: RestoredAudit,
): Promise<boolean> {
  let at = 0;
  for await (const step of audits.readSteps(id)) {
    if (JSON.stringify(step) !== JSON.stringify(steps[at]?.step)) return false;
    at += 1;
  }
  return true;
}

/** Ids of the audits that were not there before. */
async function restoreAudits(
  audits: AuditDatabase,
  content: BackupContent,
): Promise<{ readonly added: readonly string[]; readonly written: number }> {
  const added: string[] = [];
  let written = 0;
  try {
    for (const restored of content.audits) {
      const { audit, steps } = restored;
      const kept = await audits.find(audit.id);
      const isLonger = kept === null || kept.steps < steps.length;
      if (!isLonger || (kept !== null && !(await isBeginning(audits, audit.id, restored))))
        continue;
      await audits.replace(audit, steps, restored.result);
      written += 1;
      if (kept === null) added.push(audit.id);
    }
  } catch (error) {
    for (const id of added) await audits.remove(id);
    throw error;
  }
  return { added, written };
}

/**
 * Merges a backup into what is kept, by key: what is missing is added, what is equal stays, what differs goes by the policy.
 * What it changed is noted, so that it can be taken back.
 * Errors: rejects where the disk refuses; nothing of the backup is kept then.
 */
export async function restoreBackup(
  to: { readonly database: WorkbenchDatabase; readonly audits: AuditDatabase },
  content: BackupContent,
  policy: MergePolicy,
  { shipped, moment }: RestoreTerms,
): Promise<{ readonly written: number }> {
  const settled = await settleEvidence(to.database, content);
  const audits = await restoreAudits(to.audits, content);
  const work = openRestore(to.database);
  try {
    const changes = await writeContent(work, settled, policy);
    await summarizeAnew(work, changes, shipped, moment);
    const written = changes.length + audits.written;
    if (written > 0) {
      const note = { at: moment, changes, auditIds: audits.added };
      await work.objectStore('restoreUndo').put(note, undoKey);
    }
    await work.done;
    return { written };
  } catch (error) {
    // The transaction is gone by itself where the disk refused.
    try {
      work.abort();
    } catch {
      // Already ended.
    }
    await work.done.catch(() => undefined);
    for (const id of audits.added) await to.audits.remove(id);
    throw error;
  }
}
