import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Settings } from '../../engine/model/settings.ts';
import type { AuditPort } from '../audit/audit-port.ts';
import { chooseLanguage, createTranslate, type Language, TranslateContext } from '../translate.ts';
import { Rail } from './rail.tsx';
import { ReportDesk } from './report-desk.tsx';
import type { ReportPort } from './report-port.ts';
import { useRailCounts } from './use-rail-counts.ts';
import { type AssessmentPorts, AssessmentRooms, NotOpened } from './rooms.tsx';
import { assessmentIdOf, isRoundRoom, type Room, type Route, useRoute } from './route.ts';
import { useIsCalm } from './use-is-calm.ts';
import { useOpened } from './use-opened.ts';

/** 全站检查, loaded when it is first opened. */
const SiteDesk = lazy(async () => ({
  default: (await import('../audit/site-desk.tsx')).SiteDesk,
}));

const assessmentRooms: readonly Room[] = [
  'assessments',
  'targets',
  'systems',
  'review',
  'rectification',
  'exports',
];

/** Opens something when it is first wanted, and keeps it. */
function useOpening<Value>(open: () => Promise<Value>, isWanted: boolean): Promise<Value> | null {
  const [opening, setOpening] = useState<Promise<Value> | null>(null);
  if (isWanted && opening === null) {
    const opened = open();
    setOpening(opened);
    return opened;
  }
  return opening;
}

/** The round that the rail leads to: the one shown, or shown last before a room that is the same for all. */
function useRound(route: Route): string | null {
  const shown = assessmentIdOf(route);
  const [last, setLast] = useState(shown);
  if (!isRoundRoom(route.room)) return last;
  if (shown !== last) setLast(shown);
  return shown;
}

/** Gives the document its language, its colours and its title. */
function useDressing(language: Language, theme: Settings['theme'], title: string): void {
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    document.documentElement.dataset['theme'] = theme;
    document.title = title;
  }, [language, theme, title]);
}

/** The workbench page with the person's settings applied. */
export function WorkbenchApp({
  reports,
  openAudits,
  openAssessments,
  startUrl,
  settings,
  browserLanguage,
}: {
  reports: ReportPort;
  /** Opens the port of the site audits; called once, when they are first shown. */
  openAudits: () => Promise<AuditPort>;
  /** Opens the ports of the assessment rooms; called once, when one is first shown. */
  openAssessments: () => Promise<AssessmentPorts>;
  /** Home page that an audit is to begin with, or null. */
  startUrl: string | null;
  settings: Settings;
  browserLanguage: string;
}) {
  const language = chooseLanguage(settings.language, browserLanguage);
  const translate = useMemo(() => createTranslate(language), [language]);
  const route = useRoute(startUrl === null ? 'assessments' : 'site');
  const isAssessing = assessmentRooms.includes(route.room);
  const audits = useOpening(openAudits, route.room === 'site');
  const assessments = useOpened(openAssessments, isAssessing);
  const isCalm = useIsCalm();
  useDressing(language, settings.theme, translate('workbenchTitle'));
  const assessmentId = useRound(route);
  const port = assessments?.ok === true ? assessments.value.assessments : null;
  const counts = useRailCounts(isCalm ? port : null, assessmentId);
  return (
    <TranslateContext value={translate}>
      <div className="workbench">
        <Rail chosen={route.room} assessmentId={assessmentId} counts={counts} />
        <main className="workbench-main">
          {assessments === null ? null : (
            <div hidden={!isAssessing}>
              {assessments.ok ? (
                <AssessmentRooms ports={assessments.value} route={route} isCalm={isCalm} />
              ) : (
                <NotOpened message={assessments.error.message} />
              )}
            </div>
          )}
          {/* Stays drawn while another room is shown: a form half filled in is not lost. */}
          {audits === null ? null : (
            <div className="room" hidden={route.room !== 'site'}>
              <h1>{translate('siteDesk')}</h1>
              <Suspense fallback={null}>
                <SiteDesk opening={audits} startUrl={startUrl} />
              </Suspense>
            </div>
          )}
          <div className="room" hidden={route.room !== 'reports'}>
            <h1>{translate('reportDesk')}</h1>
            <ReportDesk port={reports} />
          </div>
        </main>
      </div>
    </TranslateContext>
  );
}
