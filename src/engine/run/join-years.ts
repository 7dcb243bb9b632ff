import { reckonYears } from '../annual-report/tables/reckon-years.ts';
import type { AnnualReport } from '../model/artifacts/annual-report.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';

/** Adds to a report the identities that tie it to the year before, where that year is among the given reports. */
export function joinYears(
  artifacts: PageArtifacts,
  others: readonly AnnualReport[],
): PageArtifacts {
  const { annualReport } = artifacts;
  if (annualReport === null || others.length === 0) return artifacts;
  const identities = [...annualReport.identities, ...reckonYears(annualReport, others)];
  return { ...artifacts, annualReport: { ...annualReport, identities } };
}
