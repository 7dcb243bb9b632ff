import type { Element } from 'domhandler';
import type { PageList } from '../../model/artifacts/list.ts';
import type { ListFeed } from '../../model/site/list-feed.ts';
import { parseAddress } from '../../text/resolve-address.ts';
import { isHiddenByAttribute } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';

const otherFrame =
  /weather|share|counter|stat|login|search|jiucuo|robot|wza|header|footer|head\.|foot\./i;
const smallSize = /^\s{0,3}\d{1,2}(?:px)?\s{0,3}$/;

function isLarge({ attribs }: Element): boolean {
  return !smallSize.test(attribs['height'] ?? '') && !smallSize.test(attribs['width'] ?? '');
}

/**
 * The frame that holds a column's list: the only large one of the same host on a page without rows.
 * Errors: null where the page has rows or no such frame.
 */
export function findFrameFeed(
  page: ParsedPage,
  url: string,
  list: PageList | null,
): ListFeed | null {
  if ((list?.rows.length ?? 0) > 0) return null;
  const host = parseAddress(page.url)?.host;
  const frames = [...page.byTag('iframe'), ...page.byTag('frame')]
    .filter((frame) => isLarge(frame) && !isHiddenByAttribute(frame))
    .flatMap(({ attribs }) => page.resolve(attribs['src']) ?? [])
    .filter((src) => parseAddress(src)?.host === host && !otherFrame.test(src));
  const [template, ...more] = new Set(frames);
  if (template === undefined || more.length > 0) return null;
  return { system: 'frame', page: url, template, perPage: null, pages: 1, firstPage: 1 };
}
