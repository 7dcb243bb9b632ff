import type { Assessment, StoredSystem, TargetRun } from '../model/assessment/assessment.ts';
import type { Overview, RankedTarget, RoundGroup, RunState } from '../model/assessment/overview.ts';
import type { SheetSummary } from '../model/assessment/score-sheet.ts';
import type { IndicatorSystem } from '../model/indicator-system.ts';
import { roundTo } from '../score/sum-score.ts';
import { describeRatios } from './describe-ratios.ts';
import { measureOf, rankTargets } from './rank-targets.ts';

/** Everything that is kept of a round. */
export interface RoundRecords {
  readonly assessment: Assessment;
  readonly stored: StoredSystem;
  readonly runs: readonly TargetRun[];
  /** Of any system; those of `stored` count. */
  readonly summaries: readonly SheetSummary[];
}

function listGroupTitles({ items }: IndicatorSystem): readonly string[] {
  const titles = items.map(
    ({ level1, level2, level3 }) => [level1, level2, level3].find(Boolean) ?? '',
  );
  return [...new Set(titles)];
}

function sumGroups(
  titles: readonly string[],
  summaries: readonly SheetSummary[],
  measure: Overview['measure'],
): readonly RoundGroup[] {
  return titles.map((title) => {
    const sums = { failed: 0, cantTell: 0, passed: 0, untested: 0, inapplicable: 0 };
    let points = 0;
    let scored = 0;
    for (const { groups } of summaries) {
      const group = groups.find((candidate) => candidate.title === title);
      if (group === undefined) continue;
      sums.failed += group.failed;
      sums.cantTell += group.cantTell;
      sums.passed += group.passed;
      sums.untested += group.untested;
      sums.inapplicable += group.inapplicable;
      points += group.points;
      scored += group.scored;
    }
    const applicable = sums.failed + sums.cantTell + sums.passed + sums.untested;
    const [part, whole] = measure === 'points' ? [scored, points] : [sums.passed, applicable];
    return { title, ...sums, ratio: whole > 0 ? roundTo(part / whole, 4) : null };
  });
}

function countStates(rows: readonly RankedTarget[]): Overview['progress'] {
  const states: Record<RunState, number> = {
    new: 0,
    waiting: 0,
    running: 0,
    paused: 0,
    judged: 0,
    unreachable: 0,
    failed: 0,
  };
  for (const { run } of rows) states[run?.state ?? 'new'] += 1;
  return states;
}

function sumCounts(summaries: readonly SheetSummary[]): Overview['counts'] {
  const sums = { failed: 0, cantTell: 0, passed: 0, inapplicable: 0, untested: 0 };
  for (const { counts } of summaries) {
    sums.failed += counts.failed;
    sums.cantTell += counts.cantTell;
    sums.passed += counts.passed;
    sums.inapplicable += counts.inapplicable;
    sums.untested += counts.untested;
  }
  return sums;
}

function joinReasons(summaries: readonly SheetSummary[]): SheetSummary['notChecked'] {
  const counts = new Map<string, number>();
  for (const { reason, count } of summaries.flatMap(({ notChecked }) => notChecked)) {
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .toSorted((a, b) => b.count - a.count);
}

/** A round under one system: agencies in order, sums over all of them, how far it is. Agencies that left the list are left out. */
export function buildOverview({ assessment, stored, runs, summaries }: RoundRecords): Overview {
  const wanted = new Set(assessment.targets.map(({ id }) => id));
  const mine = summaries.filter(
    ({ systemKey, targetId }) => systemKey === stored.key && wanted.has(targetId),
  );
  const measure = measureOf(mine);
  const rows = rankTargets(assessment.targets, runs, mine);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    assessment,
    system: { key: stored.key, name: stored.system.name, passLine: stored.system.passLine },
    measure,
    groups: sumGroups(listGroupTitles(stored.system), mine, measure),
    rows,
    counts: sumCounts(mine),
    judged:
      mine.length === 0 ? null : roundTo(sum(mine.map(({ judged }) => judged)) / mine.length, 4),
    decidedByHand: sum(mine.map(({ decidedByHand }) => decidedByHand)),
    waiting: sum(mine.map(({ waiting }) => waiting)),
    progress: countStates(rows),
    distribution: describeRatios(rows),
    untestedBy: {
      manual: sum(mine.map(({ untestedBy }) => untestedBy.manual)),
      unread: sum(mine.map(({ untestedBy }) => untestedBy.unread)),
      unanswered: sum(mine.map(({ untestedBy }) => untestedBy.unanswered)),
    },
    notChecked: joinReasons(mine),
  };
}
