import { type ReportForm, reportForms } from '../../data/report-forms.ts';
import type { AnnualReport } from '../../model/artifacts/annual-report.ts';
import type { ReportDocument } from '../../model/report-document.ts';
import { readStreamApplications } from './read-stream-applications.ts';
import { readStreamDisclosure } from './read-stream-disclosure.ts';
import { readStreamReviews } from './read-stream-reviews.ts';
import { findSegments, type Segment } from './segments.ts';

const formNames = ['2019', '2021'] as const;

/** The one form of whose words the text holds some; null where it holds those of both or of neither. */
function findOnlyForm(
  segments: readonly Segment[],
  wordsOf: (form: ReportForm) => readonly string[],
): ReportForm | null {
  const held = formNames.filter((form) => {
    const words = wordsOf(form);
    return segments.some(({ text }) => words.some((word) => text.includes(word)));
  });
  return held.length === 1 ? (held[0] ?? null) : null;
}

/** Heads that one form alone has; a report may print the tables of the other year's form. */
const headsOf = (form: ReportForm): readonly string[] =>
  reportForms.disclosure[form][0]?.columns.map(({ name }) => name) ?? [];

/** Labels of rows that one form alone has. */
const labelsOf = (form: ReportForm): readonly string[] =>
  reportForms.applications.rows
    .filter(({ id, forms }) => forms.length === 1 && forms.includes(form) && id !== 'other')
    .flatMap(({ parts }) => parts);

function tellForm(segments: readonly Segment[]): ReportForm | null {
  return findOnlyForm(segments, headsOf) ?? findOnlyForm(segments, labelsOf);
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
