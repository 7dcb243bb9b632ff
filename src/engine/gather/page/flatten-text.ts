import type { AnyNode, Document, Element } from 'domhandler';
import { isElement } from './element.ts';
import type { Span } from './parsed-page.ts';

const hiddenTags = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'title',
  'iframe',
]);
const inlineTags = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'u',
  'var',
  'o:p',
  'st1:chsdate',
]);

/**
 * The document in document order with its visible text laid out in one string. The parser keeps no offsets, so each
 * element's `startIndex` holds its position: every gatherer asks for it, and a table of elements is slow to ask.
 */
export interface FlatText {
  readonly text: string;
  readonly elements: readonly Element[];
  /** For each element: where its text stands in `text`, and the position of the last element inside. */
  readonly spans: readonly Span[];
  readonly last: readonly number[];
}

/** Whether a text node has blanks to fold; a loop over codes is faster than a pattern on many short texts. */
function hasRunOfBlanks(text: string): boolean {
  let wasBlank = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0x3000) {
      if (wasBlank) return true;
      wasBlank = true;
    } else if (code < 0x20 || code === 0xa0) return true;
    else wasBlank = false;
  }
  return false;
}

class FlatTextWriter {
  readonly elements: Element[] = [];
  readonly spans: { start: number; end: number }[] = [];
  readonly last: number[] = [];
  private readonly open: number[] = [];
  private text = '';
  private atLineStart = true;
  /** Elements around the present place that hide their text. */
  private hidden = 0;

  append(text: string): void {
    if (this.hidden > 0) return;
    const folded = hasRunOfBlanks(text) ? text.replace(/\s+/g, ' ') : text;
    if (folded === '' || (this.atLineStart && folded === ' ')) return;
    this.text += folded;
    this.atLineStart = false;
  }

  enter(element: Element): void {
    const position = this.elements.length;
    if (!inlineTags.has(element.name)) this.breakLine();
    if (hiddenTags.has(element.name)) this.hidden += 1;
    this.elements.push(element);
    element.startIndex = position;
    this.spans.push({ start: this.text.length, end: this.text.length });
    this.last.push(position);
    this.open.push(position);
  }

  leave(element: Element): void {
    const position = this.open.pop() ?? 0;
    const span = this.spans[position];
    if (span !== undefined) span.end = this.text.length;
    this.last[position] = this.elements.length - 1;
    if (hiddenTags.has(element.name)) this.hidden -= 1;
    else if (!inlineTags.has(element.name)) this.breakLine();
  }

  finish(): FlatText {
    const { text, elements, spans, last } = this;
    return { text, elements, spans, last };
  }

  private breakLine(): void {
    if (this.atLineStart || this.hidden > 0) return;
    this.text += '\n';
    this.atLineStart = true;
  }
}

/** The node after `node` and all it holds, leaving the elements that end between; null at the end. */
function leaveTo(node: AnyNode, root: Document, writer: FlatTextWriter): AnyNode | null {
  let at: AnyNode = node;
  while (at.next === null) {
    const parent: AnyNode | null = at.parent;
    if (parent === null || parent === root) return null;
    if (isElement(parent)) writer.leave(parent);
    at = parent;
  }
  return at.next;
}

/** Walks the tree once by its links, without recursion: pages nested 20,000 deep are met. */
export function flattenText(root: Document): FlatText {
  const writer = new FlatTextWriter();
  let node: AnyNode | null = root.children[0] ?? null;
  while (node !== null) {
    if (node.type === 'text') writer.append(node.data);
    if (isElement(node)) {
      writer.enter(node);
      const first: AnyNode | undefined = node.children[0];
      if (first !== undefined) {
        node = first;
        continue;
      }
      writer.leave(node);
    }
    node = leaveTo(node, root, writer);
  }
  return writer.finish();
}
