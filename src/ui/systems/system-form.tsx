import type { SystemChoices } from '../../engine/model/assessment/system-edit.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import { useTranslate } from '../translate.ts';
import { ChoiceField, NumberField, TextField } from './fields.tsx';

/** What is true of the whole table. */
export function SystemForm({
  system,
  choices,
  onChange,
}: {
  system: IndicatorSystem;
  choices: SystemChoices;
  onChange: (system: IndicatorSystem) => void;
}) {
  const t = useTranslate();
  const set = (more: Partial<IndicatorSystem>): void => onChange({ ...system, ...more });
  return (
    <div className="editor-form">
      <h2>{t('systemFacts')}</h2>
      <p className="muted">{t('chooseItemHint')}</p>
      <TextField label={t('systemName')} value={system.name} onChange={(name) => set({ name })} />
      <TextField
        label={t('systemIssuer')}
        value={system.issuer}
        onChange={(issuer) => set({ issuer })}
      />
      <div className="field-row">
        <NumberField
          label={t('systemYear')}
          step={1}
          value={system.year}
          onChange={(year) => set({ year: Math.round(year ?? system.year) })}
        />
        <NumberField
          label={t('systemPassLine')}
          step={1}
          value={system.passLine}
          onChange={(passLine) => set({ passLine })}
        />
      </div>
      <ChoiceField
        label={t('itemLevels')}
        chosen={system.levels}
        choices={choices.levels}
        searchLabel={t('choiceSearch')}
        nothing={t('choiceNothing')}
        onChange={(levels) => set({ levels })}
      />
      <TextField
        isLong
        label={t('systemSource')}
        value={system.source}
        onChange={(source) => set({ source })}
      />
      <TextField
        isLong
        label={t('systemVerification')}
        value={system.verification}
        onChange={(verification) => set({ verification })}
      />
    </div>
  );
}
