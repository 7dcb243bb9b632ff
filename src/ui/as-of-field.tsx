import { useState } from 'react';
import { type CivilDate, asCivilDate } from '../engine/model/civil-date.ts';
import { useTranslate } from './translate.ts';

/** The as-of date: reads as `2026-11-21`, becomes the browser's own date field when focused. */
export function AsOfField({
  asOf,
  onChange,
}: {
  asOf: CivilDate;
  onChange: (asOf: CivilDate) => void;
}) {
  const t = useTranslate();
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (text: string): void => {
    setDraft(text);
    const date = asCivilDate(text);
    if (date !== null && date !== asOf && date >= '1990-01-01') onChange(date);
  };
  return (
    <label className="as-of" title={t('asOf')}>
      <span className="as-of-text" aria-hidden>
        {asOf} <span className="caret">▾</span>
      </span>
      <input
        type="date"
        aria-label={t('asOf')}
        min="1990-01-01"
        max="2099-12-31"
        value={draft ?? asOf}
        onChange={(event) => commit(event.target.value)}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}
