import { describe, expect, it } from 'vitest';
import { estimateRowHeight } from '../../src/report/estimate-row-height.ts';

describe('estimateRowHeight', () => {
  it('gives one line to short texts and empty rows', () => {
    expect(estimateRowHeight(['符合', null, 3], [13, 7, 7])).toBe(18);
    expect(estimateRowHeight([], [])).toBe(18);
  });

  it('counts a Chinese sign as two columns, on both sides of the break', () => {
    expect(estimateRowHeight(['一'.repeat(10)], [21])).toBe(18);
    expect(estimateRowHeight(['一'.repeat(11)], [21])).toBe(32);
  });

  it('counts line breaks and takes the tallest cell', () => {
    expect(estimateRowHeight(['甲\n乙\n丙', '丁'], [20, 20])).toBe(46);
  });

  it('stays within the greatest height that Excel takes', () => {
    expect(estimateRowHeight(['一'.repeat(30_000)], [20])).toBe(409);
  });
});
