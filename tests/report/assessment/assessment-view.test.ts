import { describe, expect, it } from 'vitest';
import { reviewSheet } from '../../../src/engine/index.ts';
import { AssessmentView } from '../../../src/engine/model/assessment/assessment-view.ts';
import type { HumanVerdict } from '../../../src/engine/model/assessment/human-verdict.ts';
import { buildAssessmentView } from '../../../src/report/assessment/build-assessment-view.ts';
import { roundOf } from '../../support/rounds.ts';

const round = roundOf({ agencies: 5, items: 40 });
const view = buildAssessmentView(round);

const [agency] = round.agencies;
const sheet = agency?.reviewed?.sheet;
if (agency === undefined || sheet === undefined) throw new Error('the first agency is judged');

/** The view of the first agency where a person says this of one item. */
function judgedWith(itemId: string, more: Partial<HumanVerdict>) {
  const verdict: HumanVerdict = {
    assessmentId: sheet?.assessmentId ?? '',
    targetId: sheet?.targetId ?? '',
    systemKey: sheet?.systemKey ?? '',
    itemId,
    outcome: 'failed',
    scored: null,
    note: '',
    exemption: null,
    origin: 'judged',
    evidence: [],
    assessor: '评估员乙',
    at: '2026-11-22T02:00:00.000Z',
    ...more,
  };
  if (sheet === undefined || agency === undefined) throw new Error('no sheet');
  const reviewed = reviewSheet(sheet, [verdict], round.stored.system);
  const record = { ...round, agencies: [{ ...agency, reviewed }] };
  const judged = buildAssessmentView(record).agencies[0]?.judged;
  return judged?.problems.filter((problem) => problem.itemId === itemId) ?? [];
}

const itemWith = (outcome: string): string =>
  sheet.items.find((item) => item.outcome === outcome && (item.points ?? 0) > 0)?.id ?? '';

describe('buildAssessmentView', () => {
  it('is the document that its schema describes', () => {
    expect(AssessmentView.parse(view)).toEqual(view);
  });

  it('orders agencies by rank, those not judged last and with their reason', () => {
    const ranks = view.agencies.map(({ judged }) => judged?.rank ?? Infinity);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(view.agencies.at(-1)).toMatchObject({ judged: null, message: '首页连续三次打不开。' });
  });

  it('keeps the rank of the round for one agency alone', () => {
    for (const { id, judged } of view.agencies) {
      const alone = buildAssessmentView(round, id);
      expect(alone.agencies.map((one) => one.judged?.rank)).toEqual([judged?.rank]);
      expect(alone.scope).toBe('agency');
    }
  });

  it('sums over the agencies what each shows', () => {
    const failed = view.agencies.reduce((sum, { judged }) => sum + (judged?.counts.failed ?? 0), 0);
    expect(view.totals.counts.failed).toBe(failed);
    expect(view.totals).toMatchObject({ targets: 5, judged: 4 });
  });
});

describe('problems', () => {
  it('leave out what a person overruled', () => {
    const itemId = itemWith('failed');
    expect(judgedWith(itemId, { outcome: 'passed', note: '有原件' })).toEqual([]);
    expect(judgedWith(itemId, { outcome: 'inapplicable' })).toEqual([]);
  });

  it('name what a person found where the audits found nothing', () => {
    const [problem] = judgedWith(itemWith('passed'), { note: '附件打不开' });
    expect(problem?.message).toBe('附件打不开');
  });

  it('say so where a person left no words', () => {
    const [problem] = judgedWith(itemWith('passed'), {});
    expect(problem?.message).toMatch(/^经人工核实，“.{1,60}”不符合。$/);
  });

  it('hold a partial credit against the item', () => {
    const [problem] = judgedWith(itemWith('passed'), { outcome: 'passed', scored: 0.5, note: '' });
    expect(problem?.message).toContain('部分符合');
  });

  it('leave out doubts', () => {
    const itemId = itemWith('failed');
    expect(judgedWith(itemId, { outcome: 'cantTell' })).toEqual([]);
  });
});
