import { findWordPlaces } from '../text/find-words.ts';
import { hasAncestor } from './page/element.ts';
import type { ParsedPage, Span } from './page/parsed-page.ts';

const footer = /网站标识码|ICP备|主办单位\s?[：:]|版权所有|Copyright/g;
/** Nearer to the title no foot is looked for: some portals print 主办 beside the title. */
const minRegionLength = 100;

/** Whether the text at an offset is a link's: menus repeat the names of what a document treats. */
export function isInLink(page: ParsedPage, offset: number): boolean {
  const element = page.elementAt(offset);
  return element !== null && hasAncestor(element, (candidate) => candidate.name === 'a');
}

/** A document's stretch of text. */
export interface TextRegion extends Span {
  /** Whether it starts at the document's title; else at the top of the page. */
  readonly hasTitle: boolean;
}

/** From the first of the titles that is no link to the page's foot. */
export function findTextRegion(page: ParsedPage, titles: readonly string[]): TextRegion {
  const title = findWordPlaces(page.text, titles).find(({ start }) => !isInLink(page, start));
  const start = title?.start ?? 0;
  footer.lastIndex = start + minRegionLength;
  const end = footer.exec(page.text)?.index ?? page.text.length;
  return { start, end, hasTitle: title !== undefined };
}
