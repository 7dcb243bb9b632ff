import type { SiteColumnView } from '../../engine/model/site-audit-view.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { type MessageKey, useTranslate } from '../translate.ts';

function ColumnLine({
  column: { name, word, outcome, failed, cantTell },
  isChosen,
  onChoose,
}: {
  column: SiteColumnView;
  isChosen: boolean;
  onChoose: () => void;
}) {
  return (
    <li>
      <button type="button" className="column-line" aria-pressed={isChosen} onClick={onChoose}>
        <OutcomeIcon outcome={outcome} />
        <span>{name}</span>
        <span className="muted">
          {[
            word,
            failed === 0 ? '' : `✕ ${String(failed)}`,
            cantTell === 0 ? '' : `? ${String(cantTell)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
    </li>
  );
}

/** Columns of a portal in two branches: those of the disclosure platform, and the others. */
export function ColumnTree({
  columns,
  chosen,
  isOnPlatform,
  onChoose,
}: {
  columns: readonly SiteColumnView[];
  chosen: string | null;
  isOnPlatform: (columnId: string) => boolean;
  onChoose: (id: string | null) => void;
}) {
  const t = useTranslate();
  const branches: readonly { key: MessageKey; under: readonly SiteColumnView[] }[] = [
    { key: 'platformColumns', under: columns.filter(({ id }) => isOnPlatform(id)) },
    { key: 'otherColumns', under: columns.filter(({ id }) => !isOnPlatform(id)) },
  ];
  return (
    <nav className="column-tree" aria-label={t('columns')}>
      {branches
        .filter(({ under }) => under.length > 0)
        .map(({ key, under }) => (
          <details key={key} open>
            <summary>
              {t(key)} <span className="muted">{under.length}</span>
            </summary>
            <ul>
              {under.map((column) => (
                <ColumnLine
                  key={column.id}
                  column={column}
                  isChosen={column.id === chosen}
                  onChoose={() => onChoose(column.id === chosen ? null : column.id)}
                />
              ))}
            </ul>
          </details>
        ))}
    </nav>
  );
}
