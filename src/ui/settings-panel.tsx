import type { Settings } from '../engine/model/settings.ts';
import { HolidayField } from './holiday-field.tsx';
import type { HolidayPort } from './popup-port.ts';
import { useTranslate } from './translate.ts';

/** Appearance, language and calendar; takes effect at once. */
export function SettingsPanel({
  settings,
  holidays,
  onChange,
  onHolidays,
}: {
  settings: Settings;
  holidays: HolidayPort;
  onChange: (settings: Settings) => void;
  onHolidays: () => void;
}) {
  const t = useTranslate();
  return (
    <section id="settings" className="settings" aria-label={t('settings')}>
      <Choices
        title={t('theme')}
        name="theme"
        value={settings.theme}
        choices={[
          { value: 'system', text: t('theme_system') },
          { value: 'light', text: t('theme_light') },
          { value: 'dark', text: t('theme_dark') },
        ]}
        onChoose={(theme) => onChange({ ...settings, theme })}
      />
      <Choices
        title={t('language')}
        name="language"
        value={settings.language}
        choices={[
          { value: 'auto', text: t('language_auto') },
          { value: 'zh_CN', text: '中文' },
          { value: 'en', text: 'English' },
        ]}
        onChoose={(language) => onChange({ ...settings, language })}
      />
      <HolidayField port={holidays} onChange={onHolidays} />
      <p className="muted">
        {t('languageHint')} {t('privacy')}
      </p>
      <p className="muted">{t('keys')}</p>
    </section>
  );
}

function Choices<Value extends string>({
  title,
  name,
  value,
  choices,
  onChoose,
}: {
  title: string;
  name: string;
  value: Value;
  choices: readonly { readonly value: Value; readonly text: string }[];
  onChoose: (value: Value) => void;
}) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={value === choice.value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.text}
        </label>
      ))}
    </fieldset>
  );
}
