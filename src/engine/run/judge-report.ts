import { audits } from '../audits/index.ts';
import type { AnnualReportDocument } from '../model/annual-report-document.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { engineVersion } from '../model/engine-version.ts';
import { findAnnualReport } from '../site/find-annual-report.ts';
import { auditPage } from './audit-page.ts';
import { bindFindings } from './bind-findings.ts';
import { buildAnnualReportDocument } from './build-annual-report-document.ts';
import { createContext } from './create-context.ts';
import { joinYears } from './join-years.ts';
import type { ScanOptions } from './scan-options.ts';
import { listAuditErrors } from './scan-page.ts';

const reportAudits = audits.filter(({ isAboutReport }) => isAboutReport);

/**
 * Judges an annual report beside the others of the same call.
 * Errors: null where the artifacts hold no annual report.
 */
export function judgeReport(
  page: PageArtifacts,
  options: ScanOptions,
  source: string,
): AnnualReportDocument | null {
  const artifacts = joinYears(page, options.otherReports ?? []);
  const report = findAnnualReport(artifacts);
  if (report === null) return null;
  const answers = auditPage(reportAudits, artifacts, createContext(artifacts, options));
  return buildAnnualReportDocument(report, {
    source,
    asOf: options.asOf,
    snapshot: artifacts.snapshot,
    engine: { version: engineVersion, calendarRevision: options.holidays.revision },
    findings: [...bindFindings(answers, artifacts, options.system)],
    warnings: [
      ...artifacts.errors.map(({ artifact, message }) => ({
        code: `gatherer-${artifact}`,
        message,
      })),
      ...listAuditErrors(answers),
    ],
  });
}
