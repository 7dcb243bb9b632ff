import { describe, expect, it } from 'vitest';
import { buildOverview } from '../../../src/engine/assessment/build-overview.ts';
import { reviewSheet } from '../../../src/engine/assessment/review-sheet.ts';
import { summarizeSheet } from '../../../src/engine/assessment/summarize-sheet.ts';
import type { TargetRun } from '../../../src/engine/model/assessment/assessment.ts';
import { assessmentOf, sheetOf, storedSystemOf, verdictOf } from '../../support/assessment.ts';
import { findingOf, indicatorOf } from '../../support/findings.ts';
import { summaryOf, targetOf } from '../../support/overview.ts';

const stored = storedSystemOf([
  indicatorOf({ id: 'one', level1: '决策公开' }),
  indicatorOf({ id: 'two', level1: '', level2: '结果公开' }),
]);
const targets = ['a', 'b', 'c'].map((id) => targetOf(id));
const assessment = assessmentOf({ targets, systems: [stored.key] });
const group = {
  outcome: 'failed' as const,
  failed: 1,
  cantTell: 0,
  passed: 1,
  untested: 0,
  inapplicable: 0,
  points: 10,
  scored: 4,
};
const at = '2026-11-21T03:00:00.000Z';
const runOf = (targetId: string, state: TargetRun['state']): TargetRun => ({
  assessmentId: 'round',
  targetId,
  state,
  auditId: null,
  message: '',
  updatedAt: at,
});

describe('the overview of a round', () => {
  const overview = buildOverview({
    assessment,
    stored,
    runs: [runOf('a', 'judged'), runOf('b', 'unreachable')],
    summaries: [
      summaryOf('a', {
        systemKey: stored.key,
        scored: 10,
        judged: 0.5,
        groups: [{ title: '决策公开', ...group }],
        notChecked: [{ reason: '超时', count: 2 }],
        untestedBy: { manual: 3, unread: 1, unanswered: 0 },
      }),
      summaryOf('b', {
        systemKey: stored.key,
        scored: 2,
        judged: 1,
        groups: [{ title: '决策公开', ...group, scored: 6 }],
        notChecked: [
          { reason: '超时', count: 1 },
          { reason: '站外', count: 9 },
        ],
      }),
      summaryOf('b', { systemKey: 'other@1', scored: 0 }),
      summaryOf('gone', { systemKey: stored.key, scored: 0 }),
    ],
  });

  it('has the groups of the table in its order, with what was obtained in the round', () => {
    expect(overview.groups.map(({ title, failed, ratio }) => [title, failed, ratio])).toEqual([
      ['决策公开', 2, 0.5],
      ['结果公开', 0, null],
    ]);
  });

  it('counts no other system and no agency that left the list', () => {
    expect(overview.counts.passed).toBe(2);
    expect(overview.distribution).toMatchObject({ scored: 2, mean: 0.6, median: 0.6 });
  });

  it('tells how far the round is', () => {
    expect(overview.progress).toMatchObject({ judged: 1, unreachable: 1, new: 1, waiting: 0 });
    expect(overview.judged).toBe(0.75);
  });

  it('joins the reasons for what was not looked at, most frequent first', () => {
    expect(overview.notChecked).toEqual([
      { reason: '站外', count: 9 },
      { reason: '超时', count: 3 },
    ]);
    expect(overview.untestedBy).toEqual({ manual: 3, unread: 1, unanswered: 0 });
  });

  it('puts full marks into the last bin and each tenth into the bin that it begins', () => {
    const edges = [1, 0.999, 0.9, 0.7, 0.1, 0].map((ratio, i) =>
      summaryOf(`t${String(i)}`, { systemKey: stored.key, points: 1000, scored: ratio * 1000 }),
    );
    const { distribution } = buildOverview({
      assessment: { ...assessment, targets: edges.map(({ targetId }) => targetOf(targetId)) },
      stored,
      runs: [],
      summaries: edges,
    });
    expect(distribution.bins.map(({ count }) => count)).toEqual([1, 1, 0, 0, 0, 0, 0, 1, 0, 3]);
    expect(distribution.median).toBe(0.8);
  });

  it('says nothing of a round that was not begun', () => {
    const empty = buildOverview({ assessment, stored, runs: [], summaries: [] });
    expect(empty.judged).toBeNull();
    expect(empty.distribution).toMatchObject({ scored: 0, mean: null, median: null });
    expect(empty.rows.map(({ place }) => place)).toEqual([null, null, null]);
  });
});

describe('what was not checked', () => {
  it('is told apart: a person’s work, pages not read, audits that said nothing', () => {
    const system = storedSystemOf([
      indicatorOf({ id: 'hand', method: 'manual' }),
      indicatorOf({ id: 'unread' }),
      indicatorOf({ id: 'silent', audits: ['broken-link'] }),
    ]);
    const sheet = sheetOf(system, [findingOf({ id: 'x', outcome: 'untested' })]);
    const machine = summarizeSheet(reviewSheet(sheet, [], system.system), at);
    expect(machine.untestedBy).toEqual({ manual: 1, unread: 1, unanswered: 1 });
    const verdict = verdictOf({ itemId: 'hand', outcome: 'passed' });
    const judged = summarizeSheet(reviewSheet(sheet, [verdict], system.system), at);
    expect(judged.untestedBy).toEqual({ manual: 0, unread: 1, unanswered: 1 });
  });
});
