import type {
  Assessment,
  StoredSystem,
  TargetRun,
} from '../../engine/model/assessment/assessment.ts';
import type { SheetSummary } from '../../engine/model/assessment/score-sheet.ts';

/** What the user fills in for a new round. */
export type AssessmentWish = Pick<
  Assessment,
  'name' | 'round' | 'asOf' | 'systems' | 'sample' | 'maxPages' | 'assessor'
>;

/** All that the assessment room asks of the world around it. */
export interface AssessmentPort {
  /** Newest first. */
  list(): Promise<readonly Assessment[]>;
  find(id: string): Promise<Assessment | null>;
  create(wish: AssessmentWish): Promise<Assessment>;
  save(assessment: Assessment): Promise<void>;
  listSystems(): Promise<readonly StoredSystem[]>;
  listRuns(assessmentId: string): Promise<readonly TargetRun[]>;
  /** One entry a judged agency and system. */
  listSummaries(assessmentId: string): Promise<readonly SheetSummary[]>;
  /** Calls whenever something changed, in this tab or another; the function it gives ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}
