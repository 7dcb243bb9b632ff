import type { Attachment } from '../model/artifacts/article.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** Files offered for download anywhere on the page. */
export function readAttachments(_page: ParsedPage): Attachment[] {
  return [];
}
