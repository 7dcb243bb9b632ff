import type { Article } from '../model/artifacts/article.ts';
import type { Interpretation } from '../model/artifacts/content.ts';
import type { CurrentColumn } from '../model/artifacts/columns.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** The forms of a policy interpretation; null where the page is none. */
export function readInterpretation(
  _page: ParsedPage,
  _article: Article | null,
  _currentColumn: CurrentColumn | null,
): Interpretation | null {
  return null;
}
