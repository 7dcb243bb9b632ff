import { reviewSheet, summarizeSheet } from '../../engine/index.ts';
import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import { ScoreSheet } from '../../engine/model/assessment/score-sheet.ts';
import { readRecord, readRecords } from './read-records.ts';
import type { RestoreChange } from './restore-change.ts';
import type { RestoreWork } from './restore-work.ts';
import { keysUnder } from './workbench-database.ts';

type SheetKey = [assessmentId: string, targetId: string, systemKey: string];

/** Sheets whose figures may have changed: keys of sheets and verdicts begin with that of the sheet. */
function listTouched(changes: readonly RestoreChange[]): readonly SheetKey[] {
  const keys = changes.flatMap(({ store, key }): SheetKey[] => {
    if (typeof key === 'string' || (store !== 'sheets' && store !== 'verdicts')) return [];
    const [assessmentId = '', targetId = '', systemKey = ''] = key;
    return [[assessmentId, targetId, systemKey]];
  });
  return [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
}

/** The summaries follow from sheets and verdicts, whichever of them came from where; without a sheet there is none. */
export async function summarizeAnew(
  work: RestoreWork,
  changes: readonly RestoreChange[],
  shipped: readonly StoredSystem[],
  moment: string,
): Promise<void> {
  const systems = new Map(shipped.map((stored) => [stored.key, stored]));
  for (const key of listTouched(changes)) {
    const sheet = readRecord(ScoreSheet, await work.objectStore('sheets').get(key));
    const stored = systems.get(key[2]) ?? (await work.objectStore('systems').get(key[2]));
    if (sheet === null || stored === undefined) {
      await work.objectStore('summaries').delete(key);
      continue;
    }
    const kept = await work.objectStore('verdicts').getAll(keysUnder(...key));
    const reviewed = reviewSheet(sheet, readRecords(HumanVerdict, kept), stored.system);
    await work.objectStore('summaries').put(summarizeSheet(reviewed, moment));
  }
}
