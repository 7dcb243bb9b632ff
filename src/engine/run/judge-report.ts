import { audits } from '../audits/index.ts';
import type { AnnualReportDocument } from '../model/annual-report-document.ts';
import type { AnnualReport } from '../model/artifacts/annual-report.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { engineVersion } from '../model/engine-version.ts';
import { auditPage } from './audit-page.ts';
import { bindFindings } from './bind-findings.ts';
import { buildAnnualReportDocument } from './build-annual-report-document.ts';
import { createContext } from './create-context.ts';
import { joinYears } from './join-years.ts';
import type { ScanOptions } from './scan-options.ts';
import { listAuditErrors } from './scan-page.ts';

/** Sections that a text must have to be taken for a report where no title of one stands over it. */
const minSections = 3;

const reportAudits = audits.filter(({ isAboutReport }) => isAboutReport);

/**
 * The annual report that was read; null where the page or file holds none.
 * A title alone is a list of reports or a page that only links to one: figures of a table or sections must follow.
 */
export function findAnnualReport({ annualReport }: PageArtifacts): AnnualReport | null {
  if (annualReport === null) return null;
  const { title, tables, sections } = annualReport;
  const hasFigures = Object.values(tables).some((table) => table !== null && table.rows.length > 0);
  const count = sections.filter(({ present }) => present).length;
  return hasFigures || count >= (title === null ? minSections : 1) ? annualReport : null;
}

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
