import type { ExportForm } from '../../engine/model/assessment/export-wish.ts';
import { exportFileName } from '../../report/export-file-name.ts';
import type { RenderTask } from './render-worker.ts';

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

/** Renders in a thread of its own, so that the page goes on; what is no longer wanted ends at once. */
async function renderAside(task: RenderTask, signal: AbortSignal): Promise<Uint8Array> {
  const { workerUrl, RenderAnswer, renderForm } = await import('./render-worker.ts');
  signal.throwIfAborted();
  const worker = new Worker(workerUrl, { type: 'module' });
  try {
    const answer = await new Promise<unknown>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => resolve(data));
      // Where the browser gives no thread, the page itself does the work.
      worker.addEventListener('error', () => {
        renderForm(task).then((bytes) => resolve({ bytes }), reject);
      });
      signal.addEventListener('abort', () => reject(toError(signal.reason)));
      worker.postMessage(task);
    });
    const made = RenderAnswer.parse(answer);
    if ('message' in made) throw new Error(made.message);
    return made.bytes;
  } finally {
    worker.terminate();
  }
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/** A round or one agency of it as a file with its name. */
export async function renderRound(
  task: RenderTask,
  signal: AbortSignal,
): Promise<{ readonly name: string; readonly content: Blob }> {
  const { view, form } = task;
  const { type, extension, word } = kinds[form];
  const { assessment, scope, agencies } = view;
  const subject = scope === 'agency' ? (agencies[0]?.name ?? '') : assessment.name;
  const content = new Blob([new Uint8Array(await renderAside(task, signal))], { type });
  return { name: exportFileName(`${subject} ${word}`, assessment.asOf, extension), content };
}
