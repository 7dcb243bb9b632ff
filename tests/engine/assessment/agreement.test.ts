import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVerdicts, findKappa } from '../../../src/engine/assessment/agreement.ts';
import type { HumanVerdict } from '../../../src/engine/model/assessment/human-verdict.ts';
import { VerdictChoice } from '../../../src/engine/model/assessment/verdict-choice.ts';
import { verdictOf } from '../../support/assessment.ts';

const ids = ['a', 'b', 'c', 'd'];
const sayOf = (says: Record<string, Partial<HumanVerdict>>): HumanVerdict[] =>
  Object.entries(says).map(([itemId, more]) => verdictOf({ itemId, ...more }));

describe('two assessors', () => {
  it('are compared item by item in the order of the table', () => {
    const agreement = compareVerdicts(
      ids,
      sayOf({ b: { outcome: 'failed' }, a: {}, c: { outcome: 'failed', scored: 2 } }),
      sayOf({ a: {}, b: {}, c: { outcome: 'failed', scored: 1 } }),
    );
    expect(agreement.rows.map(({ itemId, state }) => [itemId, state])).toEqual([
      ['a', 'same'],
      ['b', 'verdict'],
      ['c', 'points'],
    ]);
    expect(agreement).toMatchObject({ compared: 3, agreed: 2, share: 0.6667 });
  });

  it('are not compared on what only one of them judged', () => {
    const agreement = compareVerdicts(ids, sayOf({ a: {} }), sayOf({ b: {} }));
    expect(agreement.rows.map(({ state }) => state)).toEqual(['one-sided', 'one-sided']);
    expect(agreement).toMatchObject({ compared: 0, share: null, kappa: null });
  });
});

describe('kappa', () => {
  it('is that of the textbook example', () => {
    const times = (count: number, first: VerdictChoice, second: VerdictChoice) =>
      Array.from({ length: count }, () => [first, second] as const);
    const pairs = [
      ...times(20, 'passed', 'passed'),
      ...times(5, 'passed', 'failed'),
      ...times(10, 'failed', 'passed'),
      ...times(15, 'failed', 'failed'),
    ];
    expect(findKappa(pairs)).toBe(0.4);
  });

  it('is none where both say always the same', () => {
    expect(findKappa([['passed', 'passed']])).toBeNull();
    expect(findKappa([])).toBeNull();
  });

  it('does not depend on who is first, and is never above 1', () => {
    const choice = fc.constantFrom(...VerdictChoice.options);
    fc.assert(
      fc.property(fc.array(fc.tuple(choice, choice)), (pairs) => {
        const kappa = findKappa(pairs);
        expect(findKappa(pairs.map(([first, second]) => [second, first]))).toBe(kappa);
        if (kappa !== null) expect(kappa).toBeLessThanOrEqual(1);
      }),
    );
  });
});
