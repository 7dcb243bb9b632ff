import { describe, expect, it } from 'vitest';
import { compareRounds, compareSystems, reviewSheet } from '../../../src/engine/index.ts';
import type { ReviewedSheet } from '../../../src/engine/assessment/review-sheet.ts';
import type { StoredSystem } from '../../../src/engine/model/assessment/assessment.ts';
import type { Outcome } from '../../../src/engine/model/outcome.ts';
import { sheetOf, storedSystemOf, verdictOf } from '../../support/assessment.ts';
import { findingOf, indicatorOf } from '../../support/findings.ts';

const ten = storedSystemOf([indicatorOf()]);
const twenty = storedSystemOf([indicatorOf({ points: 20 })]);

function judged(stored: StoredSystem, outcome: Outcome, isByHand = false): ReviewedSheet {
  const sheet = sheetOf(stored, [findingOf({ id: 'f', outcome })]);
  return reviewSheet(sheet, isByHand ? [verdictOf()] : [], stored.system);
}

const pair = (targetId: string, before: ReviewedSheet, after: ReviewedSheet) => ({
  targetId,
  name: targetId,
  before,
  after,
});

describe('comparing rounds', () => {
  const edits = compareSystems(ten.system, twenty.system);

  it('tells scores, places and why, the greatest change first', () => {
    const { rows } = compareRounds(
      [
        pair('甲', judged(ten, 'failed'), judged(twenty, 'failed')),
        pair('乙', judged(ten, 'passed'), judged(twenty, 'passed')),
      ],
      edits,
    );
    expect(rows.map(({ name, before, after }) => [name, before.scored, after.scored])).toEqual([
      ['乙', 10, 20],
      ['甲', 0, 0],
    ]);
    expect(rows.map(({ before, after }) => [before.rank, after.rank])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(rows[0]?.changes[0]?.why).toBe('分值：10 分 → 20 分');
  });

  it('gives equal scores the same place', () => {
    const same = judged(ten, 'passed');
    const { rows } = compareRounds([pair('甲', same, same), pair('乙', same, same)], []);
    expect(rows.map(({ after }) => after.rank)).toEqual([1, 1]);
    expect(rows.flatMap(({ changes }) => changes)).toEqual([]);
  });

  it('keeps the word of a person on both sides', () => {
    const { rows } = compareRounds(
      [pair('甲', judged(ten, 'failed', true), judged(twenty, 'failed', true))],
      edits,
    );
    expect(rows[0]?.changes[0]).toMatchObject({
      before: { outcome: 'passed', isByHand: true, scored: 10 },
      after: { outcome: 'passed', isByHand: true, scored: 20 },
    });
  });

  it('says so where only the program is newer', () => {
    const old = judged(ten, 'failed');
    const before = { ...old, sheet: { ...old.sheet, engineVersion: '0.0.1' } };
    const { rows } = compareRounds([pair('甲', before, judged(ten, 'passed'))], []);
    expect(rows[0]?.changes[0]?.why).toContain('程序或节假日表已更新');
  });
});
