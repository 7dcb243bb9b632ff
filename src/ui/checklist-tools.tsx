import type { Ref } from 'react';
import { useTranslate } from './translate.ts';

/** Search box and choice of the indicator system. */
export function ChecklistTools({
  searchRef,
  query,
  itemCount,
  onQuery,
  systems,
  systemId,
  onSystem,
}: {
  searchRef: Ref<HTMLInputElement>;
  query: string;
  itemCount: number;
  onQuery: (query: string) => void;
  systems: readonly { readonly id: string; readonly name: string }[];
  systemId: string;
  onSystem: (id: string) => void;
}) {
  const t = useTranslate();
  const label = t('searchLabel', { count: itemCount });
  return (
    <div className="tools">
      <input
        ref={searchRef}
        type="search"
        className="field"
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts="/"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
      />
      <select
        className="field"
        aria-label={t('systemLabel')}
        value={systemId}
        onChange={(event) => onSystem(event.target.value)}
      >
        {systems.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
