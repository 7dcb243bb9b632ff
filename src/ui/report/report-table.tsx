import { Fragment } from 'react';
import type { ReportTableView, TablePartView } from '../../engine/model/annual-report-view.ts';
import type { Place } from '../../engine/model/popup-message.ts';
import { useTranslate } from '../translate.ts';
import { Figure } from './figure.tsx';

type Locate = ((places: readonly Place[]) => void) | null;
type Row = TablePartView['rows'][number];

const stateKeys = {
  partial: 'tablePartial',
  unreadable: 'tableUnreadable',
  absent: 'tableAbsent',
} as const;

/** One table of a report, its doubtful figures marked by sign and colour. */
export function ReportTable({ table, onLocate }: { table: ReportTableView; onLocate: Locate }) {
  const t = useTranslate();
  const note =
    table.state === 'complete' ? null : t(stateKeys[table.state], { reason: table.reason });
  return (
    <section className="report-table">
      <h3>{table.title}</h3>
      {note === null ? null : <p className="muted">{note}</p>}
      {table.parts.map((part) => (
        <div
          key={part.rows[0]?.id}
          className="table-scroll"
          role="region"
          aria-label={nameOf(table, part)}
          tabIndex={0}
        >
          <Part part={part} onLocate={onLocate} />
        </div>
      ))}
    </section>
  );
}

/** A table in several parts names each by its first row. */
function nameOf({ title, parts }: ReportTableView, part: TablePartView): string {
  const first = part.rows[0];
  if (parts.length === 1 || first === undefined) return title;
  return [title, ...first.groups, first.label].join(' ');
}

function Part({ part, onLocate }: { part: TablePartView; onLocate: Locate }) {
  const t = useTranslate();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('tableRow')}</th>
          {part.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.rows.map((row, index) => (
          <Fragment key={row.id}>
            <GroupRow row={row} before={part.rows[index - 1]} columns={part.heads.length + 1} />
            <FigureRow row={row} heads={part.heads} onLocate={onLocate} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** The group of the form above its first row. */
function GroupRow({
  row,
  before,
  columns,
}: {
  row: Row;
  before: Row | undefined;
  columns: number;
}) {
  const group = row.groups.at(-1);
  if (group === undefined || before?.groups.at(-1) === group || row.groups.length === 1) {
    return null;
  }
  return (
    <tr className="group-row">
      <th scope="rowgroup" colSpan={columns}>
        {group}
      </th>
    </tr>
  );
}

function FigureRow({
  row,
  heads,
  onLocate,
}: {
  row: Row;
  heads: readonly string[];
  onLocate: Locate;
}) {
  return (
    <tr>
      <th scope="row" className={`depth-${String(row.groups.length)}`}>
        {row.label}
      </th>
      {row.figures.map((figure, column) => (
        <td key={heads[column]} className={`mark-${figure.mark}`}>
          <Figure
            figure={figure}
            name={`${row.label} ${heads[column] ?? ''}`}
            onLocate={onLocate}
          />
        </td>
      ))}
    </tr>
  );
}
