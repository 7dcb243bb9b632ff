import type { Breadcrumbs } from '../model/artifacts/identity.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** The visible trail 首页 > … ; null where the page shows none. */
export function readBreadcrumbs(_page: ParsedPage): Breadcrumbs | null {
  return null;
}
