import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankTargets } from '../../../src/engine/assessment/rank-targets.ts';
import type { SheetSummary } from '../../../src/engine/model/assessment/score-sheet.ts';
import { summaryOf, targetOf } from '../../support/overview.ts';

const targets = ['a', 'b', 'c', 'd'].map((id) => targetOf(id));
const rank = (summaries: readonly SheetSummary[]) =>
  rankTargets(targets, [], summaries).map(({ target, place, ratio }) => [target.id, place, ratio]);

describe('the ranking', () => {
  it('goes by the points obtained of those that apply', () => {
    const summaries = [
      summaryOf('a', { scored: 5 }),
      summaryOf('b', { points: 5, scored: 4 }),
      summaryOf('c', { scored: 7 }),
      summaryOf('d', { scored: 0 }),
    ];
    expect(rank(summaries)).toEqual([
      ['b', 1, 0.8],
      ['c', 2, 0.7],
      ['a', 3, 0.5],
      ['d', 4, 0],
    ]);
  });

  it('lets equal ones share a place, in the order of the list', () => {
    const summaries = ['d', 'b', 'a'].map((id) => summaryOf(id, { scored: id === 'a' ? 1 : 8 }));
    expect(rank(summaries)).toEqual([
      ['b', 1, 0.8],
      ['d', 1, 0.8],
      ['a', 3, 0.1],
      ['c', null, null],
    ]);
  });

  it('gives a vetoed agency no place, and puts it before those not judged', () => {
    const summaries = [summaryOf('c', { vetoed: true, scored: 0 }), summaryOf('d', { scored: 0 })];
    expect(rank(summaries).map(([id, place]) => [id, place])).toEqual([
      ['d', 1],
      ['c', null],
      ['a', null],
      ['b', null],
    ]);
  });

  it('counts indicators where the table has no points', () => {
    const counts = { failed: 1, cantTell: 1, passed: 1, untested: 1, inapplicable: 9 };
    const summaries = [summaryOf('a', { points: 0, scored: 0, judged: 0.5, counts })];
    expect(rankTargets(targets, [], summaries)[0]).toMatchObject({ ratio: 0.25, bestRatio: 0.75 });
  });

  it('tells how far an agency could still rise', () => {
    const summaries = [summaryOf('a', { scored: 6, judged: 0.75 })];
    expect(rankTargets(targets, [], summaries)[0]).toMatchObject({ ratio: 0.6, bestRatio: 0.85 });
  });

  it('keeps every agency, and never puts a lower ratio first', () => {
    const scores = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { maxLength: 4 });
    fc.assert(
      fc.property(scores, (given) => {
        const summaries = given.flatMap((scored, i) => {
          const target = targets[i];
          return scored === null || target === undefined ? [] : summaryOf(target.id, { scored });
        });
        const rows = rankTargets(targets, [], summaries);
        expect(new Set(rows.map(({ target }) => target.id)).size).toBe(targets.length);
        const ratios = rows.map(({ ratio }) => ratio ?? -1);
        expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
      }),
    );
  });
});
