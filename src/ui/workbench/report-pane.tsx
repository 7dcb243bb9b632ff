import { useState } from 'react';
import type { AnnualReportView } from '../../engine/model/annual-report-view.ts';
import { FindingDetails } from '../finding-details.tsx';
import { ReportView } from '../report/report-view.tsx';
import { useTranslate } from '../translate.ts';

/** One report in full: what is wrong first, then its figures; ways to save and to remove it. */
export function ReportPane({
  view,
  onSave,
  onRemove,
}: {
  view: AnnualReportView;
  onSave: (form: 'xlsx' | 'json') => Promise<string>;
  onRemove: () => void;
}) {
  const t = useTranslate();
  const [status, setStatus] = useState('');
  const save = (form: 'xlsx' | 'json'): void => {
    onSave(form).then(
      (name) => setStatus(t('saved', { name })),
      (error: unknown) =>
        setStatus(t('saveFailed', { reason: error instanceof Error ? error.message : '' })),
    );
  };
  const asking = view.findings.filter(
    ({ outcome }) => outcome === 'failed' || outcome === 'cantTell',
  );
  const others = view.findings.filter(({ outcome }) => outcome === 'passed');
  return (
    <article className="report-pane" aria-label={view.title}>
      <header>
        <h2>{view.title}</h2>
        <button type="button" className="button primary" onClick={() => save('xlsx')}>
          {t('saveReportWorkbook')}
        </button>
        <button type="button" className="button" onClick={() => save('json')}>
          {t('saveJson')}
        </button>
        <button type="button" className="button" onClick={onRemove}>
          {t('removeReport')}
        </button>
      </header>
      <p className="status-line" role="status">
        {status}
      </p>
      {asking.length === 0 ? <p className="all-well">{t('reportClean')}</p> : null}
      {asking.map((finding) => (
        <FindingDetails key={finding.id} finding={finding} isOnly={false} onLocate={null} />
      ))}
      {others.length === 0 ? null : (
        <details className="passed-findings">
          <summary>{t('passedFindings', { count: others.length })}</summary>
          {others.map((finding) => (
            <FindingDetails key={finding.id} finding={finding} isOnly={false} onLocate={null} />
          ))}
        </details>
      )}
      <ReportView view={view} onLocate={null} />
    </article>
  );
}
