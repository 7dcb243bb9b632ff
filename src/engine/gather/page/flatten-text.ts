import type { AnyNode, Document, Element } from 'domhandler';
import { isElement } from './element.ts';

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

/** The document in document order with its visible text laid out in one string. */
export interface FlatText {
  readonly text: string;
  readonly elements: readonly Element[];
  readonly position: ReadonlyMap<Element, number>;
  /** For each element: where its text starts and ends in `text`, and the position of the last element inside. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly last: readonly number[];
}

interface Open {
  readonly node: Element | Document;
  /** Position of the element, -1 for the document. */
  readonly position: number;
  readonly isVisible: boolean;
  readonly isBlock: boolean;
  next: number;
}

class FlatTextWriter {
  readonly elements: Element[] = [];
  readonly position = new Map<Element, number>();
  readonly start: number[] = [];
  readonly end: number[] = [];
  readonly last: number[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private atLineStart = true;

  append(text: string): void {
    const folded = /\s{2}|[\n\t\r\u00a0]/.test(text) ? text.replace(/\s+/g, ' ') : text;
    if (folded === '' || (this.atLineStart && folded === ' ')) return;
    this.parts.push(folded);
    this.length += folded.length;
    this.atLineStart = false;
  }

  breakLine(): void {
    if (this.atLineStart) return;
    this.parts.push('\n');
    this.length += 1;
    this.atLineStart = true;
  }

  open(element: Element): number {
    const position = this.elements.length;
    this.elements.push(element);
    this.position.set(element, position);
    this.start.push(this.length);
    this.end.push(this.length);
    this.last.push(position);
    return position;
  }

  close(position: number): void {
    this.end[position] = this.length;
    this.last[position] = this.elements.length - 1;
  }

  finish(): FlatText {
    const { elements, position, start, end, last } = this;
    return { text: this.parts.join(''), elements, position, start, end, last };
  }
}

function visit(node: AnyNode, parent: Open, writer: FlatTextWriter, stack: Open[]): void {
  if (node.type === 'text') {
    if (parent.isVisible) writer.append(node.data);
    return;
  }
  if (!isElement(node)) return;
  const isBlock = !inlineTags.has(node.name);
  if (isBlock && parent.isVisible) writer.breakLine();
  const isVisible = parent.isVisible && !hiddenTags.has(node.name);
  stack.push({ node, position: writer.open(node), isVisible, isBlock, next: 0 });
}

/** Walks the tree once, without recursion: pages nested 20,000 deep are met. */
export function flattenText(root: Document): FlatText {
  const writer = new FlatTextWriter();
  const stack: Open[] = [{ node: root, position: -1, isVisible: true, isBlock: true, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = top.node.children[top.next];
    if (child === undefined) {
      stack.pop();
      if (top.position >= 0) writer.close(top.position);
      if (top.isBlock && top.isVisible) writer.breakLine();
      continue;
    }
    top.next += 1;
    visit(child, top, writer, stack);
  }
  return writer.finish();
}
