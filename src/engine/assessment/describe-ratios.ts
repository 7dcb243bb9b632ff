import type { Distribution, RankedTarget } from '../model/assessment/overview.ts';
import { roundTo } from '../score/sum-score.ts';

const binCount = 10;

function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) return null;
  const lower = Number.isInteger(middle) ? (sorted[middle - 1] ?? upper) : upper;
  return roundTo((lower + upper) / 2, 4);
}

/** How the ratios of the ranked agencies lie. */
export function describeRatios(rows: readonly RankedTarget[]): Distribution {
  const ratios = rows.flatMap(({ ratio }) => ratio ?? []).toSorted((a, b) => a - b);
  const counts = Array.from({ length: binCount }, () => 0);
  for (const ratio of ratios) {
    const bin = Math.min(binCount - 1, Math.floor(roundTo(ratio * binCount, 4)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const sum = ratios.reduce((total, ratio) => total + ratio, 0);
  return {
    bins: counts.map((count, i) => ({ from: i * binCount, to: (i + 1) * binCount, count })),
    scored: ratios.length,
    mean: ratios.length === 0 ? null : roundTo(sum / ratios.length, 4),
    median: medianOf(ratios),
    vetoed: rows.filter(({ summary }) => summary?.vetoed === true).length,
  };
}
