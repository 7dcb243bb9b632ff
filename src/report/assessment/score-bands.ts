import type { AssessmentView } from '../../engine/model/assessment/assessment-view.ts';

const bands = [
  { label: '90分以上', from: 90 },
  { label: '80—90分', from: 80 },
  { label: '70—80分', from: 70 },
  { label: '60—70分', from: 60 },
  { label: '60分以下', from: -Infinity },
] as const;

/** How many agencies lie in each band of the hundred, the lower end included; those without a score are in none. */
export function countBands({
  agencies,
}: AssessmentView): readonly { readonly label: string; readonly count: number }[] {
  const scores = agencies.flatMap(({ judged }) => {
    const ratio = judged?.ratio ?? null;
    return ratio === null ? [] : [ratio * 100];
  });
  return bands.map(({ label, from }, i) => {
    const below = bands[i - 1]?.from ?? Infinity;
    return { label, count: scores.filter((score) => score >= from && score < below).length };
  });
}

/**
 * Share of the points obtained in each first-level group over all agencies, in the order of the table.
 * Only what was decided counts; a group of which nothing was decided is left out.
 */
export function averageGroups({
  agencies,
  system,
}: AssessmentView): readonly { readonly title: string; readonly ratio: number }[] {
  const items = agencies.flatMap(({ judged }) => judged?.items ?? []);
  return system.groups.flatMap((title) => {
    const decided = items.filter(({ group, scored }) => group[0] === title && scored !== null);
    const points = decided.reduce((sum, item) => sum + (item.points ?? 0), 0);
    const scored = decided.reduce((sum, item) => sum + (item.scored ?? 0), 0);
    return points > 0 ? [{ title, ratio: scored / points }] : [];
  });
}
