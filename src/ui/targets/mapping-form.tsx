import {
  type SheetTable,
  type TargetField,
  targetFields,
  type TargetMapping,
} from '../../engine/model/assessment/target-sheet.ts';
import { useTranslate } from '../translate.ts';
import { fieldKeys } from './describe-fault.ts';

const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letterOf(Math.floor(column / 26) - 1)}${letterOf(column % 26)}`;

/** What stands over a column, or its first cell where nothing does. */
function nameColumn({ rows }: SheetTable, { headRows }: TargetMapping, column: number): string {
  const text = rows[Math.max(0, headRows - 1)]?.[column] ?? '';
  return `${letterOf(column)} ${text.slice(0, 20)}`;
}

/** Which column holds what, as it was recognised; a person can say otherwise. */
export function MappingForm({
  table,
  mapping,
  onChange,
}: {
  table: SheetTable;
  mapping: TargetMapping;
  onChange: (mapping: TargetMapping) => void;
}) {
  const t = useTranslate();
  const width = table.rows.slice(0, 50).reduce((most, row) => Math.max(most, row.length), 0);
  const choose = (field: TargetField, value: string): void => {
    const column = value === '' ? null : Number(value);
    onChange({ ...mapping, columns: { ...mapping.columns, [field]: column } });
  };
  return (
    <fieldset className="mapping">
      <legend>{t('mappingTitle', { source: table.source })}</legend>
      {targetFields.map((field) => (
        <label key={field}>
          <span>{t(fieldKeys[field])}</span>
          <select
            className="field"
            value={mapping.columns[field] ?? ''}
            onChange={(event) => choose(field, event.target.value)}
          >
            <option value="">{t('noColumn')}</option>
            {Array.from({ length: width }, (_, column) => (
              <option key={column} value={column}>
                {nameColumn(table, mapping, column)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        <span>{t('headRows')}</span>
        <input
          className="field"
          type="number"
          min={0}
          max={table.rows.length}
          value={mapping.headRows}
          onChange={(event) =>
            onChange({ ...mapping, headRows: Math.max(0, Number(event.target.value)) })
          }
        />
      </label>
    </fieldset>
  );
}
