import type { Place } from '../../engine/model/popup-message.ts';
import type { SiteColumnView } from '../../engine/model/site-audit-view.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { useTranslate } from '../translate.ts';

function ColumnRow({
  column,
  isChosen,
  onChoose,
  onOpen,
}: {
  column: SiteColumnView;
  isChosen: boolean;
  onChoose: () => void;
  onOpen: (url: string, places: readonly Place[]) => void;
}) {
  const t = useTranslate();
  const { name, text, url, word, outcome, itemCount, newestDate, dueDate, failed, cantTell } =
    column;
  return (
    <tr className={isChosen ? 'is-chosen' : undefined}>
      <th scope="row">
        <button type="button" className="link" aria-pressed={isChosen} onClick={onChoose}>
          {name}
        </button>
        {text === null || text === name ? null : <span className="muted"> {text}</span>}
      </th>
      <td>
        <OutcomeIcon outcome={outcome} /> {word}
      </td>
      <td className="figure-cell">{itemCount ?? '—'}</td>
      <td>{newestDate ?? '—'}</td>
      <td>{dueDate ?? '—'}</td>
      <td className="figure-cell">{failed === 0 ? '' : `✕ ${String(failed)}`}</td>
      <td className="figure-cell">{cantTell === 0 ? '' : `? ${String(cantTell)}`}</td>
      <td>
        {url === null ? null : (
          <button type="button" className="link" onClick={() => onOpen(url, [])}>
            {t('openPage')}
          </button>
        )}
      </td>
    </tr>
  );
}

/** The columns of a portal, each with how it stands; a chosen one filters the findings. */
export function ColumnTable({
  columns,
  chosen,
  onChoose,
  onOpen,
}: {
  columns: readonly SiteColumnView[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
  onOpen: (url: string, places: readonly Place[]) => void;
}) {
  const t = useTranslate();
  return (
    <section aria-label={t('columns')}>
      <h3>{t('columns')}</h3>
      <table className="column-table">
        <thead>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('columnState')}</th>
            <th scope="col">{t('columnItems')}</th>
            <th scope="col">{t('columnNewest')}</th>
            <th scope="col">{t('columnDue')}</th>
            <th scope="col">{t('failed')}</th>
            <th scope="col">{t('cantTell')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('openPage')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnRow
              key={column.id}
              column={column}
              isChosen={column.id === chosen}
              onChoose={() => onChoose(column.id === chosen ? null : column.id)}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
