import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Settings } from '../../engine/model/settings.ts';
import type { SiteAuditView } from '../../engine/model/site-audit-view.ts';
import { SiteFindings } from '../audit/site-findings.tsx';
import { TranslateContext, chooseLanguage, createTranslate, useTranslate } from '../translate.ts';
import { ColumnTree } from './column-tree.tsx';
import type { SidePanelPort } from './side-panel-port.ts';
import { type PortalAudit, usePortalAudit } from './use-portal-audit.ts';

const JudgingPanel = lazy(async () => ({
  default: (await import('./judging-panel.tsx')).JudgingPanel,
}));

function PanelAudit({
  port,
  view,
  attempt,
}: {
  port: SidePanelPort;
  view: SiteAuditView;
  attempt: PortalAudit['attempt'];
}) {
  const t = useTranslate();
  const [column, setColumn] = useState<string | null>(null);
  const { header, columns } = view;
  return (
    <article aria-label={header.name}>
      <h2>{header.name}</h2>
      <p className="muted">
        {header.host} · {t('asOf')} {header.asOf}
      </p>
      <ColumnTree
        columns={columns}
        chosen={column}
        isOnPlatform={port.isOnPlatform}
        onChoose={setColumn}
      />
      <SiteFindings
        key={column}
        view={view}
        outcome={null}
        column={column}
        onOpen={(url, places) => attempt(port.open(url, places))}
      />
    </article>
  );
}

function NoAudit({ isKnown, onOpen }: { isKnown: boolean; onOpen: () => void }) {
  const t = useTranslate();
  return (
    <section className="empty-panel">
      <p role="status">{t(isKnown ? 'panelNothing' : 'panelUnknown')}</p>
      <button type="button" className="button primary" onClick={onOpen}>
        {t(isKnown ? 'auditSite' : 'openSiteDesk')}
      </button>
    </section>
  );
}

/** The columns of the portal in the tab in front and what its latest audit found. */
export function PortalPanel({ port }: { port: SidePanelPort }) {
  const t = useTranslate();
  const { front, view, trouble, attempt } = usePortalAudit(port);
  const { url, asked } = front;
  const judgement = useMemo(() => port.openJudgement?.() ?? null, [port]);
  return (
    <main className="side-panel">
      <h1 className="visually-hidden">{t('siteDesk')}</h1>
      {trouble === null ? null : (
        <p className="refusals" role="alert">
          {t('actionFailed', { message: trouble })}
        </p>
      )}
      {(url === null && asked === null) || judgement === null ? null : (
        <Suspense fallback={null}>
          <JudgingPanel opening={judgement} front={front} />
        </Suspense>
      )}
      {view === null && (url !== null || asked === null) ? (
        <NoAudit isKnown={url !== null} onOpen={() => attempt(port.openWorkbench(url))} />
      ) : null}
      {view == null ? null : (
        <PanelAudit key={view.header.url} port={port} view={view} attempt={attempt} />
      )}
    </main>
  );
}

/** The side panel with the person's settings applied. */
export function SidePanel({
  port,
  settings,
  browserLanguage,
}: {
  port: SidePanelPort;
  settings: Settings;
  browserLanguage: string;
}) {
  const language = chooseLanguage(settings.language, browserLanguage);
  const translate = useMemo(() => createTranslate(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    document.documentElement.dataset['theme'] = settings.theme;
  }, [language, settings.theme]);
  return (
    <TranslateContext value={translate}>
      <PortalPanel port={port} />
    </TranslateContext>
  );
}
