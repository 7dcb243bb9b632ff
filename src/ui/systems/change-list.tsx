import type { SystemChange } from '../../engine/model/assessment/system-edit.ts';
import { type MessageKey, useTranslate } from '../translate.ts';

const kindKeys: Readonly<Record<SystemChange['kind'], MessageKey>> = {
  added: 'changeAdded',
  removed: 'changeRemoved',
  changed: 'changeChanged',
  moved: 'changeMoved',
};

/** What differs between two versions, a line a field. */
export function ChangeList({ changes }: { changes: readonly SystemChange[] }) {
  const t = useTranslate();
  return (
    <ul className="change-list">
      {changes.map(({ kind, itemId, title, fields }) => (
        <li key={itemId ?? ''}>
          <strong>{t(kindKeys[kind])}</strong> {title}
          {fields.length === 0 ? null : (
            <ul>
              {fields.map(({ name, before, after }) => (
                <li key={name}>
                  <span className="muted">{name}</span> <del>{before}</del> → <ins>{after}</ins>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
