import { listApplicationRows, type ReportForm, reportForms } from '../../data/report-forms.ts';
import type { AnnualReport, ReportTable } from '../../model/artifacts/annual-report.ts';

const forms = ['2019', '2021'] as const;

const applicationRows: Readonly<Record<ReportForm, ReadonlySet<string>>> = {
  '2019': new Set(listApplicationRows('2019').map(({ id }) => id)),
  '2021': new Set(listApplicationRows('2021').map(({ id }) => id)),
};

function listDisclosureCells(form: ReportForm): ReadonlySet<string> {
  return new Set(
    reportForms.disclosure[form].flatMap(({ rows, columns }) =>
      rows.flatMap(({ id }) => columns.map(({ name }) => `${id} ${name}`)),
    ),
  );
}

const disclosureCells: Readonly<Record<ReportForm, ReadonlySet<string>>> = {
  '2019': listDisclosureCells('2019'),
  '2021': listDisclosureCells('2021'),
};

/** The one form that has everything that the table shows; null where both have it, or none. */
function findOnlyForm(shows: (form: ReportForm) => boolean): ReportForm | null {
  const fitting = forms.filter(shows);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The form that a 表三 was drawn by, whatever the report's year; null where what was read of it fits both. */
export function tellApplicationsForm({ rows, state }: ReportTable): ReportForm | null {
  const fitsNewer = rows.some(({ id }) => !applicationRows['2019'].has(id));
  if (fitsNewer) return '2021';
  return state === 'complete' && rows.length === applicationRows['2019'].size ? '2019' : null;
}

/** The form that a 表二 was drawn by; null where what was read of it fits both or none. */
function tellDisclosureForm({ rows }: ReportTable): ReportForm | null {
  const shown = rows.flatMap(({ id, columns }) => columns.map((name) => `${id} ${name}`));
  if (shown.length === 0) return null;
  return findOnlyForm((form) => shown.every((cell) => disclosureCells[form].has(cell)));
}

/** The form that each table was drawn by, whatever the report's year. */
export function tellDrawnForms({
  disclosure,
  applications,
}: AnnualReport['tables']): AnnualReport['drawnForms'] {
  return {
    disclosure: disclosure === null ? null : tellDisclosureForm(disclosure),
    applications: applications === null ? null : tellApplicationsForm(applications),
    // 表四 is the same in both.
    reviews: null,
  };
}
