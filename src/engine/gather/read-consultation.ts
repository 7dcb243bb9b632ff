import type { Article } from '../model/artifacts/article.ts';
import type { Consultation } from '../model/artifacts/content.ts';
import type { CurrentColumn } from '../model/artifacts/columns.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** A call for opinions with its term; null where the page is none. */
export function readConsultation(
  _page: ParsedPage,
  _article: Article | null,
  _currentColumn: CurrentColumn | null,
): Consultation | null {
  return null;
}
