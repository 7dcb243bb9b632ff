import type { Element } from 'domhandler';
import { childrenOf, parentOf } from './element.ts';

const plainId = /^[A-Za-z][\w-]{0,60}$/;

/** Makes selectors for the elements of one document; sibling ranks are computed once for each parent. */
export function createSelectorMaker(elements: readonly Element[]): (element: Element) => string {
  let idCounts: Map<string, number> | null = null;
  const ranks = new Map<Element | null, Map<Element, string>>();

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
    let steps = ranks.get(parent);
    if (steps === undefined) {
      steps = rankChildren(parent);
      ranks.set(parent, steps);
    }
    return steps.get(element) ?? element.name;
  };

  return (element) => {
    const path: string[] = [];
    for (let node: Element | null = element; node !== null; node = parentOf(node)) {
      const id = node.attribs['id'];
      if (id !== undefined && plainId.test(id) && countIds().get(id) === 1) {
        path.unshift(`#${id}`);
        break;
      }
      if (path.length >= maxSteps) break;
      path.unshift(stepOf(node));
    }
    return joinPath(path);
  };
}

/** Deeper paths are cut at the top: the quote then decides. */
const maxSteps = 60;

function rankChildren(parent: Element): Map<Element, string> {
  const children = childrenOf(parent);
  const totals = new Map<string, number>();
  for (const child of children) totals.set(child.name, (totals.get(child.name) ?? 0) + 1);
  const seen = new Map<string, number>();
  const steps = new Map<Element, string>();
  for (const child of children) {
    const rank = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, rank);
    const name = child.name.replace(/:/g, '\\:');
    steps.set(child, totals.get(child.name) === 1 ? name : `${name}:nth-of-type(${rank})`);
  }
  return steps;
}

function endsInTableSection(path: string): boolean {
  const step = path.slice(Math.max(path.lastIndexOf(' '), path.lastIndexOf('>')) + 1);
  return /^(?:tbody|thead|tfoot)/.test(step);
}

/** A browser adds `tbody` where the source has none, so rows are joined to their table by a blank. */
function joinPath(path: readonly string[]): string {
  return path.reduce((joined, step) => {
    if (joined === '') return step;
    return /^tr\b/.test(step) && !endsInTableSection(joined)
      ? `${joined} ${step}`
      : `${joined} > ${step}`;
  }, '');
}
