import type { Scoring } from '../../engine/model/indicator-system.ts';
import { type MessageKey, useTranslate } from '../translate.ts';
import { NumberField, SelectField } from './fields.tsx';

const ruleKeys = {
  veto: 'scoringVeto',
  'all-or-nothing': 'scoringAllOrNothing',
  share: 'scoringShare',
  criteria: 'scoringCriteria',
  'per-finding': 'scoringPerFinding',
  manual: 'scoringManual',
  unscored: 'scoringUnscored',
} as const satisfies Readonly<Record<Scoring['rule'], MessageKey>>;

const rules: readonly Scoring['rule'][] = [
  'all-or-nothing',
  'share',
  'criteria',
  'per-finding',
  'manual',
  'veto',
  'unscored',
];

/** How the points follow, with the figures that the way of counting needs. */
export function ScoringFields({
  scoring,
  onChange,
}: {
  scoring: Scoring;
  onChange: (scoring: Scoring) => void;
}) {
  const t = useTranslate();
  const choices = rules.map((id) => ({ id, name: t(ruleKeys[id]) }));
  const setNumber = (
    name: 'deductPerFinding' | 'cap' | 'threshold',
    value: number | null,
  ): void => {
    const { [name]: _, ...others } = scoring;
    onChange(value === null ? { ...others, rule: scoring.rule } : { ...scoring, [name]: value });
  };
  const percentOf = (ratio: number | null | undefined): number | null =>
    ratio == null ? null : Math.round(ratio * 100);
  return (
    <div className="field-row">
      <SelectField
        label={t('itemScoring')}
        value={scoring.rule}
        choices={choices}
        onChange={(rule) => onChange({ ...scoring, rule })}
      />
      {scoring.rule === 'per-finding' ? (
        <NumberField
          label={t('deductEach')}
          value={scoring.deductPerFinding ?? null}
          onChange={(value) => setNumber('deductPerFinding', value)}
        />
      ) : null}
      {scoring.rule === 'per-finding' || scoring.rule === 'criteria' ? (
        <NumberField
          label={t('deductCap')}
          value={scoring.cap ?? null}
          onChange={(value) => setNumber('cap', value)}
        />
      ) : null}
      {scoring.rule === 'veto' ? (
        <NumberField
          label={t('vetoThreshold')}
          step={1}
          value={scoring.threshold ?? null}
          onChange={(value) => setNumber('threshold', value)}
        />
      ) : null}
      <NumberField
        label={t('noteOnlyShare')}
        step={10}
        value={percentOf(scoring.noteOnlyRatio)}
        onChange={(percent) => {
          const noteOnlyRatio = percent === null ? null : Math.min(100, percent) / 100;
          onChange({ ...scoring, noteOnlyRatio });
        }}
      />
    </div>
  );
}
