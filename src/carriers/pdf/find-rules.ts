/** A straight line drawn on a page: `at` is its y (level) or x (upright), `from`–`to` its extent. */
export interface Rule {
  readonly isLevel: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Drawing operations of a page as pdf.js lists them. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

/** Lines of tables are drawn as strokes or as filled boxes of at most this width, in points. */
const maxThickness = 2.5;
const minLength = 4;
const maxRules = 6000;
const identity: Matrix = [1, 0, 0, 1, 0, 0];

function isNumbers(value: unknown): value is ArrayLike<number> {
  return value instanceof Float32Array || (Array.isArray(value) && value.every(Number.isFinite));
}

function toMatrix(value: unknown): Matrix | null {
  if (!isNumbers(value) || value.length < 6) return null;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(value);
  return [a, b, c, d, e, f];
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

const move = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** Corners of each part of a path; curves are passed over. Shape: 0 x y begins, 1 x y goes on, 2 and 3 curve, 4 closes. */
function readPath(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: Point[][] = [];
  let at = 0;
  while (at < path.length) {
    const kind = path[at] ?? 4;
    if (kind === 4) {
      const part = parts.at(-1);
      if (part?.[0] !== undefined) part.push(part[0]);
      at += 1;
      continue;
    }
    const length = kind === 2 ? 6 : kind === 3 ? 4 : 2;
    const point = move(matrix, path[at + length - 1] ?? 0, path[at + length] ?? 0);
    if (kind === 0) parts.push([point]);
    else parts.at(-1)?.push(point);
    at += length + 1;
  }
  return parts;
}

function createRule(isLevel: boolean, at: number, from: number, to: number): Rule | null {
  return to - from < minLength ? null : { isLevel, at, from, to };
}

/** A box no thicker than a line is a line; null for a wider one. */
function readThinBox(points: readonly Point[]): Rule | null {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  if (high - low <= maxThickness) return createRule(true, (low + high) / 2, left, right);
  if (right - left <= maxThickness) return createRule(false, (left + right) / 2, low, high);
  return null;
}

function readEdges(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((point, at) => {
    const before = points[at];
    const rule = before === undefined ? null : readThinBox([before, point]);
    return rule === null ? [] : [rule];
  });
}

interface Pen {
  readonly matrix: Matrix;
  readonly stack: Matrix[];
}

function movePen(pen: Pen, name: string | undefined, args: unknown): Pen {
  const first: unknown = Array.isArray(args) ? args[0] : undefined;
  switch (name) {
    case 'save':
      pen.stack.push(pen.matrix);
      return pen;
    case 'restore':
    case 'paintFormXObjectEnd':
      return { ...pen, matrix: pen.stack.pop() ?? pen.matrix };
    case 'transform':
      return { ...pen, matrix: multiply(pen.matrix, toMatrix(args) ?? identity) };
    case 'paintFormXObjectBegin':
      pen.stack.push(pen.matrix);
      return { ...pen, matrix: multiply(pen.matrix, toMatrix(first) ?? identity) };
    default:
      return pen;
  }
}

const strokes: ReadonlySet<string> = new Set([
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);
const fills: ReadonlySet<string> = new Set(['fill', 'eoFill']);

function readDrawnPath(args: unknown, names: ReadonlyMap<number, string>, matrix: Matrix): Rule[] {
  if (!Array.isArray(args)) return [];
  const kind: unknown = args[0];
  const paths: unknown = args[1];
  const painted = typeof kind === 'number' ? (names.get(kind) ?? '') : '';
  const path: unknown = Array.isArray(paths) ? paths[0] : undefined;
  if (!isNumbers(path) || !(strokes.has(painted) || fills.has(painted))) return [];
  return readPath(path, matrix).flatMap((points) => {
    const thin = readThinBox(points);
    if (thin !== null) return [thin];
    return strokes.has(painted) ? readEdges(points) : [];
  });
}

/** Finds the level and upright lines that a page draws, and whether it shows a picture. */
export function findRules(
  { fnArray, argsArray }: Drawing,
  operations: Readonly<Record<string, number>>,
): { rules: readonly Rule[]; hasPicture: boolean } {
  const names = new Map(Object.entries(operations).map(([name, code]) => [code, name]));
  const rules: Rule[] = [];
  let pen: Pen = { matrix: identity, stack: [] };
  let hasPicture = false;
  fnArray.forEach((code, at) => {
    const name = names.get(code);
    pen = movePen(pen, name, argsArray[at]);
    if (name?.startsWith('paintImage') === true) hasPicture = true;
    if (name !== 'constructPath' || rules.length > maxRules) return;
    rules.push(...readDrawnPath(argsArray[at], names, pen.matrix));
  });
  return { rules: rules.length > maxRules ? [] : rules, hasPicture };
}
