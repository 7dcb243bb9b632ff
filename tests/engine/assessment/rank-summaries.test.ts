import { describe, expect, it } from 'vitest';
import { rankSummaries } from '../../../src/engine/assessment/rank-summaries.ts';
import type { SheetSummary } from '../../../src/engine/model/assessment/score-sheet.ts';

const summaryOf = (
  targetId: string,
  scored: number,
  more: Partial<SheetSummary> = {},
): SheetSummary => ({
  assessmentId: 'round-1',
  targetId,
  systemKey: 'lanxi@2026',
  points: 100,
  scored,
  judged: 1,
  vetoed: false,
  counts: { failed: 0, cantTell: 0, passed: 0, inapplicable: 0, untested: 0 },
  groups: [],
  decidedByHand: 0,
  updatedAt: '2026-11-21T00:00:00.000Z',
  ...more,
});

describe('rankSummaries', () => {
  it('ranks by the share of the points that apply, not by the points', () => {
    const ranks = rankSummaries([summaryOf('a', 50), summaryOf('b', 45, { points: 50 })]);
    expect([...ranks]).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  it('gives equal scores one rank and skips those after it', () => {
    const ranks = rankSummaries([summaryOf('a', 80), summaryOf('b', 80), summaryOf('c', 70)]);
    expect([...ranks.values()]).toEqual([1, 1, 3]);
  });

  it('puts a veto behind every score', () => {
    const ranks = rankSummaries([summaryOf('a', 0, { vetoed: true }), summaryOf('b', 10)]);
    expect(ranks.get('b')).toBe(1);
    expect(ranks.get('a')).toBe(2);
  });
});
