import type { Element } from 'domhandler';
import { guideWords as words } from '../../data/guide.ts';
import { hasWord } from '../../text/find-words.ts';
import type { TextRegion } from '../find-text-region.ts';
import type { ParsedPage } from '../page/parsed-page.ts';

/** Pictures of the content, not of the page's design. */
const uploadAddress = /\/(?:upload|attach|[WP]0\d)/i;
const fileAddress = /\.(?:docx?|pdf|wps|ofd|txt|xlsx?|zip|rar)(?:$|[?#])/i;

/** Whether the region shows the guide as a picture, a frame or a file for download. */
export function hasGuideElsewhere(page: ParsedPage, region: TextRegion): boolean {
  const isInRegion = (element: Element): boolean => {
    const { start } = page.spanOf(element);
    return start >= region.start && start <= region.end;
  };
  const isGuideFile = (anchor: Element): boolean => {
    const text = page.textOf(anchor);
    return (
      fileAddress.test(anchor.attribs['href'] ?? '') &&
      (text === '' || hasWord(text, words.elsewhereWords))
    );
  };
  const isUpload = (image: Element): boolean => uploadAddress.test(image.attribs['src'] ?? '');
  const frames = ['iframe', 'embed', 'object'].flatMap((tag) => page.byTag(tag));
  const images = region.hasTitle ? page.byTag('img').filter(isUpload) : [];
  return [...frames, ...images, ...page.byTag('a').filter(isGuideFile)].some(isInRegion);
}
