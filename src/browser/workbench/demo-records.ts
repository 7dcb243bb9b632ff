import { buildDemoRound, type DemoRound, reviewSheet, summarizeSheet } from '../../engine/index.ts';
import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import { civilDateAt } from '../today.ts';
import type { Workbench } from './open-workbench.ts';

async function keepDemo({ database }: Workbench, demo: DemoRound): Promise<void> {
  const { assessment, stored, runs, sheets, verdicts } = demo;
  const stores = ['assessments', 'systems', 'runs', 'sheets', 'summaries', 'verdicts'] as const;
  const work = database.transaction(stores, 'readwrite');
  const summaries = sheets.map((sheet) => {
    const mine = verdicts.filter(({ targetId }) => targetId === sheet.targetId);
    return summarizeSheet(reviewSheet(sheet, mine, stored.system), sheet.judgedAt);
  });
  await Promise.all([
    work.objectStore('assessments').put(assessment),
    work.objectStore('systems').put(stored),
    ...runs.map((run) => work.objectStore('runs').put(run)),
    ...sheets.map((sheet) => work.objectStore('sheets').put(sheet)),
    ...summaries.map((summary) => work.objectStore('summaries').put(summary)),
    ...verdicts.map((verdict) => work.objectStore('verdicts').put(verdict)),
    work.done,
  ]);
}

/** Puts the invented round into the workbench, or opens the one that is there. */
export async function addDemo(workbench: Workbench, now: () => Date): Promise<Assessment> {
  const demo = buildDemoRound(civilDateAt(now()), now().toISOString());
  const { id } = demo.assessment;
  const kept = await workbench.findAssessment(id);
  if (kept !== null) return kept;
  await keepDemo(workbench, demo);
  workbench.notices.tell({ kind: 'assessments', assessmentId: id, targetId: null });
  return demo.assessment;
}
