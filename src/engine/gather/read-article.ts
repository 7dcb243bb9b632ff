import type { Article } from '../model/artifacts/article.ts';
import type { Breadcrumbs, Identity } from '../model/artifacts/identity.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** A document page with its dates, numbers, metadata and body; null where the page is none. */
export function readArticle(
  _page: ParsedPage,
  _identity: Identity,
  _breadcrumbs: Breadcrumbs | null,
): Article | null {
  return null;
}
