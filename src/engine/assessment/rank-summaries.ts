import type { SheetSummary } from '../model/assessment/score-sheet.ts';

/** Share of the points of what applies that was obtained, 0–1; null where the table gives no points. */
export function scoreRatioOf({
  points,
  scored,
}: Pick<SheetSummary, 'points' | 'scored'>): number | null {
  return points > 0 ? scored / points : null;
}

function compareSummaries(a: SheetSummary, b: SheetSummary): number {
  const veto = Number(a.vetoed) - Number(b.vetoed);
  return veto === 0 ? (scoreRatioOf(b) ?? -1) - (scoreRatioOf(a) ?? -1) : veto;
}

/**
 * 名次 by target, from 1; equal scores share one. A veto ranks behind every score; a table without points ranks by veto alone.
 * The share counts, not the points: what does not apply to an agency leaves its denominator.
 */
export function rankSummaries(summaries: readonly SheetSummary[]): ReadonlyMap<string, number> {
  const sorted = summaries.toSorted(compareSummaries);
  const ranks = new Map<string, number>();
  sorted.forEach((summary, i) => {
    const before = sorted[i - 1];
    const isEqual = before !== undefined && compareSummaries(before, summary) === 0;
    ranks.set(summary.targetId, isEqual ? (ranks.get(before.targetId) ?? i) : i + 1);
  });
  return ranks;
}
