import { reviewSheet, summarizeSheet } from '../../engine/index.ts';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type { ScoreSheet } from '../../engine/model/assessment/score-sheet.ts';
import type { Workbench } from './open-workbench.ts';
import { readRecords } from './read-records.ts';
import { keysUnder } from './workbench-database.ts';

/** A round that goes over to a new version of a system. */
export interface SystemSwitch {
  readonly assessment: Assessment;
  /** Key of the version that the round used. */
  readonly from: string;
  readonly to: StoredSystem;
  /** Sheets under the new version. */
  readonly sheets: readonly ScoreSheet[];
  readonly moment: string;
}

/**
 * Keeps the new version, the sheets under it and the round that uses it from now on: all or nothing.
 * People's verdicts are copied for the items that are still there; what belongs to the old version stays as it is.
 * Errors: rejects where the version exists already or the disk refuses; nothing was written then.
 */
export async function applySystem(
  { database, notices }: Pick<Workbench, 'database' | 'notices'>,
  { assessment, from, to, sheets, moment }: SystemSwitch,
): Promise<void> {
  const stores = ['systems', 'assessments', 'sheets', 'summaries', 'verdicts'] as const;
  const work = database.transaction(stores, 'readwrite');
  const items = new Set(to.system.items.map(({ id }) => id));
  const writes: Promise<unknown>[] = [];
  for (const sheet of sheets) {
    const { assessmentId, targetId } = sheet;
    const range = keysUnder(assessmentId, targetId, from);
    const kept = readRecords(HumanVerdict, await work.objectStore('verdicts').getAll(range));
    const carried = kept
      .filter(({ itemId }) => items.has(itemId))
      .map((verdict) => ({ ...verdict, systemKey: to.key }));
    const summary = summarizeSheet(reviewSheet(sheet, carried, to.system), moment);
    writes.push(
      ...carried.map((verdict) => work.objectStore('verdicts').put(verdict)),
      work.objectStore('sheets').put(sheet),
      work.objectStore('summaries').put(summary),
    );
  }
  // Last, so that a version that exists already fails where it is waited for.
  writes.push(work.objectStore('systems').add(to));
  const systems = assessment.systems.map((key) => (key === from ? to.key : key));
  writes.push(work.objectStore('assessments').put({ ...assessment, systems, updatedAt: moment }));
  await Promise.all([...writes, work.done]);
  const { id: assessmentId } = assessment;
  notices.tell({ kind: 'systems', assessmentId: null, targetId: null });
  notices.tell({ kind: 'assessments', assessmentId, targetId: null });
  notices.tell({ kind: 'sheets', assessmentId, targetId: null });
}
