import { Assessment, TargetRun } from '../../engine/model/assessment/assessment.ts';
import { SheetSummary } from '../../engine/model/assessment/score-sheet.ts';
import type { ChangeNotices } from './change-notice.ts';
import { readRecord, readRecords } from './read-records.ts';
import { keysUnder, type WorkbenchDatabase } from './workbench-database.ts';

/** Assessments, how far each agency is, and what the overview shows of it. */
export function createAssessmentRecords(
  database: WorkbenchDatabase,
  notices: ChangeNotices,
  now: () => Date,
) {
  return {
    /** Newest first. */
    listAssessments: async (): Promise<readonly Assessment[]> =>
      readRecords(Assessment, await database.getAll('assessments')).toSorted((a, b) =>
        b.createdAt.localeCompare(a.createdAt),
      ),
    findAssessment: async (id: string): Promise<Assessment | null> =>
      readRecord(Assessment, await database.get('assessments', id)),
    saveAssessment: async (assessment: Assessment): Promise<void> => {
      await database.put('assessments', { ...assessment, updatedAt: now().toISOString() });
      notices.tell({ kind: 'assessments', assessmentId: assessment.id, targetId: null });
    },
    listRuns: async (assessmentId: string): Promise<readonly TargetRun[]> =>
      readRecords(TargetRun, await database.getAll('runs', keysUnder(assessmentId))),
    /** Null where the agency was never begun. */
    findRun: async (assessmentId: string, targetId: string): Promise<TargetRun | null> =>
      readRecord(TargetRun, await database.get('runs', [assessmentId, targetId])),
    /** Whether the verdicts of any agency of any round, also of a removed one, rest on that archive. */
    isAuditUsed: async (auditId: string): Promise<boolean> =>
      readRecords(TargetRun, await database.getAll('runs')).some((run) => run.auditId === auditId),
    saveRun: async (run: TargetRun): Promise<void> => {
      await database.put('runs', run);
      const { assessmentId, targetId } = run;
      notices.tell({ kind: 'runs', assessmentId, targetId });
    },
    /** One entry a judged agency and system. */
    listSummaries: async (assessmentId: string): Promise<readonly SheetSummary[]> =>
      readRecords(SheetSummary, await database.getAll('summaries', keysUnder(assessmentId))),
  };
}

export type AssessmentRecords = ReturnType<typeof createAssessmentRecords>;
