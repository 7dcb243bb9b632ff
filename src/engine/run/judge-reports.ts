import type { AnnualReportDocument } from '../model/annual-report-document.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { findAnnualReport } from '../site/find-annual-report.ts';
import { judgeReport } from './judge-report.ts';
import type { ScanOptions } from './scan-options.ts';

/** A report that was read, and the address or file name it came from. */
export interface ReadReport {
  readonly source: string;
  readonly artifacts: PageArtifacts;
}

/**
 * Judges each report beside all the others: years of one agency are joined, texts compared.
 * Shape: one document a report, in their order; null for one that is no annual report.
 */
export function judgeReports(
  reports: readonly ReadReport[],
  options: Omit<ScanOptions, 'otherReports'>,
): readonly (AnnualReportDocument | null)[] {
  return reports.map((own) => {
    const otherReports = reports.flatMap((other) => {
      const report = other === own ? null : findAnnualReport(other.artifacts);
      return report === null ? [] : [report];
    });
    return judgeReport(own.artifacts, { ...options, otherReports }, own.source);
  });
}
