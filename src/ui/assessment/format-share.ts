/** A share as a percentage with at most one decimal; "–" where there is none. */
export function formatShare(share: number | null): string {
  return share === null ? '–' : `${String(Math.round(share * 1000) / 10)}%`;
}

/** Points with at most two decimals. */
export function formatPoints(points: number): string {
  return String(Math.round(points * 100) / 100);
}
