import type { Element } from 'domhandler';
import type { Attachment } from '../model/artifacts/article.ts';
import { fileFormats } from '../data/file-formats.ts';
import type { ParsedPage } from './page/parsed-page.ts';

const maxAttachments = 200;
const lastExtension = /\.([a-z0-9]{2,5})$/i;
const inQuery = /[=/]([^=/&?#]{1,200}\.[a-z0-9]{2,5})(?=&|#|$)/gi;
const handler = /download|attach|downfile|openfile|getfile|filedown|uploadfile/i;

function extensionOf(name: string): string {
  const found = lastExtension.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  return fileFormats.has(found) ? found : '';
}

function addressExtension(href: string): string {
  const [path = '', query = ''] = href.slice(0, 2000).split('?');
  const own = extensionOf(path.split('#')[0] ?? '');
  if (own !== '') return own;
  for (const match of `=${query}`.matchAll(inQuery)) {
    const extension = extensionOf(match[1] ?? '');
    if (extension !== '') return extension;
  }
  return '';
}

/** A download handler, or a link named like a file: the address itself has no extension. */
function isOffered(href: string, text: string, named: string): boolean {
  if (named !== '' && text.startsWith('附件')) return true;
  return handler.test(href) && (named !== '' || /附件|下载/.test(text));
}

function readLink(
  page: ParsedPage,
  element: Element,
  address: string | undefined,
): Attachment | null {
  const href = page.resolve(address);
  if (href === null) return null;
  const text = page.textOf(element).slice(0, 300) || (element.attribs['title'] ?? '');
  const named = extensionOf(text) || extensionOf(element.attribs['download'] ?? '');
  const addressed = addressExtension(href);
  if (addressed === '' && !isOffered(href, text, named)) return null;
  const extension = addressed || named;
  return { text, href, extension, locator: page.locate(element, text || href) };
}

/** Files offered for download (doc, pdf, xls, wps, ofd, zip …), between two offsets of the page's text. */
export function readAttachments(
  page: ParsedPage,
  { from = 0, until = Infinity }: { from?: number; until?: number } = {},
): Attachment[] {
  const found = new Map<string, Attachment>();
  const read = (element: Element, address: string | undefined): void => {
    const { start } = page.spanOf(element);
    if (start < from || start > until || found.size >= maxAttachments) return;
    const attachment = readLink(page, element, address);
    if (attachment !== null && !found.has(attachment.href)) found.set(attachment.href, attachment);
  };
  for (const anchor of page.byTag('a')) read(anchor, anchor.attribs['href']);
  for (const tag of ['iframe', 'embed', 'object']) {
    for (const element of page.byTag(tag))
      read(element, element.attribs['src'] ?? element.attribs['data']);
  }
  return [...found.values()];
}
