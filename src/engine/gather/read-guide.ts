import type { Guide } from '../model/artifacts/content.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** The nine fields of the disclosure guide; null where the page is none. */
export function readGuide(_page: ParsedPage): Guide | null {
  return null;
}
