import { useMemo, useState } from 'react';
import type { Target } from '../../engine/model/assessment/target.ts';
import type {
  SheetTable,
  TargetDraft,
  TargetMapping,
} from '../../engine/model/assessment/target-sheet.ts';
import type { Result } from '../../engine/model/result.ts';
import { useTranslate } from '../translate.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportSources } from './import-sources.tsx';
import { MappingForm } from './mapping-form.tsx';
import type { TargetsPort } from './targets-port.ts';

interface Opened {
  readonly table: SheetTable;
  readonly mapping: TargetMapping;
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
        <ImportSources
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
            port={port}
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
