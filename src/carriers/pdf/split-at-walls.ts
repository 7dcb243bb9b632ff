import type { GridBox } from './draw-grids.ts';
import type { TextMark } from './page-marks.ts';

/** A piece of text reaches into a cell only if it does so by this share of a letter. */
const reach = 0.5;

/** The cells of one row that a piece of text lies across, from the left. */
function findCrossed({ x, y, width, size }: TextMark, boxes: readonly GridBox[]): GridBox[] {
  const up = y + size / 3;
  const slack = size * reach;
  return boxes
    .filter(({ left, right, top, bottom }) => {
      const isLevel = up > bottom && up < top;
      return isLevel && Math.min(x + width, right) - Math.max(x, left) > slack;
    })
    .sort((a, b) => a.left - b.left);
}

/** A short piece in the middle of a cell, so that it counts as that cell's. */
function placeIn(box: GridBox, mark: TextMark, text: string): TextMark {
  const width = Math.min(mark.size, box.right - box.left) / 2;
  return { ...mark, text, x: (box.left + box.right - width) / 2, width };
}

/**
 * Parts a piece of text at the walls of the cells that it lies across: pdf.js joins what stands close, narrow columns too.
 * Errors: null where its words are not as many as the cells, so that nobody can say which cell is blank.
 */
export function splitAtWalls(
  mark: TextMark,
  boxes: readonly GridBox[],
): readonly TextMark[] | null {
  const words = mark.text.trim().split(/\s+/);
  if (words.length === 1) return [mark];
  const crossed = findCrossed(mark, boxes);
  if (crossed.length <= 1) return [mark];
  if (crossed.length !== words.length) return null;
  return crossed.map((box, at) => placeIn(box, mark, words[at] ?? ''));
}
