import { useEffect, useMemo } from 'react';
import type { Settings } from '../../engine/model/settings.ts';
import { TranslateContext, chooseLanguage, createTranslate } from '../translate.ts';
import { ReportDesk } from './report-desk.tsx';
import type { ReportPort } from './report-port.ts';

/** The workbench page with the person's settings applied. */
export function WorkbenchApp({
  reports,
  settings,
  browserLanguage,
}: {
  reports: ReportPort;
  settings: Settings;
  browserLanguage: string;
}) {
  const language = chooseLanguage(settings.language, browserLanguage);
  const translate = useMemo(() => createTranslate(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    document.documentElement.dataset['theme'] = settings.theme;
    document.title = translate('workbenchTitle');
  }, [language, settings.theme, translate]);
  return (
    <TranslateContext value={translate}>
      <main className="workbench">
        <header className="workbench-header">
          <h1>{translate('reportDesk')}</h1>
          <p className="muted">{translate('staysHere')}</p>
        </header>
        <ReportDesk port={reports} />
      </main>
    </TranslateContext>
  );
}
