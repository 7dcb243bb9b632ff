import type { Element } from 'domhandler';
import type { ParsedPage } from '../page/parsed-page.ts';

/** An address within quotes of a script: a path or a page's name. */
const quotedAddress =
  /['"]([^'"\s]{1,300}\.(?:s?html?|jhtml|jsp|aspx?|pdf|docx?)[^'"\s]{0,200})['"]/;

/** Absolute address of what stands for a link: its `href`, else the one that its click handler opens. */
export function findLinkAddress(page: ParsedPage, link: Element): string | null {
  const { href, onclick } = link.attribs;
  const direct = page.resolve(href ?? link.attribs['data-href'] ?? link.attribs['data-url']);
  if (direct !== null || onclick === undefined) return direct;
  return page.resolve(quotedAddress.exec(onclick.slice(0, 600))?.[1]);
}
