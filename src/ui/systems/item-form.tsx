import type { SystemChoices } from '../../engine/model/assessment/system-edit.ts';
import type { Indicator, IndicatorSystem } from '../../engine/model/indicator-system.ts';
import { useTranslate } from '../translate.ts';
import { CriteriaFields } from './criteria-fields.tsx';
import { ChoiceField, NumberField, SelectField, TextField } from './fields.tsx';
import { ScoringFields } from './scoring-fields.tsx';

function swapWith(system: IndicatorSystem, item: Indicator, by: -1 | 1): IndicatorSystem {
  const at = system.items.indexOf(item);
  const other = system.items[at + by];
  if (other === undefined) return system;
  return { ...system, items: system.items.with(at, other).with(at + by, item) };
}

type SetFields = (more: Partial<Indicator>) => void;

function HeadFields({ item, onSet: set }: { item: Indicator; onSet: SetFields }) {
  const t = useTranslate();
  const methods = [
    { id: 'automatic', name: t('methodAutomatic') },
    { id: 'assisted', name: t('methodAssisted') },
    { id: 'manual', name: t('methodManual') },
  ] as const;
  return (
    <>
      <TextField label={t('itemTitle')} value={item.title} onChange={(title) => set({ title })} />
      <div className="field-row">
        <TextField label={t('level1')} value={item.level1} onChange={(level1) => set({ level1 })} />
        <TextField
          label={t('level2')}
          value={item.level2 ?? ''}
          onChange={(level2) => set({ level2: level2 || null })}
        />
        <TextField
          label={t('level3')}
          value={item.level3 ?? ''}
          onChange={(level3) => set({ level3: level3 || null })}
        />
      </div>
      <div className="field-row">
        <NumberField
          label={t('itemPoints')}
          value={item.points}
          onChange={(points) => set({ points })}
        />
        <SelectField
          label={t('itemMethod')}
          value={item.method}
          choices={methods}
          onChange={(method) => set({ method })}
        />
      </div>
    </>
  );
}

/** Where the audits look, and what else the row says. */
function SearchFields({
  item,
  choices,
  onSet: set,
}: {
  item: Indicator;
  choices: SystemChoices;
  onSet: SetFields;
}) {
  const t = useTranslate();
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
  return (
    <>
      <ChoiceField
        label={t('itemAudits')}
        chosen={item.audits}
        choices={choices.audits}
        searchLabel={t('choiceSearch')}
        nothing={t('choiceNothing')}
        onChange={(audits) => set({ audits })}
      />
      <ChoiceField
        label={t('itemColumns')}
        chosen={item.columns}
        choices={choices.columns}
        searchLabel={t('choiceSearch')}
        nothing={t('choiceNothing')}
        onChange={(columns) => set({ columns })}
      />
      <ChoiceField
        label={t('itemLevels')}
        chosen={item.levels ?? []}
        choices={choices.levels}
        searchLabel={t('choiceSearch')}
        nothing={t('choiceAll')}
        onChange={(levels) => set({ levels: levels.length === 0 ? undefined : levels })}
      />
      <TextField
        label={t('itemPeriod')}
        value={textOf(item['period'])}
        onChange={(period) => set({ period })}
      />
      <TextField
        label={t('itemBasis')}
        value={textOf(item['basis'])}
        onChange={(basis) => set({ basis })}
      />
      <TextField label={t('itemNote')} value={item.note ?? ''} onChange={(note) => set({ note })} />
    </>
  );
}

function ItemButtons({
  item,
  system,
  onChange,
  onClose,
}: {
  item: Indicator;
  system: IndicatorSystem;
  onChange: (system: IndicatorSystem) => void;
  onClose: () => void;
}) {
  const t = useTranslate();
  return (
    <p className="run-buttons">
      <button type="button" className="button" onClick={() => onChange(swapWith(system, item, -1))}>
        {t('itemUp')}
      </button>
      <button type="button" className="button" onClick={() => onChange(swapWith(system, item, 1))}>
        {t('itemDown')}
      </button>
      <button
        type="button"
        className="button"
        disabled={system.items.length === 1}
        onClick={() => {
          onChange({ ...system, items: system.items.filter(({ id }) => id !== item.id) });
          onClose();
        }}
      >
        {t('itemRemove')}
      </button>
    </p>
  );
}

/** The row that is chosen, with everything that it can say. */
export function ItemForm({
  item,
  system,
  choices,
  onChange,
  onClose,
}: {
  item: Indicator;
  system: IndicatorSystem;
  choices: SystemChoices;
  onChange: (system: IndicatorSystem) => void;
  onClose: () => void;
}) {
  const t = useTranslate();
  const set = (more: Partial<Indicator>): void => {
    const items = system.items.map((each) => (each.id === item.id ? { ...each, ...more } : each));
    onChange({ ...system, items });
  };
  return (
    <div className="editor-form">
      <header className="systems-head">
        <h2>{item.title}</h2>
        <button type="button" className="button" onClick={onClose}>
          {t('itemClose')}
        </button>
      </header>
      <HeadFields item={item} onSet={set} />
      <ScoringFields scoring={item.scoring} onChange={(scoring) => set({ scoring })} />
      <CriteriaFields criteria={item.criteria} onChange={(criteria) => set({ criteria })} />
      <SearchFields item={item} choices={choices} onSet={set} />
      <ItemButtons item={item} system={system} onChange={onChange} onClose={onClose} />
    </div>
  );
}
