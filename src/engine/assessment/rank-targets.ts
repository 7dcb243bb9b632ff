import type { TargetRun } from '../model/assessment/assessment.ts';
import type { Overview, RankedTarget } from '../model/assessment/overview.ts';
import type { SheetSummary } from '../model/assessment/score-sheet.ts';
import type { Target } from '../model/assessment/target.ts';
import { roundTo } from '../score/sum-score.ts';

type Ratios = Pick<RankedTarget, 'ratio' | 'bestRatio'>;

const noScore: Ratios = { ratio: null, bestRatio: null };

/** Points where any agency's table has points, indicators else. */
export function measureOf(summaries: readonly SheetSummary[]): Overview['measure'] {
  return summaries.some(({ points }) => points > 0) ? 'points' : 'items';
}

function ratiosOf(summary: SheetSummary | null, measure: Overview['measure']): Ratios {
  if (summary === null || summary.vetoed) return noScore;
  if (measure === 'points') {
    const { points, scored, judged } = summary;
    if (points <= 0) return noScore;
    const ratio = roundTo(scored / points, 4);
    return { ratio, bestRatio: roundTo(Math.min(1, ratio + 1 - judged), 4) };
  }
  const { passed, failed, cantTell, untested } = summary.counts;
  const applicable = passed + failed + cantTell + untested;
  if (applicable === 0) return noScore;
  return {
    ratio: roundTo(passed / applicable, 4),
    bestRatio: roundTo((applicable - failed) / applicable, 4),
  };
}

/** Scored before vetoed before not judged. */
function classOf({ ratio, summary }: Pick<RankedTarget, 'ratio' | 'summary'>): number {
  if (ratio !== null) return 0;
  return summary === null ? 2 : 1;
}

/**
 * Puts the agencies of a round in order of what they obtained; equal ones share a place.
 * What is still open adds nothing: places are provisional until all is decided. A veto leaves no score and no place.
 */
export function rankTargets(
  targets: readonly Target[],
  runs: readonly TargetRun[],
  summaries: readonly SheetSummary[],
): readonly RankedTarget[] {
  const measure = measureOf(summaries);
  const runOf = new Map(runs.map((run) => [run.targetId, run]));
  const summaryOf = new Map(summaries.map((summary) => [summary.targetId, summary]));
  const rows = targets.map((target) => {
    const summary = summaryOf.get(target.id) ?? null;
    const run = runOf.get(target.id) ?? null;
    return { target, run, summary, ...ratiosOf(summary, measure) };
  });
  const ordered = rows.toSorted(
    (a, b) => classOf(a) - classOf(b) || (b.ratio ?? 0) - (a.ratio ?? 0),
  );
  let place = 0;
  let before: number | null = null;
  return ordered.map((row, i) => {
    if (row.ratio !== null && row.ratio !== before) place = i + 1;
    before = row.ratio;
    return { ...row, place: row.ratio === null ? null : place };
  });
}
