import { buildSheet, type SheetPlace } from '../../engine/index.ts';
import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import { putSheet } from './put-sheet.ts';
import type { WorkbenchDatabase } from './workbench-database.ts';

/** What the audits found under one system of the round. */
interface AuditUnder {
  readonly stored: StoredSystem;
  readonly audit: SiteAudit;
}

/** Keeps what the audits found of one agency under every system of the round; tells the archives that the sheets before rested on. */
export async function keepAudit(
  database: WorkbenchDatabase,
  place: SheetPlace,
  found: readonly AuditUnder[],
): Promise<readonly string[]> {
  const { assessmentId, targetId, auditId, judgedAt } = place;
  const sheets = found.map(({ stored, audit }) => ({
    stored,
    sheet: buildSheet(audit, stored, place),
  }));
  const work = database.transaction(['sheets', 'summaries', 'runs', 'verdicts'], 'readwrite');
  const stores = {
    verdicts: work.objectStore('verdicts'),
    sheets: work.objectStore('sheets'),
    summaries: work.objectStore('summaries'),
  };
  const replaced = new Set<string>();
  for (const each of sheets) {
    const before = await stores.sheets.get([assessmentId, targetId, each.sheet.systemKey]);
    if (before !== undefined && before.auditId !== auditId) replaced.add(before.auditId);
    await putSheet(stores, each);
  }
  const ended = { state: 'judged', auditId, message: '', updatedAt: judgedAt } as const;
  await Promise.all([
    work.objectStore('runs').put({ assessmentId, targetId, ...ended }),
    work.done,
  ]);
  return [...replaced];
}
