import { buildOverview } from '../../engine/index.ts';
import type { AgencyView } from '../../engine/model/assessment/agency-view.ts';
import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import type { Overview } from '../../engine/model/assessment/overview.ts';
import type {
  RoundEdit,
  RoundEdited,
  SystemsTrial,
} from '../../engine/model/assessment/round-edit.ts';
import { buildAgencyView } from '../../report/assessment/build-agency-view.ts';
import { civilDateAt } from '../today.ts';
import { createBesideOpener } from './open-beside.ts';
import type { Workbench } from './open-workbench.ts';
import type { TellProgress } from './rejudge.ts';
import type { TriedSystems } from './try-systems.ts';

type Wish = Pick<
  Assessment,
  'name' | 'round' | 'asOf' | 'systems' | 'sample' | 'maxPages' | 'assessor'
>;

async function createRound(
  { saveAssessment }: Workbench,
  wish: Wish,
  moment: Date,
): Promise<Assessment> {
  const at = moment.toISOString();
  const assessment: Assessment = {
    schema: 'mingcha/assessment@1',
    id: crypto.randomUUID(),
    targets: [],
    createdAt: at,
    updatedAt: at,
    ...wish,
  };
  await saveAssessment(assessment);
  return assessment;
}

async function readOverview(
  { findAssessment, findSystem, listRuns, viewSummaries }: Workbench,
  id: string,
  systemKey: string | null,
): Promise<Overview | null> {
  const [assessment, runs, summaries] = await Promise.all([
    findAssessment(id),
    listRuns(id),
    viewSummaries(id),
  ]);
  const key = assessment?.systems.find((each) => each === systemKey) ?? assessment?.systems[0];
  if (assessment === null || key === undefined) return null;
  return buildOverview({ assessment, stored: await findSystem(key), runs, summaries });
}

async function readAgency(
  { findAssessment, findRun, viewSummaries, readReviewed }: Workbench,
  [assessmentId, targetId, systemKey]: [string, string, string],
): Promise<AgencyView | null> {
  const [assessment, run, summaries, reviewed] = await Promise.all([
    findAssessment(assessmentId),
    findRun(assessmentId, targetId),
    viewSummaries(assessmentId),
    readReviewed([assessmentId, targetId, systemKey]),
  ]);
  const target = assessment?.targets.find(({ id }) => id === targetId);
  if (target === undefined) return null;
  return buildAgencyView({
    target,
    run,
    summary:
      summaries.find((each) => each.targetId === targetId && each.systemKey === systemKey) ?? null,
    reviewed,
  });
}

/** How much is in each room; of one round where one is open. */
async function countForRail(
  { listAssessments, listSystems, viewSummaries }: Workbench,
  assessmentId: string | null,
): Promise<{ assessments: number; systems: number; targets: number | null; review: number }> {
  const [assessments, systems] = await Promise.all([listAssessments(), listSystems()]);
  const open = assessments.find(({ id }) => id === assessmentId);
  const counts = { assessments: assessments.length, systems: systems.length };
  if (open === undefined) return { ...counts, targets: null, review: 0 };
  const listed = new Set(open.targets.map(({ id }) => id));
  const review = (await viewSummaries(open.id))
    .filter(({ systemKey, targetId }) => open.systems.includes(systemKey) && listed.has(targetId))
    .reduce((sum, { waiting }) => sum + waiting, 0);
  return { ...counts, targets: open.targets.length, review };
}

/** The head and the overview ask for the same: it is read once until something changes. */
function createOverviewReader(workbench: Workbench) {
  const readings = new Map<string, Promise<Overview | null>>();
  workbench.subscribe(() => readings.clear());
  return async (id: string, systemKey: string | null): Promise<Overview | null> => {
    const key = JSON.stringify([id, systemKey]);
    const reading = readings.get(key) ?? readOverview(workbench, id, systemKey);
    readings.set(key, reading);
    try {
      return await reading;
    } catch (error) {
      readings.delete(key);
      throw error;
    }
  };
}

/** Other tables for a round: tried, then applied as they were tried. */
function createSystemsChange(workbench: Workbench, now: () => Date) {
  let tried: TriedSystems | null = null;
  return {
    trySystems: async (
      assessmentId: string,
      keys: readonly string[],
      onProgress: TellProgress,
    ): Promise<SystemsTrial> => {
      const { describeTrial, trySystems } = await import('./try-systems.ts');
      tried = await trySystems(workbench, { assessmentId, keys }, now, onProgress);
      return await describeTrial(workbench, tried);
    },
    applySystems: async (): Promise<RoundEdited> => {
      if (tried === null) throw new Error('请先试算，再应用。');
      const { changeSystems } = await import('./change-systems.ts');
      const edited = await changeSystems(workbench, tried, now);
      tried = null;
      return edited;
    },
    returnSystems: async (
      assessmentId: string,
      keys: readonly string[],
      onProgress: TellProgress,
    ): Promise<RoundEdited> => {
      const { returnSystems } = await import('./change-systems.ts');
      return await returnSystems(workbench, { assessmentId, keys }, now, onProgress);
    },
  };
}

/** The assessment room's port over the workbench's records. */
export function createAssessmentPort(workbench: Workbench, now: () => Date) {
  return {
    list: workbench.listAssessments,
    find: workbench.findAssessment,
    create: (wish: Wish) => createRound(workbench, wish, now()),
    edit: async (id: string, edit: RoundEdit, onProgress: TellProgress) =>
      (await import('./edit-round.ts')).editRound(workbench, { id, edit }, now, onProgress),
    ...createSystemsChange(workbench, now),
    listSystems: workbench.listSystems,
    listRuns: workbench.listRuns,
    listSummaries: workbench.viewSummaries,
    readOverview: createOverviewReader(workbench),
    readAgency: (...key: [assessmentId: string, targetId: string, systemKey: string]) =>
      readAgency(workbench, key),
    countForRail: (assessmentId: string | null) => countForRail(workbench, assessmentId),
    addDemo: async () => (await import('./demo-records.ts')).addDemo(workbench, now),
    remove: workbench.removeAssessment,
    restore: workbench.restoreAssessment,
    listRemoved: workbench.listRemoved,
    openBeside: createBesideOpener(now),
    today: () => civilDateAt(now()),
    subscribe: (listener: () => void) => workbench.subscribe(() => listener()),
  };
}
