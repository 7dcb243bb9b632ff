import { compareRounds, compareSystems, reviewSheet, type TrialPair } from '../../engine/index.ts';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { ScoreSheet } from '../../engine/model/assessment/score-sheet.ts';
import type { TrialRun } from '../../engine/model/assessment/system-edit.ts';
import { openAuditDatabase } from '../crawl/audit-database.ts';
import type { Workbench } from './open-workbench.ts';
import { rejudge, type TellProgress } from './rejudge.ts';

/** A trial run with the sheets that it would keep. */
export interface FinishedTrial {
  readonly assessment: Assessment;
  readonly from: string;
  readonly to: StoredSystem;
  readonly sheets: readonly ScoreSheet[];
  readonly run: TrialRun;
}

/** Judges every agency of the round that was judged before anew under `to`; nothing is written. */
export async function runTrial(
  workbench: Workbench,
  { assessment, from, to }: Pick<FinishedTrial, 'assessment' | 'to'> & { from: StoredSystem },
  now: () => Date,
  onProgress: TellProgress,
): Promise<FinishedTrial> {
  const names = new Map(assessment.targets.map(({ id, name }) => [id, name]));
  const runs = (await workbench.listRuns(assessment.id)).filter(({ targetId }) =>
    names.has(targetId),
  );
  const pairs: TrialPair[] = [];
  const skipped: TrialRun['skipped'][number][] = [];
  const audits = await openAuditDatabase();
  try {
    for (const [done, run] of runs.entries()) {
      const { targetId } = run;
      const name = names.get(targetId) ?? targetId;
      onProgress(done, runs.length, name);
      const before = await workbench.readReviewed([assessment.id, targetId, from.key]);
      if (before === null) continue;
      const anew = await rejudge(
        audits,
        { assessment, targetId, auditId: before.sheet.auditId, systems: [to] },
        now,
      );
      if (!anew.ok) {
        skipped.push({ name, reason: anew.reason });
        continue;
      }
      const verdicts = before.items.flatMap(({ human }) => human ?? []);
      const sheet = anew.sheets[0]?.sheet;
      if (sheet === undefined) continue;
      pairs.push({ targetId, name, before, after: reviewSheet(sheet, verdicts, to.system) });
    }
  } finally {
    audits.close();
  }
  const { rows } = compareRounds(pairs, compareSystems(from.system, to.system));
  const sheets = pairs.map(({ after }) => after.sheet);
  const run = { rows, skipped, remarks: [] };
  return { assessment, from: from.key, to, sheets, run };
}
