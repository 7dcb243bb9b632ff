import { ScoreSheet, SheetSummary } from '../../engine/model/assessment/score-sheet.ts';
import { openAuditDatabase } from '../crawl/audit-database.ts';
import type { Workbench } from './open-workbench.ts';
import { readRecords } from './read-records.ts';
import { dataStores, keptDays } from './removed-records.ts';
import { keysUnder } from './workbench-database.ts';

const dayMs = 86_400_000;

/** Agencies that left the list of a round so long ago that nobody takes it back. */
async function dropAgencies(
  { database, listAssessments, listRuns }: Workbench,
  limit: string,
): Promise<readonly string[]> {
  const dropped: string[] = [];
  for (const { id, targets } of await listAssessments()) {
    const listed = new Set(targets.map((target) => target.id));
    for (const { targetId, updatedAt, auditId } of await listRuns(id)) {
      if (listed.has(targetId) || updatedAt >= limit) continue;
      const work = database.transaction(dataStores, 'readwrite');
      const keys = keysUnder(id, targetId);
      // A reading that was cut off stands in the run, the one before it in the sheets.
      const sheets = readRecords(ScoreSheet, await work.objectStore('sheets').getAll(keys));
      dropped.push(...sheets.map((sheet) => sheet.auditId));
      await Promise.all(dataStores.map((store) => work.objectStore(store).delete(keys)));
      await work.done;
      if (auditId !== null) dropped.push(auditId);
    }
  }
  return dropped;
}

/** Sheets under versions that their round no longer uses; what people said stays, and a return judges anew from the archives. */
async function dropSheets({ database, listAssessments }: Workbench, limit: string): Promise<void> {
  for (const { id, systems } of await listAssessments()) {
    const summaries = await database.getAll('summaries', keysUnder(id));
    for (const { targetId, systemKey, updatedAt } of readRecords(SheetSummary, summaries)) {
      if (systems.includes(systemKey) || updatedAt >= limit) continue;
      const work = database.transaction(['sheets', 'summaries'], 'readwrite');
      await Promise.all([
        work.objectStore('sheets').delete([id, targetId, systemKey]),
        work.objectStore('summaries').delete([id, targetId, systemKey]),
        work.done,
      ]);
    }
  }
}

/** Frees the disk of what can no longer be taken back: removed rounds and agencies, sheets of left versions, and their archives. */
export async function sweepDisk(workbench: Workbench, now: () => Date): Promise<void> {
  const limit = new Date(now().getTime() - keptDays * dayMs).toISOString();
  const removed = await workbench.sweepRemoved();
  await dropSheets(workbench, limit);
  const orphans = [...removed, ...(await dropAgencies(workbench, limit))];
  if (orphans.length === 0) return;
  const audits = await openAuditDatabase();
  try {
    for (const id of orphans) if (!(await workbench.isAuditUsed(id))) await audits.remove(id);
  } finally {
    audits.close();
  }
}
