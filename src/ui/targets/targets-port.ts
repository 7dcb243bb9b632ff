import type { Assessment, TargetRun } from '../../engine/model/assessment/assessment.ts';
import type {
  RunAnswer,
  RunPlan,
  RunProgress,
} from '../../engine/model/assessment/run-progress.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import type {
  FaultyRow,
  SheetTable,
  TargetDraft,
  TargetFault,
  TargetList,
  TargetMapping,
  TargetTexts,
} from '../../engine/model/assessment/target-sheet.ts';
import type { Result } from '../../engine/model/result.ts';

/** What the queue offers. */
export interface RunPort {
  /** What must be asked for before these agencies can be read. */
  plan(targets: readonly Target[]): Promise<RunPlan>;
  /** Asks for access at once, so it must be called in the click itself. */
  start(assessmentId: string, targetIds: readonly string[], plan: RunPlan): Promise<RunAnswer>;
  resume(assessmentId: string): RunAnswer;
  pause(): void;
  /** Takes what waits out of the queue; what was read is kept. */
  stop(assessmentId: string): Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Null where no queue runs in any tab. */
  readonly readProgress: () => RunProgress | null;
}

/** All that the room 监测对象 asks of the world around it. */
export interface TargetsPort {
  listAssessments(): Promise<readonly Assessment[]>;
  findAssessment(id: string): Promise<Assessment | null>;
  listRuns(assessmentId: string): Promise<readonly TargetRun[]>;
  readFile(file: File): Promise<Result<SheetTable, 'refused'>>;
  readPasted(source: string, text: string): Promise<Result<SheetTable, 'refused'>>;
  /** Guesses which column holds what. */
  recognize(table: SheetTable): TargetMapping;
  preview(table: SheetTable, mapping: TargetMapping, known: readonly Target[]): TargetList;
  check(texts: TargetTexts): { draft: TargetDraft; faults: readonly TargetFault[] };
  /** Takes them in, all or none. */
  add(assessmentId: string, drafts: readonly TargetDraft[]): Promise<void>;
  save(assessmentId: string, target: Target): Promise<void>;
  remove(assessmentId: string, ids: ReadonlySet<string>): Promise<void>;
  /** Puts what was removed back where it stood in the list of before. */
  restore(assessmentId: string, before: readonly Target[]): Promise<void>;
  /** Saves the list as a file and tells its name. */
  saveList(assessmentId: string, form: 'xlsx' | 'csv'): Promise<string>;
  /** Puts rows that were not taken in on the clipboard, to be pasted into a table and corrected. */
  copyFaulty(rows: readonly FaultyRow[]): Promise<void>;
  /** Saves them as a workbook and tells its name. */
  saveFaulty(rows: readonly FaultyRow[]): Promise<string>;
  /** Calls whenever something changed, in this tab or another; the function it gives ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly run: RunPort;
}
