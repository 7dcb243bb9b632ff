import type { Rule } from './find-rules.ts';

/** One cell of a drawn table: its place in the grid and its box on the page. */
export interface GridBox {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A table by its lines: the x of its columns' edges from the left, the y of its rows' from the top. */
export interface DrawnGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly boxes: readonly GridBox[];
}

/** Lines this close together are one line, drawn twice or in pieces. */
const tolerance = 2.5;
const maxEdges = 300;

/** The middle of each bunch of numbers that lie close together, in rising order. */
function bunch(numbers: readonly number[]): number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const bunches: number[][] = [];
  for (const number of sorted) {
    const last = bunches.at(-1)?.at(-1);
    if (last !== undefined && number - last <= tolerance) bunches.at(-1)?.push(number);
    else bunches.push([number]);
  }
  return bunches.map((group) => group.reduce((sum, each) => sum + each, 0) / group.length);
}

function doTouch(a: Rule, b: Rule): boolean {
  if (a.isLevel === b.isLevel) {
    const isSameLine = Math.abs(a.at - b.at) <= tolerance;
    return isSameLine && a.from <= b.to + tolerance && b.from <= a.to + tolerance;
  }
  const isWithin = (rule: Rule, at: number): boolean =>
    at >= rule.from - tolerance && at <= rule.to + tolerance;
  return isWithin(a, b.at) && isWithin(b, a.at);
}

/** Lines that hang together, directly or by others. */
function splitByContact(rules: readonly Rule[]): Rule[][] {
  const open = new Set(rules);
  const groups: Rule[][] = [];
  for (const rule of rules) {
    if (!open.delete(rule)) continue;
    const group = [rule];
    for (const member of group) {
      for (const other of open) {
        if (!doTouch(member, other)) continue;
        open.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Pieces of one line joined, so that a table drawn cell by cell has as few lines as one drawn through. */
function joinPieces(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort(
    (a, b) => Number(a.isLevel) - Number(b.isLevel) || a.at - b.at || a.from - b.from,
  );
  const joined: Rule[] = [];
  for (const rule of sorted) {
    const last = joined.at(-1);
    const isSame = last?.isLevel === rule.isLevel && Math.abs(last.at - rule.at) < 0.5;
    if (last !== undefined && isSame && rule.from <= last.to + tolerance) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    } else joined.push(rule);
  }
  return joined;
}

/** Whether a line of the group stands at `at` and passes `through`. */
function createWallTest(rules: readonly Rule[], isLevel: boolean) {
  const own = rules.filter((rule) => rule.isLevel === isLevel);
  return (at: number, through: number): boolean =>
    own.some(
      (rule) => Math.abs(rule.at - at) <= tolerance && rule.from <= through && rule.to >= through,
    );
}

interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly hasWallRight: (row: number, column: number) => boolean;
  readonly hasWallBelow: (row: number, column: number) => boolean;
}

const middle = (edges: readonly number[], at: number): number =>
  ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2;

/** Edges of rows or columns: the lines across, and the ends of those along, which a page break leaves without one. */
function findEdges(across: readonly Rule[], along: readonly Rule[]): number[] {
  const first = along.reduce((least, { from }) => Math.min(least, from), Infinity);
  const last = along.reduce((most, { to }) => Math.max(most, to), -Infinity);
  return bunch([...across.map(({ at }) => at), first, last].filter(Number.isFinite));
}

function createLattice(rules: readonly Rule[]): Lattice {
  const level = rules.filter(({ isLevel }) => isLevel);
  const upright = rules.filter(({ isLevel }) => !isLevel);
  const xs = findEdges(upright, level);
  const ys = findEdges(level, upright).reverse();
  const isUprightAt = createWallTest(rules, false);
  const isLevelAt = createWallTest(rules, true);
  return {
    xs,
    ys,
    hasWallRight: (row, column) => isUprightAt(xs[column + 1] ?? 0, middle(ys, row)),
    hasWallBelow: (row, column) => isLevelAt(ys[row + 1] ?? 0, middle(xs, column)),
  };
}

/** Whether no wall stands inside the rectangle of cells from one corner to the other. */
function isOpen(
  lattice: Lattice,
  row: number,
  column: number,
  bottom: number,
  right: number,
): boolean {
  for (let inner = row; inner <= bottom; inner += 1) {
    for (let at = column; at < right; at += 1) if (lattice.hasWallRight(inner, at)) return false;
  }
  for (let inner = column; inner <= right; inner += 1) {
    for (let at = row; at < bottom; at += 1) if (lattice.hasWallBelow(at, inner)) return false;
  }
  return true;
}

/** The cell that begins at a place: as far right and down as no wall stands; null where that is no rectangle. */
function growBox(lattice: Lattice, row: number, column: number): GridBox | null {
  const { xs, ys } = lattice;
  let right = column;
  while (right < xs.length - 2 && !lattice.hasWallRight(row, right)) right += 1;
  let bottom = row;
  while (bottom < ys.length - 2 && !lattice.hasWallBelow(bottom, column)) bottom += 1;
  if (!isOpen(lattice, row, column, bottom, right)) return null;
  return {
    row,
    column,
    rowSpan: bottom - row + 1,
    colSpan: right - column + 1,
    left: xs[column] ?? NaN,
    right: xs[right + 1] ?? NaN,
    top: ys[row] ?? NaN,
    bottom: ys[bottom + 1] ?? NaN,
  };
}

function findBoxes(lattice: Lattice): GridBox[] | null {
  const taken = new Set<string>();
  const boxes: GridBox[] = [];
  for (let row = 0; row < lattice.ys.length - 1; row += 1) {
    for (let column = 0; column < lattice.xs.length - 1; column += 1) {
      if (taken.has(`${String(row)},${String(column)}`)) continue;
      const box = growBox(lattice, row, column);
      if (box === null) return null;
      boxes.push(box);
      for (let r = row; r < row + box.rowSpan; r += 1) {
        for (let c = column; c < column + box.colSpan; c += 1) {
          const place = `${String(r)},${String(c)}`;
          if (taken.has(place)) return null;
          taken.add(place);
        }
      }
    }
  }
  return boxes;
}

function drawGrid(rules: readonly Rule[]): DrawnGrid | null {
  const lattice = createLattice(rules);
  const { xs, ys } = lattice;
  // Two upright edges are a frame around text, or one column: no table of the form.
  if (xs.length < 3 || ys.length < 2 || xs.length > maxEdges || ys.length > maxEdges) return null;
  const boxes = findBoxes(lattice);
  return boxes === null ? null : { xs, ys, boxes };
}

/** Finds the tables that lines draw, merged cells included; lines that make no clean lattice are no table. Shape: from the top. */
export function drawGrids(rules: readonly Rule[]): readonly DrawnGrid[] {
  return splitByContact(joinPieces(rules))
    .map(drawGrid)
    .filter((grid) => grid !== null)
    .sort((a, b) => (b.ys[0] ?? 0) - (a.ys[0] ?? 0));
}
