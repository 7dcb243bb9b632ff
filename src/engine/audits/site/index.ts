import type { SiteAuditDefinition } from '../define-site-audit.ts';
import { brokenAttachment } from './broken-attachment.ts';
import { brokenLink } from './broken-link.ts';
import { columnContent } from './column-content.ts';
import { columnFreshness } from './column-freshness.ts';
import { homeFreshness } from './home-freshness.ts';
import { interpretationCoverage } from './interpretation-coverage.ts';
import { interpretationForm } from './interpretation-form.ts';
import { interpretationLink } from './interpretation-link.ts';
import { interpretationOriginality } from './interpretation-originality.ts';
import { interpretationTimeliness } from './interpretation-timeliness.ts';
import { requiredColumn } from './required-column.ts';

/** Every audit of a whole portal, in the order of the contract. */
export const siteAudits: readonly SiteAuditDefinition[] = [
  requiredColumn,
  columnContent,
  columnFreshness,
  homeFreshness,
  interpretationCoverage,
  interpretationTimeliness,
  interpretationLink,
  interpretationOriginality,
  interpretationForm,
  brokenLink,
  brokenAttachment,
];
