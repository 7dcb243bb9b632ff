import { describe, expect, it } from 'vitest';
import type { GridBox } from '../../../src/carriers/pdf/draw-grids.ts';
import { splitAtWalls } from '../../../src/carriers/pdf/split-at-walls.ts';

const boxes = [0, 1, 2, 3].map((column): GridBox => ({
  row: 0,
  column,
  rowSpan: 1,
  colSpan: 1,
  left: column * 20,
  right: column * 20 + 20,
  top: 100,
  bottom: 80,
}));
const mark = (text: string, x: number, width: number) => ({ text, x, y: 86, width, size: 10 });

describe('a piece of text over the walls of cells', () => {
  it('goes word by word where words are as many as cells', () => {
    const parts = splitAtWalls(mark('4 1 0', 8, 45), boxes);
    expect(parts?.map(({ text }) => text)).toEqual(['4', '1', '0']);
    expect(parts?.map(({ x, width }) => x + width / 2)).toEqual([10, 30, 50]);
  });

  it('is given up where one of the cells may be blank', () => {
    expect(splitAtWalls(mark('4 0', 8, 45), boxes)).toBeNull();
  });

  it('stays whole inside one cell, and where it only touches the next', () => {
    expect(splitAtWalls(mark('结果 维持', 2, 16), boxes)).toHaveLength(1);
    expect(splitAtWalls(mark('结果 维持', 2, 22), boxes)).toHaveLength(1);
  });

  it('stays whole where it is one word', () => {
    expect(splitAtWalls(mark('规范性文件', 2, 50), boxes)).toHaveLength(1);
  });

  it('does not reach into cells of other rows', () => {
    expect(splitAtWalls({ ...mark('4 1', 8, 25), y: 200 }, boxes)).toHaveLength(1);
  });
});
