import { z } from 'zod';
import type { AuditDatabase } from '../crawl/audit-database.ts';
import { anyStoreOf } from './any-store.ts';
import { type AnyRecord, momentOf } from './backup-records.ts';
import { readRecord } from './read-records.ts';
import { RestoreChange, type RestoreTerms, undoKey } from './restore-change.ts';
import { openRestore, type RestoreWork } from './restore-work.ts';
import { summarizeAnew } from './summarize-anew.ts';
import { keysUnder, recordSchemas, type WorkbenchDatabase } from './workbench-database.ts';

/** What the last restoring changed. */
const RestoreNote = z.object({
  at: z.string(),
  changes: z.array(RestoreChange),
  /** Audits that were not there before. */
  auditIds: z.array(z.string()),
});
type RestoreNote = z.infer<typeof RestoreNote>;

/** When the last backup was restored that can be taken back, or null. */
export async function findRestore(database: WorkbenchDatabase): Promise<string | null> {
  return readRecord(RestoreNote, await database.get('restoreUndo', undoKey))?.at ?? null;
}

/** Whether a later piece of the agency, taken since, is sealed over this one. */
async function isBuiltOn(
  work: RestoreWork,
  key: readonly string[],
  { changes }: RestoreNote,
): Promise<boolean> {
  const own = new Set(changes.map((change) => JSON.stringify(change.key)));
  const [assessmentId = '', targetId = '', id = ''] = key;
  const keys = await work.objectStore('evidence').getAllKeys(keysUnder(assessmentId, targetId));
  return keys.some((other) => other[2] > id && !own.has(JSON.stringify(other)));
}

/** Puts one record back; false where somebody changed it since, so that it stays. */
async function putBack(
  work: RestoreWork,
  { store, key, before, wroteAt }: RestoreChange,
  note: RestoreNote,
): Promise<boolean> {
  const target = anyStoreOf(work, store);
  const present = readRecord<AnyRecord>(recordSchemas[store], await target.get(key));
  if (present === null) return before === null;
  if (momentOf(present) !== wroteAt) return false;
  if (store === 'evidence' && typeof key !== 'string' && (await isBuiltOn(work, key, note))) {
    return false;
  }
  if (before !== null) await target.put(before);
  else await target.delete(key);
  if (store === 'evidence' && before === null && typeof key !== 'string') {
    await anyStoreOf(work, 'evidenceBytes').delete(key);
  }
  return true;
}

async function putAllBack(
  work: RestoreWork,
  note: RestoreNote,
): Promise<{ readonly undone: number; readonly kept: number }> {
  let undone = 0;
  for (const change of note.changes) if (await putBack(work, change, note)) undone += 1;
  return { undone, kept: note.changes.length - undone };
}

/**
 * Takes the last restoring back: what it added goes, what it wrote over returns; what people changed since stays.
 * Errors: rejects where the disk refuses; nothing is changed then.
 */
export async function undoRestore(
  { database, audits }: { readonly database: WorkbenchDatabase; readonly audits: AuditDatabase },
  { shipped, moment }: RestoreTerms,
): Promise<{ readonly undone: number; readonly kept: number }> {
  const work = openRestore(database);
  const note = readRecord(RestoreNote, await work.objectStore('restoreUndo').get(undoKey));
  if (note === null) {
    await work.done;
    return { undone: 0, kept: 0 };
  }
  const done = await putAllBack(work, note);
  await summarizeAnew(work, note.changes, shipped, moment);
  await work.objectStore('restoreUndo').delete(undoKey);
  await work.done;
  for (const id of note.auditIds) await audits.remove(id);
  return done;
}
