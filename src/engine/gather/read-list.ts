import type { PageList } from '../model/artifacts/list.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import type { ReadingTime } from './reading-time.ts';

/** The page's main list: repeated rows of link and date; null where there is none. */
export function readList(_page: ParsedPage, _time: ReadingTime): PageList | null {
  return null;
}
