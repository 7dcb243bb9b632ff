import type { AnyNode, Element } from 'domhandler';

/** Whether a node is an element (scripts and styles included). */
export function isElement(node: AnyNode | null | undefined): node is Element {
  return node?.type === 'tag' || node?.type === 'script' || node?.type === 'style';
}

/** The parent element, or null at the top. */
export function parentOf(element: AnyNode): Element | null {
  const parent = element.parent;
  return parent !== null && isElement(parent) ? parent : null;
}

/** Child elements in order. */
export function childrenOf(element: Element): Element[] {
  return element.children.filter(isElement);
}

/** Trimmed value of an attribute; null when absent. */
export function attributeOf(element: Element, name: string): string | null {
  const value = element.attribs[name];
  return value === undefined ? null : value.trim();
}

/** Class and id of an element in one lower-case string, for recognising blocks by their names. */
export function namesOf(element: Element): string {
  return `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`.toLowerCase();
}

/** Whether the element or one of its ancestors satisfies the test. */
export function hasAncestor(element: Element, test: (candidate: Element) => boolean): boolean {
  for (let node: Element | null = element; node !== null; node = parentOf(node)) {
    if (test(node)) return true;
  }
  return false;
}

/** Whether an attribute hides the element (`hidden`, `display:none`); style sheets are not read. */
export function isHiddenByAttribute(element: Element): boolean {
  const { hidden, style } = element.attribs;
  if (hidden !== undefined) return true;
  return style !== undefined && /display\s{0,3}:\s{0,3}none/i.test(style);
}
