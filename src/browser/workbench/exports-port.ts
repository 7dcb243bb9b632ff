import type {
  BackupAnswer,
  ExportProgress,
  ExportWish,
  MergePolicy,
} from '../../engine/model/assessment/export-wish.ts';
import { buildAssessmentView } from '../../report/assessment/build-assessment-view.ts';
import { type AuditDatabase, openAuditDatabase } from '../crawl/audit-database.ts';
import { saveFile } from '../save-file.ts';
import { civilDateAt } from '../today.ts';
import { type BackupContent, isBackupFault, readBackup } from './backup-read.ts';
import { planRestore, restoreBackup } from './backup-restore.ts';
import type { RestoreTerms } from './restore-change.ts';
import { maxBackupBytes } from './backup-manifest.ts';
import { writeBackup } from './backup-write.ts';
import { createEvidenceRecords } from './evidence-records.ts';
import type { Workbench } from './open-workbench.ts';
import { readPictures } from './read-pictures.ts';
import { readRound } from './read-round.ts';
import { renderRound } from './render-round.ts';
import { findRestore, undoRestore } from './restore-undo.ts';
import { tellDiskTrouble } from './tell-disk-trouble.ts';

type Tell = (progress: ExportProgress) => void;

async function saveRound(
  workbench: Workbench,
  { assessmentId, systemKey, targetId, form }: ExportWish,
  tell: Tell,
  signal: AbortSignal,
): Promise<string> {
  const round = await readRound(workbench, assessmentId, systemKey, (progress) => {
    signal.throwIfAborted();
    tell(progress);
  });
  tell({ step: 'writing', done: 0, total: 1 });
  const view = buildAssessmentView(round, targetId);
  const records = createEvidenceRecords(workbench.database, workbench.notices);
  const pictures = await readPictures(records, round, view, form);
  const { name, content } = await renderRound({ view, pictures, form }, signal);
  saveFile(name, content);
  return name;
}

async function saveBackup(
  { database }: Workbench,
  isWithPages: boolean,
  madeAt: Date,
  tell: Tell,
): Promise<string> {
  const audits = await openAuditDatabase();
  try {
    const bytes = await writeBackup(database, audits, { isWithPages, madeAt }, tell);
    const name = `明察_工作台备份_${civilDateAt(madeAt)}.zip`;
    saveFile(name, new Blob([new Uint8Array(bytes)], { type: 'application/zip' }));
    return name;
  } finally {
    audits.close();
  }
}

/** One tab at a time writes a backup back; the others wait. */
const restoreLock = 'mingcha-workbench-restore';

const changedKinds = [
  'assessments',
  'systems',
  'runs',
  'sheets',
  'verdicts',
  'rectifications',
] as const;

/** The way back from a backup, and the way back from that. */
function createRestorer(workbench: Workbench, now: () => Date) {
  const { database, notices, listSystems } = workbench;
  let content: BackupContent | null = null;
  const change = async <Done>(
    work: (audits: AuditDatabase, terms: RestoreTerms) => Promise<Done>,
  ): Promise<Done> => {
    const audits = await openAuditDatabase();
    try {
      return await navigator.locks.request(restoreLock, async () => {
        const shipped = (await listSystems()).filter(({ origin }) => origin === 'built-in');
        const done = await work(audits, { shipped, moment: now().toISOString() });
        for (const kind of changedKinds) {
          notices.tell({ kind, assessmentId: null, targetId: null });
        }
        return done;
      });
    } catch (error) {
      throw new Error(tellDiskTrouble(error), { cause: error });
    } finally {
      audits.close();
    }
  };
  return {
    readBackup: async (file: File): Promise<BackupAnswer> => {
      content = null;
      if (file.size > maxBackupBytes)
        return { state: 'refused', reason: '文件过大，不是本程序的备份。' };
      try {
        const read = await readBackup(new Uint8Array(await file.arrayBuffer()));
        const plan = await planRestore(database, read);
        content = read;
        return { state: 'sound', plan };
      } catch (error) {
        if (isBackupFault(error)) return { state: 'refused', reason: error.message };
        return { state: 'refused', reason: tellDiskTrouble(error) };
      }
    },
    /** Errors: rejects with words to show; nothing of the backup was kept then. */
    restore: async (policy: MergePolicy): Promise<{ readonly written: number }> => {
      const read = content;
      if (read === null) throw new Error('请先选择备份文件。');
      return await change((audits, terms) =>
        restoreBackup({ database, audits }, read, policy, terms),
      );
    },
    /** When the last backup was restored that can be taken back, or null. */
    findRestore: () => findRestore(database),
    undoRestore: () => change((audits, terms) => undoRestore({ database, audits }, terms)),
  };
}

/** The exports room's port over the workbench's records. */
export function createExportsPort(workbench: Workbench, now: () => Date) {
  const { listAssessments, listSystems, viewSummaries } = workbench;
  return {
    list: listAssessments,
    listSystems,
    listSummaries: viewSummaries,
    subscribe: (listener: () => void) => workbench.subscribe(() => listener()),
    save: (wish: ExportWish, tell: Tell, signal: AbortSignal) =>
      saveRound(workbench, wish, tell, signal),
    measure: async (): Promise<{ readonly usedBytes: number; readonly freeBytes: number }> => {
      const { usage = 0, quota = 0 } = await navigator.storage.estimate();
      return { usedBytes: usage, freeBytes: Math.max(0, quota - usage) };
    },
    backUp: (isWithPages: boolean, tell: Tell) => saveBackup(workbench, isWithPages, now(), tell),
    ...createRestorer(workbench, now),
  };
}
