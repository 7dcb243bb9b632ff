import type { Settings } from '../engine/model/settings.ts';
import { type MessageKey, useTranslate } from './translate.ts';

const themes: readonly { value: Settings['theme']; key: MessageKey }[] = [
  { value: 'system', key: 'theme_system' },
  { value: 'light', key: 'theme_light' },
  { value: 'dark', key: 'theme_dark' },
];

/** Appearance and language; takes effect at once. */
export function SettingsPanel({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (settings: Settings) => void;
}) {
  const t = useTranslate();
  return (
    <section id="settings" className="settings" aria-label={t('settings')}>
      <fieldset>
        <legend>{t('theme')}</legend>
        {themes.map(({ value, key }) => (
          <label key={value}>
            <input
              type="radio"
              name="theme"
              checked={settings.theme === value}
              onChange={() => onChange({ ...settings, theme: value })}
            />
            {t(key)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('language')}</legend>
        <label>
          <input
            type="radio"
            name="language"
            checked={settings.language === 'auto'}
            onChange={() => onChange({ ...settings, language: 'auto' })}
          />
          {t('language_auto')}
        </label>
        <label lang="zh-CN">
          <input
            type="radio"
            name="language"
            checked={settings.language === 'zh_CN'}
            onChange={() => onChange({ ...settings, language: 'zh_CN' })}
          />
          中文
        </label>
        <label lang="en">
          <input
            type="radio"
            name="language"
            checked={settings.language === 'en'}
            onChange={() => onChange({ ...settings, language: 'en' })}
          />
          English
        </label>
      </fieldset>
      <p className="muted">
        {t('languageHint')}
        {t('privacy')}
      </p>
      <p className="muted">{t('keys')}</p>
    </section>
  );
}
