import type { AnnualReportView } from '../../engine/model/annual-report-view.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { useTranslate } from '../translate.ts';

function countOf({ findings }: AnnualReportView, outcome: 'failed' | 'cantTell'): number {
  return findings.filter((finding) => finding.outcome === outcome).length;
}

/** The reports on the desk, one line each: agency, year, how many findings. */
export function ReportList({
  reports,
  chosen,
  onChoose,
}: {
  reports: ReadonlyMap<string, AnnualReportView>;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const t = useTranslate();
  return (
    <nav className="report-list" aria-label={t('reportListLabel')}>
      <ul>
        {[...reports].map(([id, view]) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === chosen ? 'true' : undefined}
              onClick={() => onChoose(id)}
            >
              <span className="report-name">{view.agency ?? view.title}</span>
              <span className="muted">
                {view.year === null ? t('yearUnknown') : t('reportYear', { year: view.year })}
              </span>
              <span className="report-counts">
                <OutcomeIcon outcome="failed" /> {t('failed')} {countOf(view, 'failed')}
                {'　'}
                <OutcomeIcon outcome="cantTell" /> {t('cantTell')} {countOf(view, 'cantTell')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
