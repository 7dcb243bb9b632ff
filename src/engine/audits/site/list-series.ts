import type { SiteRow } from '../../model/site/site-view.ts';
import { readTitlePeriod, type TitlePeriod } from './read-title-period.ts';

/** A row with the period of its title. */
export interface PeriodRow extends TitlePeriod {
  readonly row: SiteRow;
}

/** Rows of one name that come month by month or quarter by quarter, the oldest first. */
export interface Series {
  readonly name: string;
  /** Months from one period to the next: 1 or 3. */
  readonly step: 1 | 3;
  readonly rows: readonly PeriodRow[];
}

const lastMonth = 11;

/** 1月 and 2月 are published together as often as alone. */
function periodOf(to: number, step: Series['step']): number {
  if (step === 3) return Math.floor(to / 3) * 3 + 2;
  return to % 12 === 0 ? to + 1 : to;
}

/** The step at which most rows follow each other; null where they follow no step. */
function findStep(rows: readonly PeriodRow[]): Series['step'] | null {
  const ends = [...new Set(rows.map(({ to }) => to))].toSorted((a, b) => a - b);
  const gaps = ends.slice(1).map((end, i) => end - (ends[i] ?? end));
  const share = (isOf: (gap: number) => boolean): number => gaps.filter(isOf).length / gaps.length;
  if (share((gap) => gap <= 2) > 0.5) return 1;
  return share((gap) => gap === 3) > 0.5 && ends.every((end) => end % 3 === 2) ? 3 : null;
}

/** Groups rows by the name of their series; a series is what has at least `minRows` periods at a steady step. */
export function listSeries(rows: readonly SiteRow[], minRows: number): readonly Series[] {
  const groups = new Map<string, PeriodRow[]>();
  for (const row of rows) {
    const period = readTitlePeriod(row.title);
    if (period === null) continue;
    const group = groups.get(period.series);
    if (group === undefined) groups.set(period.series, [{ ...period, row }]);
    else group.push({ ...period, row });
  }
  return [...groups].flatMap(([name, group]) => {
    const sorted = group.toSorted((a, b) => a.to - b.to);
    const step = findStep(sorted);
    const periods = new Set(sorted.map(({ to }) => to)).size;
    return step === null || periods < minRows ? [] : [{ name, step, rows: sorted }];
  });
}

/**
 * Periods without a row between the first one and `until`, both ends included, as their last months.
 * A row covers every month that it speaks of; `others` are further rows whose months count as covered.
 */
export function listMissing(
  { rows, step }: Series,
  others: readonly TitlePeriod[],
  until: number,
): readonly number[] {
  const first = rows[0]?.to;
  if (first === undefined) return [];
  const covered = new Set<number>();
  for (const { from, to } of [...rows, ...others]) {
    for (let month = from; month <= to; month += 1) covered.add(periodOf(month, step));
  }
  const missing: number[] = [];
  for (let month = first + 1; month <= until; month += 1) {
    const isEnd = step === 3 ? month % 3 === 2 : month % 12 !== 0;
    if (isEnd && !covered.has(periodOf(month, step))) missing.push(month);
  }
  return missing;
}

/** Whether the series is yearly at heart: every row ends in December. */
export function isYearly({ rows }: Series): boolean {
  return rows.every(({ to }) => to % 12 === lastMonth);
}
