import type { Article } from '../model/artifacts/article.ts';
import type { DecisionCatalogue } from '../model/artifacts/content.ts';
import type { CurrentColumn } from '../model/artifacts/columns.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** A yearly catalogue of major administrative decisions; null where the page is none. */
export function readDecisionCatalogue(
  _page: ParsedPage,
  _article: Article | null,
  _currentColumn: CurrentColumn | null,
): DecisionCatalogue | null {
  return null;
}
