import { Suspense, useEffect, useMemo, useState } from 'react';
import type { Result } from '../../engine/model/result.ts';
import type { Settings } from '../../engine/model/settings.ts';
import type { AuditPort } from '../audit/audit-port.ts';
import { TranslateContext, chooseLanguage, createTranslate } from '../translate.ts';
import { Rail } from './rail.tsx';
import { ReportDesk } from './report-desk.tsx';
import type { ReportPort } from './report-port.ts';
import { useRailCounts } from './use-rail-counts.ts';
import { type AssessmentPorts, AssessmentRooms, SiteDesk } from './rooms.tsx';
import { assessmentIdOf, isRoundRoom, type Room, type Route, useRoute } from './route.ts';

const assessmentRooms: readonly Room[] = ['assessments', 'targets', 'systems', 'review', 'exports'];

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

/** Records that cannot be opened are told in the rooms; the other desks go on. */
async function settleOpening(
  open: () => Promise<AssessmentPorts>,
): Promise<Result<AssessmentPorts>> {
  try {
    return { ok: true, value: await open() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, error: { code: 'not-opened', message } };
  }
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
  const assessments = useOpening(() => settleOpening(openAssessments), isAssessing);
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    document.documentElement.dataset['theme'] = settings.theme;
    document.title = translate('workbenchTitle');
  }, [language, settings.theme, translate]);
  const assessmentId = useRound(route);
  const counts = useRailCounts(assessments, assessmentId);
  return (
    <TranslateContext value={translate}>
      <div className="workbench">
        <Rail chosen={route.room} assessmentId={assessmentId} counts={counts} />
        <main className="workbench-main">
          {assessments === null ? null : (
            <div hidden={!isAssessing}>
              <Suspense fallback={null}>
                <AssessmentRooms opening={assessments} route={route} />
              </Suspense>
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
