import type { AnnualReportView } from '../../engine/model/annual-report-view.ts';
import type { Place } from '../../engine/model/popup-message.ts';
import { useTranslate } from '../translate.ts';
import { EquationList } from './equation-list.tsx';
import { ReportTable } from './report-table.tsx';
import './report.css';

/** An annual report: what it is, how its figures stand, the equations, the tables redrawn. `onLocate` is null where there is no page to show. */
export function ReportView({
  view,
  onLocate,
}: {
  view: AnnualReportView;
  onLocate: ((places: readonly Place[]) => void) | null;
}) {
  const t = useTranslate();
  const { counts } = view;
  const missing = view.sections.filter(({ present }) => !present).map(({ title }) => title);
  return (
    <div className="report">
      <h2 className="report-facts">
        {[view.agency ?? t('agencyUnknown'), yearOf(view, t), formOf(view, t)].join(' · ')}
      </h2>
      <p>
        {t('equationCounts', {
          fails: counts.contradicts,
          open: counts.unclear,
          holds: counts.agrees,
        })}
      </p>
      {missing.length === 0 ? null : (
        <p className="muted">{t('sectionsMissing', { titles: missing.join('、') })}</p>
      )}
      <EquationList title={t('claimsTitle')} equations={view.claims} />
      <EquationList title={t('identitiesTitle')} equations={view.identities} />
      {view.tables.map((table) => (
        <ReportTable key={table.key} table={table} onLocate={onLocate} />
      ))}
      <p className="muted">{t('figureLegend')}</p>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslate>;

function yearOf({ year }: AnnualReportView, t: Translate): string {
  return year === null ? t('yearUnknown') : t('reportYear', { year });
}

function formOf({ format }: AnnualReportView, t: Translate): string {
  return format === null ? t('formNone') : t('formOf', { year: format });
}
