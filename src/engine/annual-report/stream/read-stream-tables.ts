import { type ReportForm, reportForms } from '../../data/report-forms.ts';
import type { AnnualReport } from '../../model/artifacts/annual-report.ts';
import type { ReportDocument } from '../../model/report-document.ts';
import { readStreamApplications } from './read-stream-applications.ts';
import { readStreamDisclosure } from './read-stream-disclosure.ts';
import { readStreamReviews } from './read-stream-reviews.ts';
import { findSegments, type Segment } from './segments.ts';

/** The form whose own heads and rows the text holds; null where it holds those of neither or both. */
function tellForm(segments: readonly Segment[]): ReportForm | null {
  const [early, late] = (['2019', '2021'] as const).map((form) => {
    const heads = reportForms.disclosure[form][0]?.columns.map(({ name }) => name) ?? [];
    const rows = reportForms.applications.rows
      .filter(({ forms }) => forms.length === 1 && forms.includes(form))
      .flatMap(({ parts }) => (form === '2021' ? parts : []));
    return segments.some(({ text }) => [...heads, ...rows].some((word) => text.includes(word)));
  });
  if (early === late) return null;
  return late ? '2021' : '2019';
}

/** Reads the three tables from a run of labels and figures, as text copied from a file has them; null for one without a trace. */
export function readStreamTables(
  document: ReportDocument,
  format: AnnualReport['format'],
): AnnualReport['tables'] {
  const segments = findSegments(document);
  const form = tellForm(segments) ?? format ?? '2021';
  return {
    disclosure: readStreamDisclosure(segments, form),
    applications: readStreamApplications(segments, form),
    reviews: readStreamReviews(segments),
  };
}
