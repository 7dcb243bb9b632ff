import type { Audit } from './define-audit.ts';
import { disclosurePlatform } from './disclosure-platform.ts';
import { leaderProfile } from './leader-profile.ts';
import { organizationProfile } from './organization-profile.ts';
import { pageMetadata } from './page-metadata.ts';
import { personalInformation } from './personal-information.ts';
import { requiredColumn } from './required-column.ts';
import { residualText } from './residual-text.ts';
import { secretMark } from './secret-mark.ts';
import { siteFooter } from './site-footer.ts';
import { siteSearch } from './site-search.ts';

/** Every audit, in the order of the contract. */
export const audits: readonly Audit[] = [
  requiredColumn,
  disclosurePlatform,
  organizationProfile,
  leaderProfile,
  personalInformation,
  secretMark,
  siteFooter,
  pageMetadata,
  residualText,
  siteSearch,
];
