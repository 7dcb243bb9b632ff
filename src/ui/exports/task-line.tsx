import type { ExportProgress } from '../../engine/model/assessment/export-wish.ts';
import { type MessageKey, type Translate, useTranslate } from '../translate.ts';
import type { Task } from './use-task.ts';

const stepKeys: Readonly<Record<ExportProgress['step'], MessageKey>> = {
  reading: 'exportReading',
  writing: 'exportWriting',
  packing: 'exportPacking',
};

function Busy({ progress }: { progress: ExportProgress | null }) {
  const t = useTranslate();
  const isCounted = progress?.step === 'reading' && progress.total > 0;
  return (
    <progress
      aria-label={t('exportProgress')}
      {...(isCounted ? { value: progress.done, max: progress.total } : {})}
    />
  );
}

function describeTask(task: Task, t: Translate): string {
  if (task.state === 'done') return task.text;
  if (task.state === 'cancelled') return t('exportCancelled');
  if (task.state !== 'busy') return '';
  const { step, done, total } = task.progress ?? { step: 'reading', done: 0, total: 0 };
  return t(stepKeys[step], { done, total });
}

/** How a long step goes; its place is kept so that nothing jumps. */
export function TaskLine({
  task,
  onCancel = null,
}: {
  task: Task;
  /** Null where the step cannot be given up. */
  onCancel?: (() => void) | null;
}) {
  const t = useTranslate();
  return (
    <div className="task-line">
      <p role="status" aria-live="polite">
        {describeTask(task, t)}
      </p>
      {task.state === 'failed' ? (
        <p role="alert" className="tone-failed">
          {task.text}
        </p>
      ) : null}
      {task.state === 'busy' ? (
        <p className="task-busy">
          <Busy progress={task.progress} />
          {onCancel === null ? null : (
            <button type="button" className="button" onClick={onCancel}>
              {t('exportCancel')}
            </button>
          )}
        </p>
      ) : null}
    </div>
  );
}
