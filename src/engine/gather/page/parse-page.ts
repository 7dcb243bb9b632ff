import type { Document, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { foldBlanks } from '../../text/fold-blanks.ts';
import { resolveAddress } from '../../text/resolve-address.ts';
import { parentOf } from './element.ts';
import { flattenText, type FlatText } from './flatten-text.ts';
import { mendTree } from './mend-tree.ts';
import type { ParsedPage, Span } from './parsed-page.ts';
import { createSelectorMaker } from './select-path.ts';

/** Longest quote that a locator keeps. */
const maxQuoteLength = 160;

const nowhere: Span = { start: 0, end: 0 };

function cutQuote(text: string): string {
  const folded = foldBlanks(text.slice(0, maxQuoteLength * 8));
  return folded.length > maxQuoteLength ? `${folded.slice(0, maxQuoteLength)}…` : folded;
}

function groupByTag(elements: readonly Element[]): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const group = groups.get(element.name);
    if (group === undefined) groups.set(element.name, [element]);
    else group.push(element);
  }
  return groups;
}

/** The innermost element around an offset is the last one that started before it, or an ancestor of that one. */
function findElementAt(flat: FlatText, offset: number): Element | null {
  let low = 0;
  let high = flat.elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((flat.spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  let element = flat.elements[low - 1] ?? null;
  while (element !== null && (flat.spans[element.startIndex ?? -1]?.end ?? 0) <= offset) {
    element = parentOf(element);
  }
  return element;
}

function baseAddress(url: string, byTag: Map<string, Element[]>): string {
  const declared = byTag.get('base')?.[0]?.attribs['href'];
  return (declared === undefined ? null : resolveAddress(declared, url)) ?? url;
}

/** Text and elements of a document, after elements that were left open are ended. */
function layOut(root: Document): FlatText {
  const flat = flattenText(root);
  return mendTree(flat.elements) ? flattenText(root) : flat;
}

/** The names are collected when first asked for. */
function createAttributeTest(elements: readonly Element[]): ParsedPage['hasAttribute'] {
  let names: Set<string> | null = null;
  const collect = (): Set<string> => {
    const found = new Set<string>();
    for (const { attribs } of elements) for (const name in attribs) found.add(name);
    return found;
  };
  return (name) => {
    names ??= collect();
    return names.has(name);
  };
}

/** Several gatherers ask for the address of the same link: each is worked out once. */
function createResolver(base: string): ParsedPage['resolve'] {
  const known = new Map<string, string | null>();
  return (href) => {
    if (href == null) return null;
    const seen = known.get(href);
    if (seen !== undefined) return seen;
    const address = resolveAddress(href, base);
    known.set(href, address);
    return address;
  };
}

/**
 * Parses a document and lays out its text.
 * Errors: none for any input; a broken page gives fewer elements.
 */
export function parsePage(html: string, url: string, frame: string | null = null): ParsedPage {
  const root = parseDocument(html);
  const flat = layOut(root);
  const groups = groupByTag(flat.elements);
  const base = baseAddress(url, groups);
  const selectorOf = createSelectorMaker(flat.elements);
  const indexOf = (element: Element): number => element.startIndex ?? -1;
  const spanOf = (element: Element): Span => flat.spans[indexOf(element)] ?? nowhere;
  const rawTextOf = (element: Element): string => {
    const { start, end } = spanOf(element);
    return flat.text.slice(start, end);
  };
  const elementAt = (offset: number): Element | null => findElementAt(flat, offset);
  return {
    url: base,
    frame,
    root,
    elements: flat.elements,
    text: flat.text,
    byTag: (tag) => groups.get(tag) ?? [],
    hasAttribute: createAttributeTest(flat.elements),
    indexOf,
    lastInside: (element) => flat.last[indexOf(element)] ?? -1,
    spanOf,
    textOf: (element) => foldBlanks(rawTextOf(element)),
    linesOf: (element) =>
      rawTextOf(element)
        .split('\n')
        .map(foldBlanks)
        .filter((line) => line !== ''),
    elementAt,
    selectorOf,
    locate: (element, quote) => ({
      selector: selectorOf(element),
      quote: cutQuote(quote ?? rawTextOf(element)),
      frame,
    }),
    locateSpan: ({ start, end }) => {
      const element = elementAt(start);
      const selector = element === null ? null : selectorOf(element);
      return { selector, quote: cutQuote(flat.text.slice(start, end)), frame };
    },
    resolve: createResolver(base),
  };
}
