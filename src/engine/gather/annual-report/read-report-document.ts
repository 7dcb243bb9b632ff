import type { ReportDocument } from '../../model/report-document.ts';
import type { ParsedPage } from '../page/parsed-page.ts';

/**
 * The body of a report page in reading order: lines, tables with their spans applied, pictures.
 * Null where the page has no body that could be a report.
 */
export function readReportDocument(_page: ParsedPage): ReportDocument | null {
  return null;
}
