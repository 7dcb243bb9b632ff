// How long a round of 100 agencies takes as workbook and documents, against one JSON text of the same round.
import { roundOf } from '../../tests/support/rounds.ts';
import { renderAssessmentWorkbook } from '../../src/report/assessment/assessment-workbook.ts';
import { buildAssessmentView } from '../../src/report/assessment/build-assessment-view.ts';
import { renderProblemDocument } from '../../src/report/assessment/problem-document.ts';
import { renderReportDocument } from '../../src/report/assessment/report-document.ts';

async function measure(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function run(): Promise<void> {
  const view = buildAssessmentView(roundOf({ agencies: 100, items: 150 }));
  const base = await measure(() => JSON.stringify(view));
  const forms = [
    ['xlsx', () => renderAssessmentWorkbook(view)],
    ['问题清单 docx', () => renderProblemDocument(view)],
    ['评估报告 docx', () => renderReportDocument(view)],
  ] as const;
  console.log(`json: ${base.toFixed(0)} ms of processor`);
  for (const [name, render] of forms) {
    const took = await measure(render);
    console.log(`${name}: ${took.toFixed(0)} ms of processor, ${(took / base).toFixed(0)} × json`);
  }
}

void run();
