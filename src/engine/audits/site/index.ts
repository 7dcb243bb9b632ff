import type { SiteAuditDefinition } from '../define-site-audit.ts';
import { annualReportPresence } from './annual-report-presence.ts';
import { brokenAttachment } from './broken-attachment.ts';
import { brokenLink } from './broken-link.ts';
import { columnContent } from './column-content.ts';
import { columnFreshness } from './column-freshness.ts';
import { consultationFeedback } from './consultation-feedback.ts';
import { dateConsistency } from './date-consistency.ts';
import { decisionCatalogue } from './decision-catalogue.ts';
import { disclosureGuide } from './disclosure-guide.ts';
import { disclosurePlatform } from './disclosure-platform.ts';
import { documentValidity } from './document-validity.ts';
import { homeFreshness } from './home-freshness.ts';
import { interpretationCoverage } from './interpretation-coverage.ts';
import { interpretationForm } from './interpretation-form.ts';
import { interpretationLink } from './interpretation-link.ts';
import { interpretationOriginality } from './interpretation-originality.ts';
import { interpretationTimeliness } from './interpretation-timeliness.ts';
import { leaderProfile } from './leader-profile.ts';
import { misplacedContent } from './misplaced-content.ts';
import { organizationProfile } from './organization-profile.ts';
import { pageMetadata } from './page-metadata.ts';
import { proposalResults } from './proposal-results.ts';
import { replyTimeliness } from './reply-timeliness.ts';
import { publicationTimeliness } from './publication-timeliness.ts';
import { requiredColumn } from './required-column.ts';
import { siteFooter } from './site-footer.ts';
import { siteSearch } from './site-search.ts';
import { statisticsPeriods } from './statistics-periods.ts';
import { websiteAnnualTable } from './website-annual-table.ts';

/** Every audit of a whole portal, in the order of the contract. */
export const siteAudits: readonly SiteAuditDefinition[] = [
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
  documentValidity,
  interpretationCoverage,
  interpretationTimeliness,
  interpretationLink,
  interpretationOriginality,
  interpretationForm,
  decisionCatalogue,
  consultationFeedback,
  statisticsPeriods,
  proposalResults,
  annualReportPresence,
  websiteAnnualTable,
  brokenLink,
  brokenAttachment,
  siteFooter,
  pageMetadata,
  misplacedContent,
  replyTimeliness,
  siteSearch,
];
