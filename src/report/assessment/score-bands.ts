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

/** Mean share of the points obtained in each first-level group, in the order of the table; groups without points are left out. */
export function averageGroups({
  agencies,
  system,
}: AssessmentView): readonly { readonly title: string; readonly ratio: number }[] {
  const groups = agencies.flatMap(({ judged }) => judged?.groups ?? []);
  return system.groups.flatMap((title) => {
    const ratios = groups
      .filter((group) => group.title === title && group.points > 0)
      .map(({ scored, points }) => scored / points);
    if (ratios.length === 0) return [];
    return [{ title, ratio: ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length }];
  });
}
