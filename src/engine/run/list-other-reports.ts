import { tellReportIssuer } from '../audits/tell-report-issuer.ts';
import type { AnnualReport } from '../model/artifacts/annual-report.ts';
import type { SitePage } from '../model/site/site-page.ts';
import { agencyKey } from '../text/agency-key.ts';
import { findAnnualReport } from '../site/find-annual-report.ts';

/** Reports that one is compared with; of more, those of its own agency and then of its own year are taken. */
const maxReports = 40;

/** The report of 全市 and that of its 办公室 tell of the same work and may read alike. */
function isGovernmentAndOffice(one: AnnualReport, other: AnnualReport): boolean {
  const issuers = [one, other].map(({ agency }) =>
    agency === null ? '' : tellReportIssuer(agency),
  );
  return issuers.includes('government') && issuers.includes('government-office');
}

/** One report that stands at two addresses. */
function isSameReport(one: AnnualReport, other: AnnualReport): boolean {
  const title = one.title?.value ?? null;
  return title !== null && title === other.title?.value && one.year === other.year;
}

function rank(own: AnnualReport, other: AnnualReport): number {
  const isSameAgency =
    own.agency !== null &&
    other.agency !== null &&
    agencyKey(own.agency) === agencyKey(other.agency);
  if (isSameAgency) return 0;
  return own.year === other.year ? 1 : 2;
}

/** The annual reports of a portal that a page's report is compared with: never itself, nor the other of 全市 and 办公室. */
export function listOtherReports(
  page: SitePage,
  pages: readonly SitePage[],
): readonly AnnualReport[] {
  const { annualReport: own, snapshot } = page.artifacts;
  if (own === null) return [];
  const others = pages.flatMap(({ key, artifacts }) => {
    const other = findAnnualReport(artifacts);
    if (other === null || key === page.key || artifacts.snapshot.sha256 === snapshot.sha256)
      return [];
    return isSameReport(own, other) || isGovernmentAndOffice(own, other) ? [] : [other];
  });
  return others.toSorted((a, b) => rank(own, a) - rank(own, b)).slice(0, maxReports);
}
