import type { Place, PlaceResult } from '../../engine/model/popup-message.ts';
import { dropBlanks, findText } from './find-text.ts';
import { sameOriginFrames } from './same-origin-frames.ts';

/** What a mark is drawn around. */
export type Target = Element | Range;

/** Attributes that a quote may have been read from. */
const quotedAttributes = ['title', 'alt', 'content', 'href', 'value', 'onclick'];

/**
 * Finds a place again: the selector's element when it still holds the quote, else the quote anywhere in the document,
 * else the selector's element as an approximation.
 */
export function findPlace(
  page: Document,
  place: Pick<Place, 'selector' | 'quote' | 'frame'>,
): { target: Target | null; result: PlaceResult } {
  const home = documentOf(page, place.frame);
  if (home === null) return { target: null, result: 'missing' };
  const element = select(home, place.selector);
  const quote = trimCut(place.quote);
  if (element !== null) {
    const inside = quote === '' ? null : findText(element, quote);
    if (inside !== null) return drawable(inside.range, element, 'exact');
    if (quote === '' || holdsInAttributes(element, quote))
      return drawable(element, element, 'exact');
  }
  const anywhere = findText(home.documentElement, quote);
  if (anywhere !== null) {
    return drawable(anywhere.range, null, anywhere.isUnique ? 'exact' : 'approximate');
  }
  if (element !== null) return drawable(element, element, 'approximate');
  return { target: null, result: 'missing' };
}

/** A quote that was cut ends in an ellipsis that the page does not have. */
function trimCut(quote: string): string {
  const text = quote.trim();
  const head = text.startsWith('…') ? text.slice(1) : text;
  return (head.endsWith('…') ? head.slice(0, -1) : head).trim();
}

// Chromium drops null properties from the arguments of an injected function, hence no `=== null` here.
function documentOf(page: Document, frame: string | null): Document | null {
  if (!frame) return page;
  return sameOriginFrames(page).find((inner) => inner.URL === frame) ?? null;
}

function select(home: Document, selector: string | null): Element | null {
  if (!selector) return null;
  try {
    return home.querySelector(selector);
  } catch {
    return null;
  }
}

function holdsInAttributes(element: Element, quote: string): boolean {
  const sought = dropBlanks(quote);
  return quotedAttributes.some((name) =>
    dropBlanks(element.getAttribute(name) ?? '').includes(sought),
  );
}

/** A target with an area on the page; the element stands in for a range without one. */
function drawable(
  target: Target,
  element: Element | null,
  result: PlaceResult,
): { target: Target | null; result: PlaceResult } {
  if (hasArea(target)) return { target, result };
  if (element !== null && hasArea(element)) return { target: element, result };
  return { target: null, result: 'invisible' };
}

function hasArea(target: Target): boolean {
  const { width, height } = target.getBoundingClientRect();
  return width > 0 && height > 0;
}
