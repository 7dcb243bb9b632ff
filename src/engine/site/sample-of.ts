import type { SiteColumn, SiteRow } from '../model/site/site-view.ts';

/** The newest rows of a column that lead somewhere, those without a date last; at most `count`. */
export function sampleOf({ rows }: Pick<SiteColumn, 'rows'>, count: number): readonly SiteRow[] {
  return rows
    .filter(({ href }) => href !== null)
    .map((row, place) => ({ row, place }))
    .sort((a, b) => {
      const [one, two] = [a.row.date ?? '', b.row.date ?? ''];
      return one === two ? a.place - b.place : one < two ? 1 : -1;
    })
    .slice(0, count)
    .map(({ row }) => row);
}
