import { useMemo, useRef, useState } from 'react';
import type { Target } from '../../engine/model/assessment/target.ts';
import type {
  SheetTable,
  TargetDraft,
  TargetMapping,
} from '../../engine/model/assessment/target-sheet.ts';
import type { Result } from '../../engine/model/result.ts';
import { useTranslate } from '../translate.ts';
import { ImportPreview } from './import-preview.tsx';
import { MappingForm } from './mapping-form.tsx';
import type { TargetsPort } from './targets-port.ts';

interface Opened {
  readonly table: SheetTable;
  readonly mapping: TargetMapping;
}

/** Where a list comes from: a file or the clipboard. */
function Sources({
  onFile,
  onPaste,
  onClose,
}: {
  onFile: (file: File) => void;
  onPaste: (text: string) => void;
  onClose: () => void;
}) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
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
      <p className="empty-buttons">
        <button type="button" className="button primary" onClick={() => input.current?.click()}>
          {t('chooseList')}
        </button>{' '}
        <span className="muted">{t('dropList')}</span>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.csv,.txt,.tsv"
          aria-label={t('chooseList')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file !== undefined) onFile(file);
          }}
        />
      </p>
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

/** A list of agencies is read, its columns confirmed, its rows looked through, and only then taken in. */
export function ImportPane({
  port,
  known,
  onTakeIn,
  onClose,
}: {
  port: TargetsPort;
  known: readonly Target[];
  onTakeIn: (drafts: readonly TargetDraft[]) => void;
  onClose: () => void;
}) {
  const t = useTranslate();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [refusal, setRefusal] = useState('');
  const list = useMemo(
    () => (opened === null ? null : port.preview(opened.table, opened.mapping, known)),
    [port, opened, known],
  );
  const open = (reading: Promise<Result<SheetTable, 'refused'>>): void => {
    setRefusal('');
    reading.then(
      (read) => {
        if (read.ok) setOpened({ table: read.value, mapping: port.recognize(read.value) });
        else setRefusal(read.error.message);
      },
      (error: unknown) => setRefusal(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <section className="import-pane" aria-label={t('importTargets')}>
      {refusal === '' ? null : (
        <p className="refusals" role="alert">
          {refusal}
        </p>
      )}
      {opened === null || list === null ? (
        <Sources
          onFile={(file) => open(port.readFile(file))}
          onPaste={(text) => open(port.readPasted(t('pastedSource'), text))}
          onClose={onClose}
        />
      ) : (
        <>
          <MappingForm
            table={opened.table}
            mapping={opened.mapping}
            onChange={(mapping) => setOpened({ ...opened, mapping })}
          />
          <ImportPreview
            list={list}
            onTakeIn={onTakeIn}
            onBack={() => setOpened(null)}
            onClose={onClose}
          />
        </>
      )}
    </section>
  );
}
