import type { CurrentColumn } from '../model/artifacts/columns.ts';
import type { Breadcrumbs, Identity } from '../model/artifacts/identity.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** The column that the page itself belongs to; null where nothing names one. */
export function readCurrentColumn(
  _page: ParsedPage,
  _identity: Identity,
  _breadcrumbs: Breadcrumbs | null,
): CurrentColumn | null {
  return null;
}
