import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import { Assessment, StoredSystem, TargetRun } from '../../engine/model/assessment/assessment.ts';
import {
  Adjudication,
  HumanVerdict,
  PastVerdict,
} from '../../engine/model/assessment/human-verdict.ts';
import { KeptEvidence } from '../../engine/model/assessment/kept-evidence.ts';
import { Rectification } from '../../engine/model/assessment/rectification.ts';
import type { RemovedAssessment } from '../../engine/model/assessment/removed-assessment.ts';
import { ScoreSheet, SheetSummary } from '../../engine/model/assessment/score-sheet.ts';
import { anyStoreOf } from './any-store.ts';
import { backupStores } from './backup-manifest.ts';
import { migrations, workbenchVersion } from './migrations.ts';

type TargetKey = [assessmentId: string, targetId: string];
type SheetKey = [assessmentId: string, targetId: string, systemKey: string];
type ItemKey = [assessmentId: string, targetId: string, systemKey: string, itemId: string];
type PastKey = [...item: ItemKey, replacedAt: string];
type ProblemKey = [assessmentId: string, targetId: string, problemId: string];
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
  /** From version 2. */
  pastVerdicts: { key: PastKey; value: PastVerdict };
  evidence: { key: EvidenceKey; value: KeptEvidence };
  evidenceBytes: { key: EvidenceKey; value: Uint8Array };
  /** From version 3. */
  rectifications: { key: ProblemKey; value: Rectification };
  /** What the last restored backup changed, so that it can be taken back; from version 2. */
  restoreUndo: { key: string; value: unknown };
}

export type WorkbenchDatabase = IDBPDatabase<WorkbenchSchema>;

/** Every store with its schema; what is stored is parsed when it is read. */
export const recordSchemas = {
  assessments: Assessment,
  systems: StoredSystem,
  runs: TargetRun,
  sheets: ScoreSheet,
  summaries: SheetSummary,
  verdicts: HumanVerdict,
  adjudications: Adjudication,
  pastVerdicts: PastVerdict,
  evidence: KeptEvidence,
  rectifications: Rectification,
} as const;

const sheetPath = ['assessmentId', 'targetId', 'systemKey'];
const itemPath = [...sheetPath, 'itemId'];

type Upgrade = IDBPTransaction<WorkbenchSchema, StoreNames<WorkbenchSchema>[], 'versionchange'>;

/** Stores of each version; a later one only adds. */
const storesSince: readonly ((made: WorkbenchDatabase) => void)[] = [
  (made) => {
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
  (made) => {
    made.createObjectStore('pastVerdicts', { keyPath: [...itemPath, 'replacedAt'] });
    made.createObjectStore('restoreUndo');
  },
  (made) => {
    made.createObjectStore('rectifications', {
      keyPath: ['assessmentId', 'targetId', 'problemId'],
    });
  },
];

/** Rewrites what an older version kept, within the one step that raises the version. */
async function migrateStores(work: Upgrade, from: number): Promise<void> {
  for (const { to, reads, change } of migrations) {
    if (to <= from) continue;
    const kept = await Promise.all(
      reads.map(async (store) => [store, await work.objectStore(store).getAll()] as const),
    );
    const changed = change(Object.fromEntries(kept));
    for (const store of backupStores) {
      for (const record of changed[store] ?? []) await anyStoreOf(work, store).put(record);
    }
  }
}

async function upgrade(made: WorkbenchDatabase, from: number, work: Upgrade): Promise<void> {
  for (const create of storesSince.slice(from)) create(made);
  if (from > 0) await migrateStores(work, from);
}

/** Opens the database, making it where there is none. Errors: rejects where the disk cannot be used, or a later version of the program wrote it. */
export async function openWorkbenchDatabase(
  name = 'mingcha-workbench',
): Promise<WorkbenchDatabase> {
  return await openDB<WorkbenchSchema>(name, workbenchVersion, {
    upgrade: (made, from, _to, work) => {
      // A step that fails leaves the older version as it was.
      upgrade(made, from, work).catch(() => work.abort());
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
