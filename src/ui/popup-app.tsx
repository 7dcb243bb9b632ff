import { useEffect, useMemo, useState } from 'react';
import type { Settings } from '../engine/model/settings.ts';
import { Popup } from './popup.tsx';
import type { PopupPort } from './popup-port.ts';
import { TranslateContext, chooseLanguage, createTranslate } from './translate.ts';

/** The popup with its settings applied: language of the texts, light or dark. */
export function PopupApp({
  port,
  initialSettings,
  startsInSettings,
  browserLanguage,
}: {
  port: PopupPort;
  initialSettings: Settings;
  startsInSettings: boolean;
  browserLanguage: string;
}) {
  const [settings, setSettings] = useState(initialSettings);
  const language = chooseLanguage(settings.language, browserLanguage);
  const translate = useMemo(() => createTranslate(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    document.documentElement.dataset['theme'] = settings.theme;
    document.title = translate('name');
  }, [language, settings.theme, translate]);
  const change = (next: Settings): void => {
    setSettings(next);
    void port.writeSettings(next);
  };
  return (
    <TranslateContext value={translate}>
      <Popup
        port={port}
        settings={settings}
        startsInSettings={startsInSettings}
        onSettings={change}
      />
    </TranslateContext>
  );
}
