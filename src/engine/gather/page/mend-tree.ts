import type { ChildNode, Element, ParentNode } from 'domhandler';
import { parentOf } from './element.ts';

/** What a start tag ends, and what it never reaches beyond. */
interface Ending {
  readonly ends: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const cells = ['td', 'th'];
const sections = ['tbody', 'thead', 'tfoot'];
const blocks =
  'ul ol dl menu dir table tbody tr td th section article main nav aside header footer form fieldset body'.split(
    ' ',
  );
const ending = (ends: readonly string[], within: readonly string[]): Ending => ({
  ends: new Set(ends),
  within: new Set(within),
});
const cell = ending(cells, ['tr', 'table']);
const section = ending([...cells, 'tr', ...sections], ['table']);
const term = ending(['dt', 'dd'], blocks);
const endings: ReadonlyMap<string, Ending> = new Map([
  ['td', cell],
  ['th', cell],
  ['tr', ending([...cells, 'tr'], ['table', ...sections])],
  ...sections.map((name) => [name, section] as const),
  ['li', ending(['li'], blocks)],
  ['dt', term],
  ['dd', term],
]);

const maxClimb = 24;
const maxMoves = 20_000;

/** The outermost element that a start tag ends although the parser left it open; null where there is none. */
function findUnended(element: Element, { ends, within }: Ending): Element | null {
  let found: Element | null = null;
  let node = parentOf(element);
  for (let step = 0; node !== null && step < maxClimb; step += 1, node = parentOf(node)) {
    if (ends.has(node.name)) found = node;
    else if (within.has(node.name)) break;
  }
  return found;
}

/** Sets the links of some children of a parent, and of their neighbours. */
function relink(parent: ParentNode, from: number, to: number): void {
  const { children } = parent;
  for (let at = Math.max(0, from - 1); at <= Math.min(to, children.length - 1); at += 1) {
    const child = children[at];
    if (child === undefined) continue;
    child.parent = parent;
    child.prev = children[at - 1] ?? null;
    child.next = children[at + 1] ?? null;
  }
}

/** Takes an element and everything behind it out of another, to follow it. */
function moveBehind(element: Element, ended: Element): void {
  const moved: ChildNode[] = [];
  let from: ChildNode = element;
  let parent = parentOf(element);
  while (parent !== null) {
    const at = parent.children.lastIndexOf(from) + (from === element ? 0 : 1);
    for (const child of parent.children.splice(at)) moved.push(child);
    relink(parent, at, at);
    if (parent === ended) break;
    from = parent;
    parent = parentOf(parent);
  }
  const target = ended.parent;
  if (target === null) return;
  const at = target.children.lastIndexOf(ended) + 1;
  const behind = target.children.splice(at);
  for (const child of moved) target.children.push(child);
  for (const child of behind) target.children.push(child);
  relink(target, at, at + moved.length);
}

/**
 * Ends cells, rows and list items where a browser would: the parser leaves a cell open before a `th`,
 * and any of them open where an inline tag was not closed.
 * Returns whether anything was moved; elements are given in document order, which moving keeps.
 */
export function mendTree(elements: readonly Element[]): boolean {
  let moves = 0;
  for (const element of elements) {
    const rule = endings.get(element.name);
    if (rule === undefined) continue;
    const ended = findUnended(element, rule);
    if (ended === null) continue;
    moveBehind(element, ended);
    moves += 1;
    if (moves >= maxMoves) break;
  }
  return moves > 0;
}
