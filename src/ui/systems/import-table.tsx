import { useMemo, useState } from 'react';
import type {
  ScoreTable,
  ScoreTableColumn,
  ScoreTableField,
  SheetGrid,
} from '../../engine/model/assessment/score-table.ts';
import { type MessageKey, useTranslate } from '../translate.ts';
import { TextField } from './fields.tsx';
import { ImportRows } from './import-rows.tsx';
import type { ConfirmedItem, SystemsPort } from './systems-port.ts';

const fieldKeys: Readonly<Record<ScoreTableField, MessageKey>> = {
  number: 'fieldNumber',
  stage: 'fieldStage',
  level: 'fieldLevel',
  title: 'fieldTitle',
  criteria: 'fieldCriteria',
  points: 'fieldPoints',
  other: 'fieldOther',
};
const fields: readonly ScoreTableField[] = [
  'level',
  'title',
  'criteria',
  'points',
  'number',
  'stage',
  'other',
];

function ColumnChoices({
  columns,
  onChange,
}: {
  columns: readonly ScoreTableColumn[];
  onChange: (columns: readonly ScoreTableColumn[]) => void;
}) {
  const t = useTranslate();
  return (
    <fieldset className="import-columns">
      <legend>{t('importColumns')}</legend>
      {columns.map(({ heading, field }, i) =>
        heading === '' ? null : (
          // Two columns may have the same heading.
          <label className="field" key={i}>
            <span>{heading}</span>
            <select
              value={field}
              onChange={({ target }) => {
                const chosen = fields.find((each) => each === target.value) ?? 'other';
                onChange(columns.with(i, { heading, field: chosen }));
              }}
            >
              {fields.map((each) => (
                <option key={each} value={each}>
                  {t(fieldKeys[each])}
                </option>
              ))}
            </select>
          </label>
        ),
      )}
    </fieldset>
  );
}

function Remarks({ table, totalFault }: { table: ScoreTable; totalFault: string | null }) {
  const faults = table.remarks.map(({ message }) => message);
  const lines = totalFault === null ? faults : [totalFault, ...faults];
  if (lines.length === 0) return null;
  return (
    <ul className="refusals" role="status">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const nameOf = ({ title }: ScoreTable, fileName: string): string =>
  title || fileName.replace(/\.\w{1,5}$/, '');

function KeepBar({
  name,
  table: { rows },
  accepted,
  onName,
  onKeep,
}: {
  name: string;
  table: ScoreTable;
  accepted: number;
  onName: (name: string) => void;
  onKeep: () => void;
}) {
  const t = useTranslate();
  const total = rows.reduce((sum, { points }) => sum + (points ?? 0), 0);
  const points = Math.round(total * 100) / 100;
  return (
    <div className="import-keep">
      <TextField label={t('systemName')} value={name} onChange={onName} />
      <p>{t('importCounts', { items: rows.length, points, accepted })}</p>
      <button
        type="button"
        className="button primary"
        disabled={name.trim() === ''}
        onClick={onKeep}
      >
        {t('importKeep')}
      </button>
    </div>
  );
}

/** A table as it was read: its columns, its rows with what fits them, and what is doubtful. */
export function ImportTable({
  port,
  sheet,
  fileName,
  onKeep,
}: {
  port: SystemsPort;
  sheet: SheetGrid;
  fileName: string;
  onKeep: (name: string, items: readonly ConfirmedItem[]) => void;
}) {
  const [columns, setColumns] = useState<readonly ScoreTableColumn[] | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const read = useMemo(() => port.readTable(sheet, columns), [port, sheet, columns]);
  const items = useMemo(
    () => (read.ok ? read.value.rows.map((row) => ({ row, suggestions: port.suggest(row) })) : []),
    [port, read],
  );
  if (!read.ok) {
    return (
      <p className="refusals" role="alert">
        {read.error.message}
      </p>
    );
  }
  const table = read.value;
  const shownName = name ?? nameOf(table, fileName);
  const confirmed = (): readonly ConfirmedItem[] =>
    items.map(({ row, suggestions }) => ({
      row,
      accepted: suggestions.filter(({ id }) => accepted.has(`${String(row.row)} ${id}`)),
    }));
  return (
    <>
      <ColumnChoices columns={table.columns} onChange={setColumns} />
      <Remarks table={table} totalFault={port.findTotalFault(table)} />
      <KeepBar
        name={shownName}
        table={table}
        accepted={accepted.size}
        onName={setName}
        onKeep={() => onKeep(shownName.trim(), confirmed())}
      />
      <ImportRows
        items={items}
        accepted={accepted}
        describeScoring={port.describeScoring}
        onChange={setAccepted}
      />
    </>
  );
}
