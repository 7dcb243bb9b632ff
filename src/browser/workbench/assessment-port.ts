import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import type { Workbench } from './open-workbench.ts';

/** The assessment room's port over the workbench's records. */
export function createAssessmentPort(workbench: Workbench, now: () => Date) {
  return {
    list: workbench.listAssessments,
    find: workbench.findAssessment,
    create: async (
      wish: Pick<
        Assessment,
        'name' | 'round' | 'asOf' | 'systems' | 'sample' | 'maxPages' | 'assessor'
      >,
    ): Promise<Assessment> => {
      const at = now().toISOString();
      const assessment: Assessment = {
        schema: 'mingcha/assessment@1',
        id: crypto.randomUUID(),
        targets: [],
        createdAt: at,
        updatedAt: at,
        ...wish,
      };
      await workbench.saveAssessment(assessment);
      return assessment;
    },
    save: workbench.saveAssessment,
    listSystems: workbench.listSystems,
    listRuns: workbench.listRuns,
    listSummaries: workbench.listSummaries,
    subscribe: (listener: () => void) => workbench.subscribe(() => listener()),
  };
}
