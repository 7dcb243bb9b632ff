import type { Indicator } from '../../engine/model/indicator-system.ts';
import { useTranslate } from '../translate.ts';
import { NumberField, TextField } from './fields.tsx';

type Criteria = Indicator['criteria'];

/** 考察点, each with its points. */
export function CriteriaFields({
  criteria,
  onChange,
}: {
  criteria: Criteria;
  onChange: (criteria: Criteria) => void;
}) {
  const t = useTranslate();
  const set = (at: number, more: Partial<Criteria[number]>): void =>
    onChange(criteria.map((each, i) => (i === at ? { ...each, ...more } : each)));
  return (
    <fieldset className="criteria-fields">
      <legend>{t('itemCriteria')}</legend>
      {criteria.map(({ text, points }, i) => (
        // Nothing but the place tells two equal lines apart.
        <div className="criterion" key={i}>
          <TextField
            isLong
            label={t('criterionLabel', { number: i + 1 })}
            value={text}
            onChange={(value) => set(i, { text: value })}
          />
          <NumberField
            label={t('itemPoints')}
            value={points}
            onChange={(value) => set(i, { points: value })}
          />
          <button
            type="button"
            className="button"
            aria-label={t('criterionRemove', { number: i + 1 })}
            onClick={() => onChange(criteria.toSpliced(i, 1))}
          >
            ✕
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => onChange([...criteria, { text: '', points: null }])}
      >
        {t('criterionAdd')}
      </button>
    </fieldset>
  );
}
