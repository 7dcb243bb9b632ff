import type { Document, Element } from 'domhandler';
import type { Locator } from '../../model/locator.ts';

/** Start and end (exclusive) in `ParsedPage.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * One parsed document with what every gatherer needs, computed once.
 * Elements are known by their position in document order, which makes "inside" and "before" comparisons of numbers.
 */
export interface ParsedPage {
  /** Address that relative addresses resolve against (`<base href>` applied). */
  readonly url: string;
  /** Address of the frame when this is a frame's document, else null. */
  readonly frame: string | null;
  readonly root: Document;
  /** Every element in document order. */
  readonly elements: readonly Element[];
  /** Visible text of the whole document: scripts, styles, comments and text areas left out, `\n` at block borders. */
  readonly text: string;
  /** Elements of one tag (lower case) in document order. */
  byTag(tag: string): readonly Element[];
  /** Whether any element bears the attribute (lower case): saves a search for those that do. */
  hasAttribute(name: string): boolean;
  /** Position in `elements`. */
  indexOf(element: Element): number;
  /** Position of the last element inside `element` (its own position when it holds none). */
  lastInside(element: Element): number;
  /** Span of the element in `text`. */
  spanOf(element: Element): Span;
  /** Visible text of an element on one line, blanks folded. */
  textOf(element: Element): string;
  /** Visible text of an element with its line breaks, each line folded, empty lines dropped. */
  linesOf(element: Element): readonly string[];
  /** The innermost element whose text holds that offset of `text`. */
  elementAt(offset: number): Element | null;
  /** CSS selector that finds the element in a browser. */
  selectorOf(element: Element): string;
  /** Locator of an element; the quote is its text unless one is given. */
  locate(element: Element, quote?: string): Locator;
  /** Locator of a stretch of `text`. */
  locateSpan(span: Span): Locator;
  /** Absolute http(s) address of a link, or null (`javascript:`, `mailto:`, broken …). */
  resolve(href: string | null | undefined): string | null;
}
