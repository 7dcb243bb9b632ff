import type { DatedLink } from '../model/artifacts/list.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import type { ReadingTime } from './reading-time.ts';

/** Every link with a date beside it, wherever it stands on the page. */
export function readDatedLinks(_page: ParsedPage, _time: ReadingTime): DatedLink[] {
  return [];
}
