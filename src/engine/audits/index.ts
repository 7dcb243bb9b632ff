import { annualReportContinuity } from './annual-report-continuity.ts';
import { annualReportNarrative } from './annual-report-narrative.ts';
import { annualReportPresence } from './annual-report-presence.ts';
import { annualReportSimilarity } from './annual-report-similarity.ts';
import { annualReportStructure } from './annual-report-structure.ts';
import { annualReportTables } from './annual-report-tables.ts';
import { annualReportTimeliness } from './annual-report-timeliness.ts';
import { columnContent } from './column-content.ts';
import { columnFreshness } from './column-freshness.ts';
import { consultationPeriod } from './consultation-period.ts';
import { dateConsistency } from './date-consistency.ts';
import { decisionCatalogue } from './decision-catalogue.ts';
import type { Audit } from './define-audit.ts';
import { disclosureGuide } from './disclosure-guide.ts';
import { disclosurePlatform } from './disclosure-platform.ts';
import { documentMetadata } from './document-metadata.ts';
import { documentValidity } from './document-validity.ts';
import { homeFreshness } from './home-freshness.ts';
import { interpretationForm } from './interpretation-form.ts';
import { leaderProfile } from './leader-profile.ts';
import { misplacedContent } from './misplaced-content.ts';
import { organizationProfile } from './organization-profile.ts';
import { pageMetadata } from './page-metadata.ts';
import { personalInformation } from './personal-information.ts';
import { publicationTimeliness } from './publication-timeliness.ts';
import { replyTimeliness } from './reply-timeliness.ts';
import { requiredColumn } from './required-column.ts';
import { residualText } from './residual-text.ts';
import { secretMark } from './secret-mark.ts';
import { siteFooter } from './site-footer.ts';
import { siteSearch } from './site-search.ts';

/** Every audit, in the order of the contract. */
export const audits: readonly Audit[] = [
  requiredColumn,
  columnContent,
  columnFreshness,
  homeFreshness,
  publicationTimeliness,
  dateConsistency,
  disclosurePlatform,
  disclosureGuide,
  organizationProfile,
  leaderProfile,
  documentMetadata,
  documentValidity,
  interpretationForm,
  decisionCatalogue,
  consultationPeriod,
  annualReportPresence,
  annualReportTimeliness,
  annualReportStructure,
  annualReportTables,
  annualReportNarrative,
  annualReportContinuity,
  annualReportSimilarity,
  personalInformation,
  secretMark,
  siteFooter,
  pageMetadata,
  residualText,
  misplacedContent,
  replyTimeliness,
  siteSearch,
];
