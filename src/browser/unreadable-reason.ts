import type { UnreadableReason } from '../engine/model/popup-message.ts';

const stores = [
  'chromewebstore.google.com',
  'chrome.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
];

/** Why a tab's address cannot be read; null where nothing speaks against it, or where it is not known. */
export function findUnreadableReason(url: string | undefined): UnreadableReason | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'file:') return pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : null;
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser-page';
  if (stores.includes(hostname)) return 'store';
  return null;
}

/** What a refused injection means: the browser's own words, the address deciding between its reasons. */
export function explainRefusal(url: string | undefined, message: string): UnreadableReason | null {
  if (/(?:chrome|edge|about|devtools|extension):\/\//i.test(message)) return 'browser-page';
  if (url?.startsWith('file:')) return 'file';
  if (
    url !== undefined &&
    URL.canParse(url) &&
    new URL(url).pathname.toLowerCase().endsWith('.pdf')
  )
    return 'pdf';
  if (/extensions gallery|webstore/i.test(message)) return 'store';
  if (/cannot access|missing host permission|must request permission/i.test(message)) {
    return 'no-access';
  }
  return null;
}

/** Why a document of that type cannot be read; null for web pages. */
export function refuseContentType(contentType: string): UnreadableReason | null {
  if (contentType === 'application/pdf') return 'pdf';
  const isPage = contentType === 'text/html' || contentType === 'application/xhtml+xml';
  return isPage ? null : 'not-html';
}
