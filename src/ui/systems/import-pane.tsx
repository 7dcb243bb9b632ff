import { useRef, useState } from 'react';
import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { SheetGrid } from '../../engine/model/assessment/score-table.ts';
import { useTranslate } from '../translate.ts';
import { ImportJson } from './import-json.tsx';
import { ImportTable } from './import-table.tsx';
import type { ConfirmedItem, ImportedFile, SystemsPort } from './systems-port.ts';

function FileButton({ isFirst, onFile }: { isFirst: boolean; onFile: (file: File) => void }) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={isFirst ? 'button primary' : 'button'}
        onClick={() => input.current?.click()}
      >
        {t('importChoose')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xls,.et,.csv,.json"
        aria-label={t('importChoose')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          target.value = '';
        }}
      />
    </>
  );
}

function ImportSheets({
  port,
  fileName,
  sheets,
  onKeep,
}: {
  port: SystemsPort;
  fileName: string;
  sheets: readonly SheetGrid[];
  onKeep: (name: string, items: readonly ConfirmedItem[]) => void;
}) {
  const t = useTranslate();
  const [chosen, setChosen] = useState(0);
  const sheet = sheets[chosen];
  return (
    <>
      {sheets.length > 1 ? (
        <label className="field inline">
          <span>{t('importSheet')}</span>
          <select value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
            {sheets.map(({ name }, i) => (
              <option key={name} value={i}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {sheet === undefined ? null : (
        <ImportTable
          key={sheet.name}
          port={port}
          sheet={sheet}
          fileName={fileName}
          onKeep={onKeep}
        />
      )}
    </>
  );
}

/** 导入: a 评分表 (xlsx, csv) or an exported system (JSON); nothing is kept before it is confirmed. */
export function ImportPane({
  port,
  systems,
  onDone,
  onCancel,
}: {
  port: SystemsPort;
  /** Versions that are kept already. */
  systems: readonly StoredSystem[];
  onDone: (stored: StoredSystem) => void;
  onCancel: () => void;
}) {
  const t = useTranslate();
  const [read, setRead] = useState<ImportedFile | null>(null);
  const refuse = (error: unknown): void =>
    setRead({ kind: 'refused', message: error instanceof Error ? error.message : String(error) });
  const onFile = (file: File): void => {
    port.readFile(file).then(setRead, refuse);
  };
  return (
    <div className="room systems-room">
      <button type="button" className="link" onClick={onCancel}>
        {t('systemsBack')}
      </button>
      <h1>{t('importSystem')}</h1>
      <p className="muted">{t('importHint')}</p>
      <p className="run-buttons">
        <FileButton isFirst={read === null || read.kind === 'refused'} onFile={onFile} />
      </p>
      {read?.kind === 'refused' ? (
        <p className="refusals" role="alert">
          {read.message}
        </p>
      ) : null}
      {read?.kind === 'system' ? (
        <ImportJson
          key={read.fileName}
          port={port}
          system={read.system}
          systems={systems}
          onKeep={() => {
            port.addSystem(read.system, read.fileName).then(onDone, refuse);
          }}
        />
      ) : null}
      {read?.kind === 'sheets' ? (
        <ImportSheets
          key={read.fileName}
          port={port}
          fileName={read.fileName}
          sheets={read.sheets}
          onKeep={(name, items) => {
            port.addTable(name, read.fileName, items).then(onDone, refuse);
          }}
        />
      ) : null}
    </div>
  );
}
