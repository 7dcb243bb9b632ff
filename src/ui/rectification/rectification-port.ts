import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { ExportProgress } from '../../engine/model/assessment/export-wish.ts';
import type { Closing, Ledger, ReplyList } from '../../engine/model/assessment/rectification.ts';

/** What the room 整改复核 asks of the records. */
export interface RectificationPort {
  listRounds(): Promise<readonly Assessment[]>;
  /** Rounds made later that share an agency, newest first. */
  listLater(assessmentId: string): Promise<readonly Assessment[]>;
  listSystems(): Promise<readonly StoredSystem[]>;
  readLedger(
    assessmentId: string,
    systemKey: string,
    laterId: string | null,
    tell: (progress: ExportProgress) => void,
  ): Promise<Ledger | null>;
  /** Rejects with the reason in words. */
  takeReplies(
    ledger: Ledger,
    file: File,
  ): Promise<{ readonly list: ReplyList; readonly undo: readonly LedgerChange[] }>;
  undo(changes: readonly LedgerChange[]): Promise<void>;
  close(
    place: LedgerChange['place'],
    closing: Pick<Closing, 'state' | 'note'> | null,
  ): Promise<void>;
  createRecheck(assessmentId: string): Promise<Assessment>;
  save(ledger: Ledger): Promise<string>;
  subscribe(listener: () => void): () => void;
}

/** One change of one problem. */
export interface LedgerChange {
  readonly place: {
    readonly assessmentId: string;
    readonly targetId: string;
    readonly problemId: string;
  };
}
