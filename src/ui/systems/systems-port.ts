import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { RoundEdited } from '../../engine/model/assessment/round-edit.ts';
import type {
  ScoreTable,
  ScoreTableColumn,
  ScoreTableRow,
  SheetGrid,
  Suggestion,
} from '../../engine/model/assessment/score-table.ts';
import type {
  SystemChange,
  SystemCheck,
  SystemChoices,
  TrialRun,
} from '../../engine/model/assessment/system-edit.ts';
import type { Indicator, IndicatorSystem } from '../../engine/model/indicator-system.ts';
import type { Result } from '../../engine/model/result.ts';

/** What a file that is to be imported holds; a refusal is one Chinese line. */
export type ImportedFile =
  | { readonly kind: 'system'; readonly fileName: string; readonly system: IndicatorSystem }
  | { readonly kind: 'sheets'; readonly fileName: string; readonly sheets: readonly SheetGrid[] }
  | { readonly kind: 'refused'; readonly message: string };

/** An item of an imported table with the suggestions that the user confirmed. */
export interface ConfirmedItem {
  readonly row: ScoreTableRow;
  readonly accepted: readonly Suggestion[];
}

/** How far a trial run is. */
export type TrialProgress = (done: number, total: number, name: string) => void;

/** A version that was edited, and what became of it. */
export interface SystemDraft {
  readonly base: StoredSystem;
  readonly system: IndicatorSystem;
}

/** All that the room of the indicator systems asks of the world around it. */
export interface SystemsPort {
  readonly choices: SystemChoices;
  list(): Promise<readonly StoredSystem[]>;
  listRounds(): Promise<readonly Assessment[]>;
  readonly check: (system: IndicatorSystem) => SystemCheck;
  readonly compare: (before: IndicatorSystem, after: IndicatorSystem) => readonly SystemChange[];
  readonly describeScoring: (item: Pick<Indicator, 'scoring'>) => string;
  readonly blankItem: (system: IndicatorSystem, after: Indicator | null) => Indicator;
  /** What was being edited when the page was left, or null. */
  readDraft(key: string): IndicatorSystem | null;
  keepDraft(key: string, system: IndicatorSystem | null): void;
  /** Keeps the draft as the next version; the version that it was edited from stays. */
  save(draft: SystemDraft, note: string): Promise<StoredSystem>;
  readFile(file: File): Promise<ImportedFile>;
  readonly readTable: (
    sheet: SheetGrid,
    columns: readonly ScoreTableColumn[] | null,
  ) => Result<ScoreTable>;
  readonly findTotalFault: (table: ScoreTable) => string | null;
  readonly suggest: (row: ScoreTableRow) => readonly Suggestion[];
  addTable(name: string, source: string, items: readonly ConfirmedItem[]): Promise<StoredSystem>;
  addSystem(system: IndicatorSystem, source: string): Promise<StoredSystem>;
  /** Saves a file and tells its name. */
  exportFile(system: IndicatorSystem, form: 'xlsx' | 'json'): Promise<string>;
  /** Judges what is kept of a round anew under the draft; nothing is written. */
  trial(draft: SystemDraft, round: Assessment, onProgress: TrialProgress): Promise<TrialRun>;
  /** Keeps the draft as the next version and lets the round of the last trial go over to it. */
  applyTrial(note: string): Promise<StoredSystem>;
  /** Lets a round go back to an earlier version; rejects where nothing was changed. */
  goBack(
    wish: { readonly assessmentId: string; readonly from: StoredSystem; readonly to: StoredSystem },
    onProgress: TrialProgress,
  ): Promise<RoundEdited>;
  readonly subscribe: (listener: () => void) => () => void;
}
