import { Suspense, lazy, useEffect, useMemo, useState } from 'react';
import type { Settings } from '../../engine/model/settings.ts';
import type { AuditPort } from '../audit/audit-port.ts';
import { TranslateContext, chooseLanguage, createTranslate } from '../translate.ts';
import { type Desk, DeskTabs, deskPanelId } from './desk-tabs.tsx';
import { ReportDesk } from './report-desk.tsx';
import type { ReportPort } from './report-port.ts';

const SiteDesk = lazy(async () => ({
  default: (await import('../audit/site-desk.tsx')).SiteDesk,
}));

/** The workbench page with the person's settings applied. */
export function WorkbenchApp({
  reports,
  openAudits,
  startUrl,
  settings,
  browserLanguage,
}: {
  reports: ReportPort;
  /** Opens the port of the site audits; called once, when they are first shown. */
  openAudits: () => Promise<AuditPort>;
  /** Home page that an audit is to begin with, or null. */
  startUrl: string | null;
  settings: Settings;
  browserLanguage: string;
}) {
  const language = chooseLanguage(settings.language, browserLanguage);
  const translate = useMemo(() => createTranslate(language), [language]);
  const [desk, setDesk] = useState<Desk>(startUrl === null ? 'reports' : 'site');
  const [opening, setOpening] = useState(() => (desk === 'site' ? openAudits() : null));
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    document.documentElement.dataset['theme'] = settings.theme;
    document.title = translate('workbenchTitle');
  }, [language, settings.theme, translate]);
  const choose = (next: Desk): void => {
    setDesk(next);
    if (next === 'site' && opening === null) setOpening(openAudits());
  };
  return (
    <TranslateContext value={translate}>
      <main className="workbench">
        <header className="workbench-header">
          <h1>{translate(desk === 'site' ? 'siteDesk' : 'reportDesk')}</h1>
          <p className="muted">{translate('staysHere')}</p>
          <DeskTabs chosen={desk} onChoose={choose} />
        </header>
        <div id={deskPanelId} role="tabpanel">
          {/* Stays drawn while the other desk is shown: a form half filled in is not lost. */}
          {opening === null ? null : (
            <div hidden={desk !== 'site'}>
              <Suspense fallback={null}>
                <SiteDesk opening={opening} startUrl={startUrl} />
              </Suspense>
            </div>
          )}
          <div hidden={desk !== 'reports'}>
            <ReportDesk port={reports} />
          </div>
        </div>
      </main>
    </TranslateContext>
  );
}
