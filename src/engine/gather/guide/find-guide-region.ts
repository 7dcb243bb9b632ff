import type { Element } from 'domhandler';
import { guideWords as words } from '../../data/guide.ts';
import { findWordPlaces, hasWord } from '../../text/find-words.ts';
import { hasAncestor } from '../page/element.ts';
import type { ParsedPage, Span } from '../page/parsed-page.ts';

const footer = /网站标识码|ICP备|主办单位\s?[：:]|版权所有|Copyright/g;
/** Pictures of the content, not of the page's design. */
const uploadAddress = /\/(?:upload|attach|[WP]0\d)/i;
/** Nearer to the title no foot is looked for: some portals print 主办 beside the title. */
const minRegionLength = 100;

/** Whether the text at an offset is a link's: menus repeat the names of what a guide treats. */
export function isInLink(page: ParsedPage, offset: number): boolean {
  const element = page.elementAt(offset);
  return element !== null && hasAncestor(element, (candidate) => candidate.name === 'a');
}

/** A guide's stretch of text. */
export interface GuideRegion extends Span {
  /** Whether it starts at the guide's title; else it is the whole page. */
  readonly hasTitle: boolean;
}

/** From the guide's title, which is no link, to the page's foot. */
export function findGuideRegion(page: ParsedPage): GuideRegion {
  const title = findWordPlaces(page.text, words.titles).find(({ start }) => !isInLink(page, start));
  const start = title?.start ?? 0;
  footer.lastIndex = start + minRegionLength;
  const end = footer.exec(page.text)?.index ?? page.text.length;
  return { start, end, hasTitle: title !== undefined };
}

/** Whether the region shows the guide as a picture, a frame or a file for download. */
export function hasGuideElsewhere(page: ParsedPage, region: GuideRegion): boolean {
  const isInRegion = (start: number): boolean => start >= region.start && start <= region.end;
  const isFile = /\.(?:docx?|pdf|wps|ofd|txt|xlsx?|zip|rar)(?:$|[?#])/i;
  const link = page.byTag('a').some((anchor) => {
    const href = anchor.attribs['href'] ?? '';
    if (!isFile.test(href) || !isInRegion(page.spanOf(anchor).start)) return false;
    return hasWord(page.textOf(anchor), words.elsewhereWords) || page.textOf(anchor) === '';
  });
  if (link) return true;
  const isUpload = (image: Element): boolean => uploadAddress.test(image.attribs['src'] ?? '');
  const frames = ['iframe', 'embed', 'object'].flatMap((tag) => page.byTag(tag));
  const images = region.hasTitle ? page.byTag('img').filter(isUpload) : [];
  return [...frames, ...images].some((element) => isInRegion(page.spanOf(element).start));
}
