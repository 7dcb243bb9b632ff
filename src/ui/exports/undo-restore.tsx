import { useEffect, useState } from 'react';
import { formatMoment } from '../format-moment.ts';
import { useTranslate } from '../translate.ts';
import type { ExportsPort } from './exports-port.ts';
import { TaskLine } from './task-line.tsx';
import { useTask } from './use-task.ts';

function useLastRestore(port: ExportsPort): string | null {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    const read = (): void =>
      void port.findRestore().then(
        (found) => !isGone && setAt(found),
        () => undefined,
      );
    read();
    const end = port.subscribe(read);
    return () => {
      isGone = true;
      end();
    };
  }, [port]);
  return at;
}

/** The way back from the backup that was restored last; nothing where there was none. */
export function UndoRestore({ port }: { port: ExportsPort }) {
  const t = useTranslate();
  const at = useLastRestore(port);
  const { task, run } = useTask();
  if (at === null && task.state === 'idle') return null;
  return (
    <div className="undo-restore">
      {at === null ? null : (
        <p>
          {t('restoreDoneAt', { at: formatMoment(at) })}{' '}
          <button
            type="button"
            className="button"
            disabled={task.state === 'busy'}
            onClick={() =>
              run(async () => {
                const { undone, kept } = await port.undoRestore();
                return t(kept === 0 ? 'restoreUndone' : 'restoreUndoneBut', { undone, kept });
              })
            }
          >
            {t('restoreUndo')}
          </button>
        </p>
      )}
      <TaskLine task={task} />
    </div>
  );
}
