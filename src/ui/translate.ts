import { createContext, use } from 'react';
import english from '../public/_locales/en/messages.json' with { type: 'json' };
import chinese from '../public/_locales/zh_CN/messages.json' with { type: 'json' };
import assessmentEnglish from './messages/assessment.en.json' with { type: 'json' };
import assessmentChinese from './messages/assessment.zh_CN.json' with { type: 'json' };
import exportsEnglish from './messages/exports.en.json' with { type: 'json' };
import exportsChinese from './messages/exports.zh_CN.json' with { type: 'json' };
import judgementEnglish from './messages/judgement.en.json' with { type: 'json' };
import judgementChinese from './messages/judgement.zh_CN.json' with { type: 'json' };
import rectificationEnglish from './messages/rectification.en.json' with { type: 'json' };
import rectificationChinese from './messages/rectification.zh_CN.json' with { type: 'json' };
import systemsEnglish from './messages/systems.en.json' with { type: 'json' };
import systemsChinese from './messages/systems.zh_CN.json' with { type: 'json' };
import targetsEnglish from './messages/targets.en.json' with { type: 'json' };
import targetsChinese from './messages/targets.zh_CN.json' with { type: 'json' };
import workbenchEnglish from './messages/workbench.en.json' with { type: 'json' };
import workbenchChinese from './messages/workbench.zh_CN.json' with { type: 'json' };

export type MessageKey = keyof typeof chinese | keyof typeof workbenchTexts;
type MessageData = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, data?: MessageData) => string;

/** A language of the interface. */
export type Language = 'zh_CN' | 'en';

/** Texts of the workbench's rooms, one pair of files each. */
const workbenchTexts = {
  ...assessmentChinese,
  ...exportsChinese,
  ...judgementChinese,
  ...rectificationChinese,
  ...systemsChinese,
  ...targetsChinese,
  ...workbenchChinese,
};
const workbenchEnglishTexts: Readonly<Record<keyof typeof workbenchTexts, string>> = {
  ...assessmentEnglish,
  ...exportsEnglish,
  ...judgementEnglish,
  ...rectificationEnglish,
  ...systemsEnglish,
  ...targetsEnglish,
  ...workbenchEnglish,
};

type WorkbenchKey = keyof typeof workbenchTexts;

interface Catalogue {
  readonly shown: Readonly<Record<keyof typeof chinese, { readonly message: string }>>;
  readonly ofWorkbench: Readonly<Record<WorkbenchKey, string>>;
}

const catalogues: Readonly<Record<Language, Catalogue>> = {
  zh_CN: { shown: chinese, ofWorkbench: workbenchTexts },
  en: { shown: english, ofWorkbench: workbenchEnglishTexts },
};

function isOfWorkbench(key: MessageKey): key is WorkbenchKey {
  return key in workbenchTexts;
}

function findText({ shown, ofWorkbench }: Catalogue, key: MessageKey): string {
  return isOfWorkbench(key) ? ofWorkbench[key] : shown[key].message;
}

/** The interface's texts in one language; `{name}` places are filled from the data. */
export function createTranslate(language: Language): Translate {
  const catalogue = catalogues[language];
  return (key, data = {}) =>
    findText(catalogue, key).replace(/\{([a-z]{1,20})\}/gi, (_, name: string) =>
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
