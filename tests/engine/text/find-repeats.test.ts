import { describe, expect, it } from 'vitest';
import { findRepeats, toComparable } from '../../../src/engine/text/find-repeats.ts';

const compare = (own: string, other: string) =>
  findRepeats(toComparable(own), toComparable(other), 3);

describe('findRepeats', () => {
  it('finds all of a text in itself', () => {
    expect(compare('甲乙丙丁戊己庚', '甲乙丙丁戊己庚').ratio).toBe(1);
  });

  it('finds nothing in common where fewer than five characters are', () => {
    expect(compare('甲乙丙丁戊己庚', '甲乙丙丁辛壬癸')).toEqual({ ratio: 0, passages: [] });
  });

  it('quotes a common passage as each prints it', () => {
    const { passages } = compare('全年公开 12 件，同比增长。另有', '共计：全年公开3件，同比增长，');
    expect(passages).toEqual([{ own: '全年公开 12 件，同比增长', other: '全年公开3件，同比增长' }]);
  });

  it('counts what the text repeats, not what the other adds', () => {
    expect(compare('甲乙丙丁戊', '子丑寅卯甲乙丙丁戊辰巳午未').ratio).toBe(1);
    expect(compare('子丑寅卯甲乙丙丁戊辰巳午未', '甲乙丙丁戊').ratio).toBeCloseTo(1 / 9);
  });

  it('has no share of a text that is too short', () => {
    expect(compare('甲乙', '甲乙').ratio).toBe(0);
  });

  it('stays quick on texts of megabytes', () => {
    const long = '甲乙丙丁戊己庚辛壬癸'.repeat(500_000);
    const start = performance.now();
    expect(compare(long, `${long}子`).ratio).toBe(1);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
