import { useState } from 'react';
import type { SystemChange } from '../../engine/model/assessment/system-edit.ts';
import { useTranslate } from '../translate.ts';
import { Modal } from '../workbench/modal.tsx';
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
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState('');
  return (
    <Modal title={t('saveVersion')} onClose={onClose}>
      <form
        className="modal-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSave(note.trim()).catch((error: unknown) =>
            setTrouble(error instanceof Error ? error.message : String(error)),
          );
        }}
      >
        <p className="muted">{t('saveVersionHint')}</p>
        <ChangeList changes={changes} />
        <label>
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
        <p className="modal-buttons">
          <button type="submit" className="button primary">
            {t('saveVersion')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('editCancel')}
          </button>
        </p>
      </form>
    </Modal>
  );
}
