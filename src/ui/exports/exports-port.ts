import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type {
  BackupAnswer,
  ExportProgress,
  ExportWish,
  MergePolicy,
} from '../../engine/model/assessment/export-wish.ts';
import type { SheetSummary } from '../../engine/model/assessment/score-sheet.ts';

/** All that the exports room asks of the world around it. */
export interface ExportsPort {
  /** Newest first. */
  list(): Promise<readonly Assessment[]>;
  listSystems(): Promise<readonly StoredSystem[]>;
  listSummaries(assessmentId: string): Promise<readonly SheetSummary[]>;
  readonly subscribe: (listener: () => void) => () => void;
  /** The name of the file that was handed to the browser's downloads. Errors: rejects with words to show, or with the signal's reason. */
  save(
    wish: ExportWish,
    tell: (progress: ExportProgress) => void,
    signal: AbortSignal,
  ): Promise<string>;
  measure(): Promise<{ readonly usedBytes: number; readonly freeBytes: number }>;
  backUp(isWithPages: boolean, tell: (progress: ExportProgress) => void): Promise<string>;
  /** Reads and checks a backup; nothing is written. */
  readBackup(file: File): Promise<BackupAnswer>;
  /** Merges the backup that was read last. */
  restore(policy: MergePolicy): Promise<{ readonly written: number }>;
  /** When the last backup was restored that can be taken back, or null. */
  findRestore(): Promise<string | null>;
  /** Takes that back; what was changed since stays and is counted as kept. */
  undoRestore(): Promise<{ readonly undone: number; readonly kept: number }>;
}
