import type { AssessmentView } from '../../engine/model/assessment/assessment-view.ts';
import type { ExportForm } from '../../engine/model/assessment/export-wish.ts';
import { exportFileName } from '../../report/export-file-name.ts';

const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const kinds = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    word: '评估表',
  },
  problems: { type: document, extension: 'docx', word: '问题清单' },
  report: { type: document, extension: 'docx', word: '评估报告' },
  html: { type: 'text/html;charset=utf-8', extension: 'html', word: '评估结果' },
  csv: { type: 'text/csv;charset=utf-8', extension: 'csv', word: '明细' },
  json: { type: 'application/json', extension: 'json', word: '评估数据' },
} as const satisfies Readonly<Record<ExportForm, unknown>>;

async function renderBytes(view: AssessmentView, form: ExportForm): Promise<Uint8Array | string> {
  switch (form) {
    case 'xlsx': {
      const renderer = await import('../../report/assessment/assessment-workbook.ts');
      return await renderer.renderAssessmentWorkbook(view);
    }
    case 'problems': {
      const renderer = await import('../../report/assessment/problem-document.ts');
      return await renderer.renderProblemDocument(view);
    }
    case 'report': {
      const renderer = await import('../../report/assessment/report-document.ts');
      return await renderer.renderReportDocument(view);
    }
    case 'html':
      return (await import('../../report/assessment/assessment-html.ts')).renderAssessmentHtml(
        view,
      );
    case 'csv':
      return (await import('../../report/assessment/assessment-csv.ts')).renderAssessmentCsv(view);
    case 'json':
      return `${JSON.stringify(view, null, 2)}\n`;
  }
}

/** A round or one agency of it as a file with its name. */
export async function renderRound(
  view: AssessmentView,
  form: ExportForm,
): Promise<{ readonly name: string; readonly content: Blob }> {
  const { type, extension, word } = kinds[form];
  const { assessment, scope, agencies } = view;
  const subject = scope === 'agency' ? (agencies[0]?.name ?? '') : assessment.name;
  const bytes = await renderBytes(view, form);
  const content = new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], { type });
  return { name: exportFileName(`${subject} ${word}`, assessment.asOf, extension), content };
}
