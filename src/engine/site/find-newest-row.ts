import { siteColumns } from '../data/site-columns.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { SiteRow } from '../model/site/site-view.ts';
import type { PageIndex } from './index-pages.ts';

/** The newest row of a column, and whether no other can be newer. */
export interface NewestRow {
  readonly newest: SiteRow | null;
  readonly isNewestCertain: boolean;
}

/** A row without a date, or without a year, has that of the page it leads to, else that of another list that shows it whole. */
function dateRow(index: PageIndex, row: SiteRow): SiteRow {
  if (row.href === null || (row.date !== null && !row.yearInferred)) return row;
  const date =
    index.findPage(row.href)?.artifacts.article?.pubDate ?? index.findWholeDate(row.href);
  if (date === null) return row;
  const isSameDay = row.date === null || row.date.slice(-5) === date.slice(-5);
  return isSameDay ? { ...row, date, yearInferred: false } : row;
}

/** Whether rows go from new to old, but for a few pinned above the rest. */
function isInOrder(rows: readonly SiteRow[]): boolean {
  const dates = rows.flatMap(({ date }) => (date === null ? [] : [date]));
  let lastRise = 0;
  for (const [at, date] of dates.entries()) {
    const before = dates[at - 1];
    if (before !== undefined && date > before) lastRise = at;
  }
  return lastRise <= siteColumns.maxPinned && (lastRise === 0 || lastRise * 2 < dates.length);
}

/** Finds the newest row that is not dated after `asOf`. */
export function findNewestRow(
  index: PageIndex,
  given: readonly SiteRow[],
  { asOf, isComplete }: { readonly asOf: CivilDate; readonly isComplete: boolean },
): NewestRow {
  const rows = given.map((row) => dateRow(index, row));
  let newest: SiteRow | null = null;
  for (const row of rows) {
    if (row.date === null || row.date > asOf) continue;
    if (newest?.date == null || row.date > newest.date) newest = row;
  }
  const isNewestCertain =
    newest !== null &&
    !newest.yearInferred &&
    rows.every(({ date }) => date !== null) &&
    (isComplete || isInOrder(rows));
  return { newest, isNewestCertain };
}
