import { z } from 'zod';
import type { AssessmentView } from '../../engine/model/assessment/assessment-view.ts';
import type { ExportForm } from '../../engine/model/assessment/export-wish.ts';
import { renderAssessmentCsv } from '../../report/assessment/assessment-csv.ts';
import { renderAssessmentHtml } from '../../report/assessment/assessment-html.ts';
import { renderAssessmentWorkbook } from '../../report/assessment/assessment-workbook.ts';
import { renderProblemDocument } from '../../report/assessment/problem-document.ts';
import { renderReportDocument } from '../../report/assessment/report-document.ts';
import type { RoundPictures } from '../../report/assessment/round-pictures.ts';

/** What the worker is to make. */
export interface RenderTask {
  readonly view: AssessmentView;
  readonly pictures: RoundPictures;
  readonly form: ExportForm;
}

/** What became of it. */
export const RenderAnswer = z.union([
  z.object({ bytes: z.instanceof(Uint8Array) }),
  z.object({ message: z.string() }),
]);
export type RenderAnswer = z.infer<typeof RenderAnswer>;

/** The bytes of one form of a round. */
export async function renderForm({ view, pictures, form }: RenderTask): Promise<Uint8Array> {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  switch (form) {
    case 'xlsx':
      return await renderAssessmentWorkbook(view, pictures);
    case 'problems':
      return await renderProblemDocument(view, pictures);
    case 'report':
      return await renderReportDocument(view);
    case 'html':
      return text(renderAssessmentHtml(view, pictures));
    case 'csv':
      return text(renderAssessmentCsv(view));
    case 'json':
      return text(`${JSON.stringify(view, null, 2)}\n`);
  }
}

async function answer(task: RenderTask): Promise<RenderAnswer> {
  try {
    return { bytes: new Uint8Array(await renderForm(task)) };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

// This very file, as it was built, is the worker too: what it draws on is in the program once.
// Taken apart, because the build writes the page's address where it reads import.meta.url.
const { url } = import.meta;
export const workerUrl = url;

if ('DedicatedWorkerGlobalScope' in globalThis) {
  globalThis.addEventListener('message', ({ data }: MessageEvent<RenderTask>) => {
    void answer(data).then((made) => globalThis.postMessage(made));
  });
}
