import type { SiteSearch } from '../model/artifacts/identity.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** The site's search box or the link to it. */
export function readSiteSearch(_page: ParsedPage): SiteSearch | null {
  return null;
}
