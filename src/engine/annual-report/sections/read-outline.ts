import type { AnnualReport } from '../../model/artifacts/annual-report.ts';
import type { ReportDocument } from '../../model/report-document.ts';

/** What the report says of itself: title, agency, year, form, period, contact and the six sections with their text. */
export type ReportOutline = Omit<AnnualReport, 'tables' | 'identities' | 'claims'>;

/** Reads the outline of a report. */
export function readOutline(_document: ReportDocument): ReportOutline {
  return {
    title: null,
    agency: null,
    year: null,
    format: null,
    period: null,
    contact: null,
    sections: [],
  };
}
