import { useRef, useState } from 'react';
import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import { useTranslate } from '../translate.ts';
import { ImportTable } from './import-table.tsx';
import type { ImportedFile, SystemsPort } from './systems-port.ts';

/** 导入: a 评分表 (xlsx, csv) or an exported system (JSON); nothing is kept before it is confirmed. */
export function ImportPane({
  port,
  onDone,
  onCancel,
}: {
  port: SystemsPort;
  onDone: (stored: StoredSystem) => void;
  onCancel: () => void;
}) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<ImportedFile | null>(null);
  const [sheet, setSheet] = useState(0);
  const refuse = (error: unknown): void =>
    setRead({ kind: 'refused', message: error instanceof Error ? error.message : String(error) });
  const onFile = (file: File): void => {
    setSheet(0);
    port
      .readFile(file)
      .then(async (answer) => {
        if (answer.kind === 'system') onDone(await port.addSystem(answer.system, file.name));
        else setRead(answer);
      })
      .catch(refuse);
  };
  const grid = read?.kind === 'sheets' ? read.sheets[sheet] : undefined;
  return (
    <div className="room systems-room">
      <button type="button" className="link" onClick={onCancel}>
        {t('systemsBack')}
      </button>
      <h1>{t('importSystem')}</h1>
      <p className="muted">{t('importHint')}</p>
      <p className="run-buttons">
        <button
          type="button"
          className={read?.kind === 'sheets' ? 'button' : 'button primary'}
          onClick={() => input.current?.click()}
        >
          {t('importChoose')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.csv,.json"
          aria-label={t('importChoose')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) onFile(file);
            target.value = '';
          }}
        />
        {read?.kind === 'sheets' && read.sheets.length > 1 ? (
          <label className="field inline">
            <span>{t('importSheet')}</span>
            <select value={sheet} onChange={({ target }) => setSheet(Number(target.value))}>
              {read.sheets.map(({ name }, i) => (
                <option key={name} value={i}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </p>
      {read?.kind === 'refused' ? (
        <p className="refusals" role="alert">
          {read.message}
        </p>
      ) : null}
      {read?.kind === 'sheets' && grid !== undefined ? (
        <ImportTable
          key={`${read.fileName}${grid.name}`}
          port={port}
          sheet={grid}
          fileName={read.fileName}
          onKeep={(name, items) => {
            port.addTable(name, read.fileName, items).then(onDone, refuse);
          }}
        />
      ) : null}
    </div>
  );
}
