import { createContext, use } from 'react';
import english from '../public/_locales/en/messages.json' with { type: 'json' };
import chinese from '../public/_locales/zh_CN/messages.json' with { type: 'json' };

export type MessageKey = keyof typeof chinese;
type MessageData = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, data?: MessageData) => string;

type Language = 'zh_CN' | 'en';
const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, { message: string }>>>> = {
  zh_CN: chinese,
  en: english,
};

/** The interface's texts in one language; `{name}` places are filled from the data. */
export function createTranslate(language: Language): Translate {
  const catalogue = catalogues[language];
  return (key, data = {}) =>
    catalogue[key].message.replace(/\{([a-z]{1,20})\}/gi, (_, name: string) =>
      String(data[name] ?? ''),
    );
}

/** The language of a setting; `auto` follows the browser's. */
export function chooseLanguage(setting: 'auto' | Language, browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  return browserLanguage.toLowerCase().startsWith('zh') ? 'zh_CN' : 'en';
}

/** Texts for the components below. */
export const TranslateContext = createContext<Translate>(createTranslate('zh_CN'));

/** The texts of the current language. */
export function useTranslate(): Translate {
  return use(TranslateContext);
}
