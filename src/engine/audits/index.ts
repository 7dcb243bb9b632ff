import type { Audit } from './define-audit.ts';
import { disclosurePlatform } from './disclosure-platform.ts';
import { leaderProfile } from './leader-profile.ts';
import { organizationProfile } from './organization-profile.ts';
import { personalInformation } from './personal-information.ts';
import { requiredColumn } from './required-column.ts';
import { residualText } from './residual-text.ts';
import { secretMark } from './secret-mark.ts';

/** Every audit, in the order of the contract. */
export const audits: readonly Audit[] = [
  requiredColumn,
  disclosurePlatform,
  organizationProfile,
  leaderProfile,
  personalInformation,
  secretMark,
  residualText,
];
