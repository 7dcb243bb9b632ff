import { reviewSheet } from '../../engine/index.ts';
import { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import { ScoreSheet } from '../../engine/model/assessment/score-sheet.ts';
import type { ExportProgress } from '../../engine/model/assessment/export-wish.ts';
import type { AgencyRecord, RoundRecord } from '../../report/assessment/build-assessment-view.ts';
import type { Workbench } from './open-workbench.ts';
import { readRecord, readRecords } from './read-records.ts';
import { keysUnder } from './workbench-database.ts';

/** A round under one of its tables, as it is kept. Errors: rejects where round or table are gone. */
export async function readRound(
  { database, findAssessment, findSystem, listRuns }: Workbench,
  assessmentId: string,
  systemKey: string,
  tell: (progress: ExportProgress) => void,
): Promise<RoundRecord> {
  const assessment = await findAssessment(assessmentId);
  if (assessment === null) throw new Error('没有这个评估任务，可能已被删除。');
  const stored = await findSystem(systemKey);
  const runs = new Map((await listRuns(assessmentId)).map((run) => [run.targetId, run]));
  const agencies: AgencyRecord[] = [];
  const total = assessment.targets.length;
  for (const [i, target] of assessment.targets.entries()) {
    tell({ step: 'reading', done: i, total });
    const key: [string, string, string] = [assessmentId, target.id, systemKey];
    const sheet = readRecord(ScoreSheet, await database.get('sheets', key));
    const verdicts = await database.getAll('verdicts', keysUnder(...key));
    const reviewed =
      sheet === null
        ? null
        : reviewSheet(sheet, readRecords(HumanVerdict, verdicts), stored.system);
    agencies.push({ target, run: runs.get(target.id) ?? null, reviewed });
  }
  return { assessment, stored, agencies };
}
