import { useEffect, useRef, useState } from 'react';
import type { SystemChange } from '../../engine/model/assessment/system-edit.ts';
import { useTranslate } from '../translate.ts';
import { ChangeList } from './change-list.tsx';

/** Shows what changed and asks for a note before the next version is kept. */
export function SaveDialog({
  changes,
  onSave,
  onClose,
}: {
  changes: readonly SystemChange[];
  onSave: (note: string) => Promise<void>;
  onClose: () => void;
}) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="systems-dialog" aria-label={t('saveVersion')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave(note.trim()).catch((error: unknown) =>
            setTrouble(error instanceof Error ? error.message : String(error)),
          );
        }}
      >
        <h2>{t('saveVersion')}</h2>
        <p className="muted">{t('saveVersionHint')}</p>
        <ChangeList changes={changes} />
        <label className="field">
          <span>{t('versionNote')}</span>
          <input
            type="text"
            autoFocus
            required
            maxLength={200}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </label>
        {trouble === '' ? null : (
          <p className="refusals" role="alert">
            {t('actionFailed', { message: trouble })}
          </p>
        )}
        <p className="run-buttons">
          <button type="submit" className="button primary">
            {t('saveVersion')}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('editCancel')}
          </button>
        </p>
      </form>
    </dialog>
  );
}
