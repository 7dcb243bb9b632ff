import type { OrganizationProfile } from '../model/artifacts/content.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** The six fields of 国务院令第711号 第二十条第（二）项 as far as this page shows them; null where it is no profile. */
export function readOrganization(_page: ParsedPage): OrganizationProfile | null {
  return null;
}
