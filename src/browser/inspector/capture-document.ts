// The declaration of the global that the inspector sets.
import type {} from './inspector.ts';
import { sameOriginFrames } from './same-origin-frames.ts';

/** Longest page that is taken, in UTF-16 units; longer ones are cut and say so. */
export const maxHtmlLength = 16_000_000;

/** A document as it stands in the tab. */
export interface DocumentCapture {
  readonly url: string;
  readonly html: string;
  readonly characterSet: string;
  readonly contentType: string;
  readonly status: number | null;
  readonly frames: readonly { readonly url: string; readonly html: string }[];
  readonly truncated: boolean;
}

/** Takes the document and its same-origin frames; changes nothing but that marks of our own go. */
export function captureDocument(page: Document): DocumentCapture {
  globalThis.mingchaInspector?.clear();
  let left = maxHtmlLength;
  let truncated = false;
  const take = (source: Document): string => {
    const html = source.documentElement.outerHTML;
    if (html.length > left) truncated = true;
    const kept = html.slice(0, left);
    left -= kept.length;
    return kept;
  };
  const html = take(page);
  const frames = sameOriginFrames(page)
    .filter((frame) => frame.URL !== 'about:blank')
    .map((frame) => ({ url: frame.URL, html: take(frame) }));
  return {
    url: page.URL,
    html,
    characterSet: page.characterSet,
    contentType: page.contentType,
    status: readStatus(),
    frames,
    truncated,
  };
}

function readStatus(): number | null {
  const [entry] = performance.getEntriesByType('navigation');
  const status = entry !== undefined && 'responseStatus' in entry ? entry.responseStatus : null;
  return typeof status === 'number' && status > 0 ? status : null;
}
