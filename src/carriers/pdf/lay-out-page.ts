import type { DrawnGrid, GridBox } from './draw-grids.ts';
import { joinCellText, joinMarks, type PrintedLine } from './join-marks.ts';
import type { TextMark } from './page-marks.ts';
import { splitAtWalls } from './split-at-walls.ts';

/** A cell with its text. */
export interface FilledCell {
  readonly text: string;
  readonly row: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A line or a table of a page. */
export type PagePart =
  | { readonly kind: 'line'; readonly line: PrintedLine }
  | {
      readonly kind: 'table';
      readonly xs: readonly number[];
      readonly rows: number;
      readonly cells: readonly FilledCell[];
    };

const isInside = (
  { x, y, width, size }: TextMark,
  box: Omit<GridBox, 'row' | 'column' | 'rowSpan' | 'colSpan'>,
): boolean => {
  const across = x + width / 2;
  const up = y + size / 3;
  return across > box.left && across < box.right && up > box.bottom && up < box.top;
};

function frameOf({ xs, ys }: DrawnGrid) {
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
}

/** The table with its text; null where a piece of text cannot be told to its cells: as lines it accuses nobody of a blank. */
function fillGrid(grid: DrawnGrid, marks: readonly TextMark[]): PagePart | null {
  const pieces: TextMark[] = [];
  for (const mark of marks) {
    const parts = splitAtWalls(mark, grid.boxes);
    if (parts === null) return null;
    pieces.push(...parts);
  }
  const cells = grid.boxes.map((box) => {
    const own = pieces.filter((mark) => isInside(mark, box));
    const { row, rowSpan, colSpan } = box;
    return { text: joinCellText(joinMarks(own)), row, rowSpan, colSpan };
  });
  return { kind: 'table', xs: grid.xs, rows: grid.ys.length - 1, cells };
}

/** Puts lines and tables of a page in reading order; the text inside a table goes into its cells. */
export function layOutPage(
  marks: readonly TextMark[],
  grids: readonly DrawnGrid[],
): readonly PagePart[] {
  let rest = marks;
  const placed: { top: number; part: PagePart }[] = [];
  for (const grid of grids) {
    const frame = frameOf(grid);
    const own = rest.filter((mark) => isInside(mark, frame));
    if (own.length === 0) continue;
    const part = fillGrid(grid, own);
    if (part === null) continue;
    rest = rest.filter((mark) => !isInside(mark, frame));
    placed.push({ top: frame.top, part });
  }
  for (const line of joinMarks(rest)) placed.push({ top: line.y, part: { kind: 'line', line } });
  return placed.sort((a, b) => b.top - a.top).map(({ part }) => part);
}
