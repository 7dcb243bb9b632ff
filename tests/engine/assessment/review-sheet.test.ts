import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewSheet } from '../../../src/engine/assessment/review-sheet.ts';
import { summarizeSheet } from '../../../src/engine/assessment/summarize-sheet.ts';
import { buildChecklist } from '../../../src/engine/checklist/build-checklist.ts';
import type { HumanVerdict } from '../../../src/engine/model/assessment/human-verdict.ts';
import { Outcome } from '../../../src/engine/model/outcome.ts';
import { sheetOf, storedSystemOf, verdictOf } from '../../support/assessment.ts';
import { findingOf, indicatorOf } from '../../support/findings.ts';
import { day } from '../../support/pages.ts';

const stored = storedSystemOf([
  indicatorOf(),
  indicatorOf({ id: 'manual', method: 'manual', audits: [], level1: '实地' }),
]);
const failed = findingOf({ id: 'late', outcome: 'failed' });

const review = (verdicts: readonly HumanVerdict[], findings = [failed]) =>
  reviewSheet(sheetOf(stored, findings), verdicts, stored.system);
const itemOf = (verdicts: readonly HumanVerdict[]) => review(verdicts).items[0];

describe('a sheet', () => {
  it('sums like the checklist of the same findings while nobody said anything', () => {
    const findings = [failed, findingOf({ id: 'fine' })];
    const { items, ...totals } = buildChecklist({
      system: stored.system,
      findings,
      level: 'county',
      scope: 'site',
    });
    expect(review([], findings).totals).toEqual({
      points: totals.points,
      scored: totals.scored,
      judged: totals.judged,
      vetoed: totals.vetoed,
    });
    expect(items).toHaveLength(2);
  });

  it('keeps what failed and counts what passed', () => {
    const sheet = sheetOf(stored, [failed, findingOf({ id: 'fine' })]);
    expect(sheet.findings.map(({ id }) => id)).toEqual(['late']);
    expect(sheet.items[0]).toMatchObject({ findings: ['late'], passed: 1 });
  });
});

describe('a human verdict', () => {
  it('wins, and the machine result stays beside it', () => {
    expect(itemOf([verdictOf()])).toMatchObject({
      machine: { outcome: 'failed', scored: 0 },
      human: { outcome: 'passed' },
      final: { outcome: 'passed', scored: 10, deducted: 0 },
    });
  });

  it('gives the points that the person names, within the item', () => {
    const partOf = (scored: number) => itemOf([verdictOf({ outcome: 'failed', scored })])?.final;
    expect(partOf(4)).toMatchObject({ scored: 4, deducted: 6 });
    expect(partOf(99)).toMatchObject({ scored: 10, deducted: 0 });
    expect(partOf(-1)).toMatchObject({ scored: 0, deducted: 10 });
  });

  it('decides a manual item', () => {
    const before = review([]).totals;
    const after = review([verdictOf({ itemId: 'manual' })]).totals;
    expect(before).toMatchObject({ points: 20, scored: 0, judged: 0.5 });
    expect(after).toMatchObject({ points: 20, scored: 10, judged: 1 });
  });

  it('takes an item out of the sum where it does not apply', () => {
    expect(review([verdictOf({ outcome: 'inapplicable' })]).totals.points).toBe(10);
  });

  it('lowers the judged share where the person is in doubt', () => {
    expect(review([verdictOf({ outcome: 'cantTell' })]).totals).toMatchObject({
      points: 20,
      judged: 0,
    });
  });

  it('on an item that the table no longer has is left out', () => {
    expect(review([verdictOf({ itemId: 'gone' })]).totals).toEqual(review([]).totals);
  });
});

describe('a 情况说明', () => {
  const until = (validUntil: string | null) =>
    itemOf([
      verdictOf({
        exemption: { reason: '机构改革', validUntil: validUntil === null ? null : day(validUntil) },
      }),
    ])?.final.outcome;

  it('holds up to its last day and no longer', () => {
    expect(until(null)).toBe('passed');
    expect(until('2026-11-21')).toBe('passed');
    expect(until('2026-11-20')).toBe('failed');
  });
});

describe('a summary', () => {
  it('counts indicators by first-level group, the worst outcome first', () => {
    const summary = summarizeSheet(review([]), '2026-11-21T03:00:00.000Z');
    expect(summary.counts).toMatchObject({ failed: 1, untested: 1 });
    expect(summary.groups).toMatchObject([
      { title: '时效', outcome: 'failed', failed: 1, points: 10, scored: 0 },
      { title: '实地', outcome: 'untested', untested: 1, points: 10, scored: 0 },
    ]);
  });

  it('agrees with its groups whatever people say', () => {
    const verdicts = fc.array(
      fc.record({
        itemId: fc.constantFrom('item', 'manual', 'gone'),
        outcome: fc.constantFrom(...Outcome.options),
        scored: fc.option(fc.integer({ min: -5, max: 20 }), { nil: null }),
      }),
    );
    fc.assert(
      fc.property(verdicts, (said) => {
        const { counts, groups, points, scored } = summarizeSheet(
          review(said.map((more) => verdictOf(more))),
          '',
        );
        for (const outcome of Outcome.options) {
          const inGroups = groups.reduce((sum, group) => sum + group[outcome], 0);
          expect(inGroups).toBe(counts[outcome]);
        }
        expect(groups.reduce((sum, group) => sum + group.points, 0)).toBe(points);
        expect(scored).toBeLessThanOrEqual(points);
      }),
    );
  });
});

describe('a row of a penalty table', () => {
  const penalties = storedSystemOf(
    [
      indicatorOf({
        id: 'item',
        points: null,
        group: 'report',
        method: 'manual',
        audits: [],
        scoring: { rule: 'per-finding', deductPerFinding: 5, cap: 8 },
      }),
    ],
    { groups: [{ id: 'report', title: '年度报告', points: 10 }] },
  );
  const scoreWith = (verdict: Partial<HumanVerdict>): number =>
    reviewSheet(sheetOf(penalties, []), [verdictOf(verdict)], penalties.system).totals.scored;

  it('takes off what one fault costs unless the person says how much', () => {
    expect(scoreWith({ outcome: 'passed' })).toBe(10);
    expect(scoreWith({ outcome: 'failed' })).toBe(5);
    expect(scoreWith({ outcome: 'failed', scored: -2 })).toBe(8);
  });

  it('never takes off more than its cap', () => {
    expect(scoreWith({ outcome: 'failed', scored: -9 })).toBe(2);
  });
});
