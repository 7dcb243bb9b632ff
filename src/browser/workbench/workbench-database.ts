import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { Assessment, StoredSystem, TargetRun } from '../../engine/model/assessment/assessment.ts';
import { Adjudication, HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import { KeptEvidence } from '../../engine/model/assessment/kept-evidence.ts';
import type { RemovedAssessment } from '../../engine/model/assessment/removed-assessment.ts';
import { ScoreSheet, SheetSummary } from '../../engine/model/assessment/score-sheet.ts';

type TargetKey = [assessmentId: string, targetId: string];
type SheetKey = [assessmentId: string, targetId: string, systemKey: string];
type ItemKey = [assessmentId: string, targetId: string, systemKey: string, itemId: string];
type EvidenceKey = [assessmentId: string, targetId: string, id: string];

/** Everything that the workbench keeps, one store a kind of record; keys begin with the assessment. */
export interface WorkbenchSchema extends DBSchema {
  /** A removed round leaves a mark in its place. */
  assessments: { key: string; value: Assessment | RemovedAssessment };
  systems: { key: string; value: StoredSystem };
  runs: { key: TargetKey; value: TargetRun };
  sheets: { key: SheetKey; value: ScoreSheet };
  /** Small beside the sheets, so that the overview of a whole round is read at once. */
  summaries: { key: SheetKey; value: SheetSummary };
  verdicts: { key: ItemKey; value: HumanVerdict };
  adjudications: { key: ItemKey; value: Adjudication };
  evidence: { key: EvidenceKey; value: KeptEvidence };
  evidenceBytes: { key: EvidenceKey; value: Uint8Array };
}

export type WorkbenchDatabase = IDBPDatabase<WorkbenchSchema>;

/** Version of the stored data; each step up has its migration in `migrations.ts`. */
export const workbenchVersion = 1;

/** Every store with its schema; what is stored is parsed when it is read. */
export const recordSchemas = {
  assessments: Assessment,
  systems: StoredSystem,
  runs: TargetRun,
  sheets: ScoreSheet,
  summaries: SheetSummary,
  verdicts: HumanVerdict,
  adjudications: Adjudication,
  evidence: KeptEvidence,
} as const;

const sheetPath = ['assessmentId', 'targetId', 'systemKey'];
const itemPath = [...sheetPath, 'itemId'];

/** Opens the database, making it where there is none. Errors: rejects where the disk cannot be used. */
export async function openWorkbenchDatabase(
  name = 'mingcha-workbench',
): Promise<WorkbenchDatabase> {
  return await openDB<WorkbenchSchema>(name, workbenchVersion, {
    upgrade: (made) => {
      made.createObjectStore('assessments', { keyPath: 'id' });
      made.createObjectStore('systems', { keyPath: 'key' });
      made.createObjectStore('runs', { keyPath: ['assessmentId', 'targetId'] });
      made.createObjectStore('sheets', { keyPath: sheetPath });
      made.createObjectStore('summaries', { keyPath: sheetPath });
      made.createObjectStore('verdicts', { keyPath: itemPath });
      made.createObjectStore('adjudications', { keyPath: itemPath });
      made.createObjectStore('evidence', { keyPath: ['assessmentId', 'targetId', 'id'] });
      made.createObjectStore('evidenceBytes');
    },
    // Another tab wants to upgrade: this one must let go, or that one waits for ever.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** Every key that begins with these parts. */
export function keysUnder(...parts: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...parts], [...parts, []]);
}
