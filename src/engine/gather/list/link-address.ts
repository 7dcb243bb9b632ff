import type { Element } from 'domhandler';
import type { ParsedPage } from '../page/parsed-page.ts';

const pageEnding = /\.(?:s?html?|jhtml|jsp|aspx?|pdf|docx?)$/;

/** The first quoted text of a handler that names a page. */
function findQuotedAddress(handler: string): string | undefined {
  return handler
    .slice(0, 600)
    .split(/["']/)
    .find((part) => pageEnding.test(part.split(/[#?]/)[0] ?? ''));
}

/** Absolute address of what stands for a link: its `href`, else the one that its click handler opens. */
export function findLinkAddress(page: ParsedPage, link: Element): string | null {
  const { href, onclick } = link.attribs;
  const direct = page.resolve(href ?? link.attribs['data-href'] ?? link.attribs['data-url']);
  if (direct !== null || onclick === undefined) return direct;
  return page.resolve(findQuotedAddress(onclick));
}
