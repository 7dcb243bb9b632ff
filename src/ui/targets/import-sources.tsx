import { useRef, useState } from 'react';
import { useTranslate } from '../translate.ts';

function FileButton({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <p className="empty-buttons">
      <button type="button" className="button primary" onClick={() => input.current?.click()}>
        {t('chooseList')}
      </button>{' '}
      <span className="muted">{t('dropList')}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xls,.et,.csv,.txt,.tsv"
        aria-label={t('chooseList')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </p>
  );
}

/** Where a list comes from: a file or the clipboard. */
export function ImportSources({
  onFile,
  onPaste,
  onClose,
}: {
  onFile: (file: File) => void;
  onPaste: (text: string) => void;
  onClose: () => void;
}) {
  const t = useTranslate();
  const [pasted, setPasted] = useState('');
  return (
    <div
      className="import-sources"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
      <p>{t('importExplains')}</p>
      <FileButton onFile={onFile} />
      <label className="paste-field">
        <span>{t('pasteList')}</span>
        <textarea rows={6} value={pasted} onChange={(event) => setPasted(event.target.value)} />
      </label>
      <p className="modal-buttons">
        <button
          type="button"
          className="button"
          disabled={pasted.trim() === ''}
          onClick={() => onPaste(pasted)}
        >
          {t('readPasted')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('cancelTargets')}
        </button>
      </p>
    </div>
  );
}
