import { lazy, Suspense, useCallback, useState } from 'react';
import type { Overview } from '../../engine/model/assessment/overview.ts';
import { isDemo } from '../../engine/model/assessment/removed-assessment.ts';
import { useTranslate } from '../translate.ts';
import type { AssessmentPort } from './assessment-port.ts';
import { formatShare } from './format-share.ts';
import { RoundDialog } from './round-dialog.tsx';
import { Tour, wasTourSeen } from './tour.tsx';
import { useLive } from './use-live.ts';
import './assessment.css';

const SystemsDialog = lazy(async () => ({
  default: (await import('./systems-dialog.tsx')).SystemsDialog,
}));

/** What can be done with the round as a whole. */
function RoundTools({
  port,
  overview,
  isHeading,
}: {
  port: AssessmentPort;
  overview: Overview;
  isHeading: boolean;
}) {
  const t = useTranslate();
  const [editing, setEditing] = useState<'facts' | 'systems' | null>(null);
  const close = (): void => setEditing(null);
  const [isTouring, setIsTouring] = useState(() => !wasTourSeen());
  const canTour = isHeading && isDemo(overview.assessment);
  return (
    <>
      <p className="banner-buttons">
        {canTour ? (
          <button type="button" className="button" onClick={() => setIsTouring(true)}>
            {t('tour_start')}
          </button>
        ) : null}
        <button
          type="button"
          className="button"
          aria-label={t('edit_title')}
          onClick={() => setEditing('facts')}
        >
          {t('edit_short')}
        </button>
      </p>
      {canTour && isTouring ? <Tour onEnd={() => setIsTouring(false)} /> : null}
      {editing === 'facts' ? (
        <RoundDialog
          port={port}
          overview={overview}
          onSystems={() => setEditing('systems')}
          onClose={close}
        />
      ) : null}
      {editing === 'systems' ? (
        <Suspense>
          <SystemsDialog port={port} assessment={overview.assessment} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Always tells which round is open: its name, 监测时间点, table and coverage. */
export function RoundHeader({
  port,
  assessmentId,
  isHeading,
}: {
  port: AssessmentPort;
  assessmentId: string;
  /** Whether the room below has no heading of its own. */
  isHeading: boolean;
}) {
  const t = useTranslate();
  const read = useCallback(() => port.readOverview(assessmentId, null), [port, assessmentId]);
  const { value: overview } = useLive(read, port.subscribe);
  if (overview === undefined || overview === null) return <header className="round-banner" />;
  const { assessment, system, judged, rows } = overview;
  const Name = isHeading ? 'h1' : 'p';
  const facts = [
    t('assessmentAsOf', { date: assessment.asOf }),
    assessment.round,
    assessment.systems.length > 1
      ? t('round_systems', { name: system.name, count: assessment.systems.length })
      : system.name,
    t('round_targets', { count: rows.length }),
    judged === null ? '' : t('assessmentJudged', { share: formatShare(judged) }),
  ];
  return (
    <header className="round-banner">
      <Name className="round-name">{assessment.name}</Name>
      {isDemo(assessment) ? <span className="demo-tag">{t('round_demo')}</span> : null}
      <ul className="round-facts muted">
        {facts.filter(Boolean).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <RoundTools port={port} overview={overview} isHeading={isHeading} />
    </header>
  );
}
