import type { AgencyView } from '../../engine/model/assessment/agency-view.ts';
import type {
  Assessment,
  StoredSystem,
  TargetRun,
} from '../../engine/model/assessment/assessment.ts';
import type { SheetPlace } from '../../engine/model/assessment/judgement-view.ts';
import type { Overview } from '../../engine/model/assessment/overview.ts';
import type { RemovedAssessment } from '../../engine/model/assessment/removed-assessment.ts';
import type {
  RoundEdit,
  RoundEdited,
  SystemsTrial,
} from '../../engine/model/assessment/round-edit.ts';
import type { SheetSummary } from '../../engine/model/assessment/score-sheet.ts';
import type { CivilDate } from '../../engine/model/civil-date.ts';
import type { Place } from '../../engine/model/popup-message.ts';

/** What the user fills in for a new round. */
export type AssessmentWish = Pick<
  Assessment,
  'name' | 'round' | 'asOf' | 'systems' | 'sample' | 'maxPages' | 'assessor'
>;

/** How much is in each room; `targets` is null where no round is open. */
export interface RailCounts {
  readonly assessments: number;
  readonly systems: number;
  readonly targets: number | null;
  readonly review: number;
}

/** All that the assessment room asks of the world around it. */
export interface AssessmentPort {
  /** Newest first. */
  list(): Promise<readonly Assessment[]>;
  find(id: string): Promise<Assessment | null>;
  create(wish: AssessmentWish): Promise<Assessment>;
  /** Changes a round; another 监测时间点 judges it anew from the archives first. Rejects where nothing was changed. */
  edit(
    assessmentId: string,
    edit: RoundEdit,
    onProgress: (done: number, total: number, name: string) => void,
  ): Promise<RoundEdited>;
  /** Judges the round from its archives by other tables, the first of which makes the ranking; nothing is written. */
  trySystems(
    assessmentId: string,
    keys: readonly string[],
    onProgress: (done: number, total: number, name: string) => void,
  ): Promise<SystemsTrial>;
  /** Changes the round as it was tried last. Rejects where it was changed since; nothing was written then. */
  applySystems(): Promise<RoundEdited>;
  /** Takes a change back: the tables that the round had, with what was judged and said under them. */
  returnSystems(
    assessmentId: string,
    keys: readonly string[],
    onProgress: (done: number, total: number, name: string) => void,
  ): Promise<RoundEdited>;
  listSystems(): Promise<readonly StoredSystem[]>;
  listRuns(assessmentId: string): Promise<readonly TargetRun[]>;
  /** One entry a judged agency and system. */
  listSummaries(assessmentId: string): Promise<readonly SheetSummary[]>;
  /** The round under one of its systems, the first where null; null where there is no such round. */
  readOverview(assessmentId: string, systemKey: string | null): Promise<Overview | null>;
  readAgency(assessmentId: string, targetId: string, systemKey: string): Promise<AgencyView | null>;
  countForRail(assessmentId: string | null): Promise<RailCounts>;
  /** Puts the invented round into the workbench. */
  addDemo(): Promise<Assessment>;
  /** Removes a round; it can be brought back for some days. */
  remove(assessmentId: string): Promise<void>;
  restore(assessmentId: string): Promise<void>;
  listRemoved(): Promise<readonly RemovedAssessment[]>;
  /** Opens a page, the places framed in it, and beside it the side panel at the item; only a click or a key may ask for it. */
  readonly openBeside: (
    url: string,
    places: readonly Place[],
    place: SheetPlace,
    itemId: string,
  ) => Promise<void>;
  today(): CivilDate;
  /** Calls whenever something changed, in this tab or another; the function it gives ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}
