import { createAssessmentRecords } from './assessment-records.ts';
import { openChangeNotices } from './change-notice.ts';
import { createRemovedRecords } from './removed-records.ts';
import { createSheetRecords } from './sheet-records.ts';
import { createSummaryView } from './summary-view.ts';
import { createSystemRecords } from './system-records.ts';
import { createTargetRecords } from './target-records.ts';
import { tellDiskTrouble } from './tell-disk-trouble.ts';
import { openWorkbenchDatabase } from './workbench-database.ts';

/**
 * Opens everything that the workbench keeps.
 * Errors: its functions reject where the disk refuses (`QuotaExceededError`); nothing of that call was written then.
 */
export async function openWorkbench(now: () => Date, name?: string) {
  const database = await openWorkbenchDatabase(name).catch((error: unknown) => {
    throw new Error(tellDiskTrouble(error), { cause: error });
  });
  const notices = openChangeNotices();
  const systems = createSystemRecords(database, notices);
  return {
    database,
    notices,
    ...systems,
    ...createAssessmentRecords(database, notices, now),
    ...createSummaryView(database, notices),
    ...createTargetRecords(database, notices, now),
    ...createRemovedRecords(database, notices, now),
    ...createSheetRecords(database, notices, systems, now),
    subscribe: notices.subscribe,
    close: (): void => {
      notices.close();
      database.close();
    },
  };
}

/** All records of the workbench, and who hears of their changes. */
export type Workbench = Awaited<ReturnType<typeof openWorkbench>>;
