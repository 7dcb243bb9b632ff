import type { Element } from 'domhandler';
import type { Attachment } from '../model/artifacts/article.ts';
import { fileFormats } from '../data/file-formats.ts';
import type { ParsedPage } from './page/parsed-page.ts';

const maxAttachments = 200;
const handler = /download|attach|downfile|openfile|getfile|filedown|uploadfile/i;

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  if (dot < 0 || name.length - dot > 8) return '';
  const extension = name
    .slice(dot + 1)
    .trimEnd()
    .toLowerCase();
  return fileFormats.has(extension) ? extension : '';
}

function addressExtension(href: string): string {
  const whole = href.slice(0, 2000);
  if (!whole.includes('.')) return '';
  const end = whole.search(/[?#]/);
  const own = extensionOf(end < 0 ? whole : whole.slice(0, end));
  if (own !== '' || end < 0) return own;
  const [query = ''] = whole.slice(end + 1).split(/[?#]/);
  if (!query.includes('.')) return '';
  for (const part of query.split(/[&=/]/)) {
    const extension = extensionOf(part);
    if (extension !== '') return extension;
  }
  return '';
}

/** A download handler, or a link named like a file: the address itself has no extension. */
function isOffered(href: string, text: string, named: string): boolean {
  if (named !== '' && text.startsWith('附件')) return true;
  return handler.test(href) && (named !== '' || /附件|下载/.test(text));
}

/** The end of the link's own text, where a file name has its extension. */
function namedExtension(page: ParsedPage, element: Element): string {
  const { start, end } = page.spanOf(element);
  const own = extensionOf(page.text.slice(Math.max(start, end - 12), end));
  return own || extensionOf(element.attribs['download'] ?? '');
}

function readLink(page: ParsedPage, element: Element, address: string): Attachment | null {
  const addressed = addressExtension(address);
  const named = namedExtension(page, element);
  const extension = addressed || named;
  if (extension === '' && !handler.test(address)) return null;
  const text = page.textOf(element).slice(0, 300) || (element.attribs['title'] ?? '');
  if (addressed === '' && !isOffered(address, text, named)) return null;
  const href = page.resolve(address);
  if (href === null) return null;
  return { text, href, extension, locator: page.locate(element, text || href) };
}

/** Files offered for download (doc, pdf, xls, wps, ofd, zip …), between two offsets of the page's text. */
export function readAttachments(
  page: ParsedPage,
  { from = 0, until = Infinity }: { from?: number; until?: number } = {},
): Attachment[] {
  const found = new Map<string, Attachment>();
  const read = (element: Element, address: string | undefined): void => {
    if (address === undefined || address.length > 4000) return;
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
