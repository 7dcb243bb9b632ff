import type { Element } from 'domhandler';
import { childrenOf, parentOf } from './element.ts';

const plainId = /^[A-Za-z][\w-]{0,60}$/;

/** Makes selectors for the elements of one document; sibling ranks are computed once for each parent. */
export function createSelectorMaker(elements: readonly Element[]): (element: Element) => string {
  let idCounts: Map<string, number> | null = null;
  const ranks = new Map<Element, string>();
  const paths = new Map<Element, Path>();

  const countIds = (): Map<string, number> => {
    if (idCounts !== null) return idCounts;
    idCounts = new Map();
    for (const element of elements) {
      const id = element.attribs['id'];
      if (id !== undefined) idCounts.set(id, (idCounts.get(id) ?? 0) + 1);
    }
    return idCounts;
  };

  const stepOf = (element: Element): string => {
    const parent = parentOf(element);
    if (parent === null) return element.name;
    if (!ranks.has(element)) rankChildren(parent, ranks);
    return ranks.get(element) ?? element.name;
  };

  const anchorOf = ({ attribs: { id } }: Element): string | null =>
    id !== undefined && plainId.test(id) && countIds().get(id) === 1 ? `#${id}` : null;

  const cutPathOf = (element: Element): string => {
    const path: string[] = [];
    for (let node: Element | null = element; node !== null; node = parentOf(node)) {
      const anchor = anchorOf(node);
      if (anchor !== null || path.length >= maxSteps) {
        path.push(anchor ?? '');
        break;
      }
      path.push(stepOf(node));
    }
    return path.reduceRight(joinStep, '');
  };

  /** The path of an element by that of its parent, which its neighbours share; null for one that must be cut. */
  const pathOf = (element: Element): Path | null => {
    const below: Element[] = [];
    let path: Path | undefined;
    for (let node: Element | null = element; node !== null; node = parentOf(node)) {
      const anchor = anchorOf(node);
      path = paths.get(node) ?? (anchor === null ? undefined : { text: anchor, steps: 0 });
      if (path !== undefined) break;
      below.push(node);
      if (below.length > maxSteps) return null;
    }
    path ??= { text: '', steps: 0 };
    if (path.steps + below.length > maxSteps) return null;
    for (const node of below.reverse()) {
      path = { text: joinStep(path.text, stepOf(node)), steps: path.steps + 1 };
      paths.set(node, path);
    }
    return path;
  };

  return (element) => pathOf(element)?.text ?? cutPathOf(element);
}

/** A selector with the number of its steps below an id or the top. */
interface Path {
  readonly text: string;
  readonly steps: number;
}

/** Deeper paths are cut at the top: the quote then decides. */
const maxSteps = 60;

function rankChildren(parent: Element, ranks: Map<Element, string>): void {
  const children = childrenOf(parent);
  const totals = new Map<string, number>();
  for (const { name } of children) totals.set(name, (totals.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  for (const child of children) {
    const rank = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, rank);
    const name = child.name.includes(':') ? child.name.replace(/:/g, '\\:') : child.name;
    ranks.set(child, totals.get(child.name) === 1 ? name : `${name}:nth-of-type(${String(rank)})`);
  }
}

function endsInTableSection(path: string): boolean {
  const step = path.slice(Math.max(path.lastIndexOf(' '), path.lastIndexOf('>')) + 1);
  return /^(?:tbody|thead|tfoot)/.test(step);
}

/** A browser adds `tbody` where the source has none, so rows are joined to their table by a blank. */
function joinStep(path: string, step: string): string {
  if (path === '') return step;
  const isLooseRow = step.startsWith('tr') && /^tr\b/.test(step) && !endsInTableSection(path);
  return `${path}${isLooseRow ? ' ' : ' > '}${step}`;
}
