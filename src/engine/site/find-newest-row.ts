import { siteColumns } from '../data/site-columns.ts';
import { asCivilDate, type CivilDate } from '../model/civil-date.ts';
import type { SitePage } from '../model/site/site-page.ts';
import type { SiteRow } from '../model/site/site-view.ts';
import type { PageIndex } from './index-pages.ts';

/** The newest row of a column, and whether no other can be newer. */
export interface NewestRow {
  readonly newest: SiteRow | null;
  readonly isNewestCertain: boolean;
}

/** Dates by which the page of a row may be listed: its publication, a message's asking and answering. */
function pageDates({ artifacts: { article, messages } }: SitePage): readonly CivilDate[] {
  const [message = null, second] = messages;
  const asked = second === undefined ? [message?.asked, message?.answered] : [];
  return [article?.pubDate, ...asked].flatMap((date) => date ?? []);
}

/** A row without a date, or without a year, has that of the page it leads to, else that of another list that shows it whole. */
function dateRow(index: PageIndex, row: SiteRow): SiteRow {
  if (row.href === null || (row.date !== null && !row.yearInferred)) return row;
  const page = index.findPage(row.href);
  const dates = [...(page === null ? [] : pageDates(page)), index.findWholeDate(row.href)];
  const date = dates.find(
    (each) => each !== null && (row.date === null || row.date.slice(-5) === each.slice(-5)),
  );
  return date == null ? row : { ...row, date, yearInferred: false };
}

/** The only day with that month and day between two days; null where none or several are. */
function onlyBetween(date: CivilDate, from: CivilDate, until: CivilDate): CivilDate | null {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  if (last - first > 1) return null;
  const days = [...new Set([first, last])].flatMap((year) => {
    const day = asCivilDate(`${String(year)}${date.slice(4)}`);
    return day !== null && day >= from && day <= until ? [day] : [];
  });
  return days.length === 1 ? (days[0] ?? null) : null;
}

/** Whether another list gives the row another day: one of the two is not its publication. */
function isDenied(index: PageIndex, { href }: SiteRow): boolean {
  return href !== null && index.findWholeDate(href) !== null;
}

/**
 * Settles years that a falling list leaves no choice of: between the nearest certain date below and `asOf`. A date above
 * bounds nothing, since it may be that of a pinned row.
 * A list whose certain dates do not fall tells nothing.
 */
function settleYears(
  index: PageIndex,
  rows: readonly SiteRow[],
  asOf: CivilDate,
): readonly SiteRow[] {
  const certain = rows.filter(({ date, yearInferred }) => date !== null && !yearInferred);
  const isFalling = certain.every(
    ({ date }, at) => at === 0 || String(date) <= String(certain[at - 1]?.date),
  );
  if (!isFalling || certain.length === 0 || certain.length === rows.length) return rows;
  return rows.map((row, at) => {
    if (row.date === null || !row.yearInferred || isDenied(index, row)) return row;
    const isCertain = ({ date, yearInferred }: SiteRow): boolean => date !== null && !yearInferred;
    const from = rows.slice(at + 1).find(isCertain)?.date ?? null;
    const date = from === null ? null : onlyBetween(row.date, from, asOf);
    return date === null ? row : { ...row, date, yearInferred: false };
  });
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
  const rows = settleYears(
    index,
    given.map((row) => dateRow(index, row)),
    asOf,
  );
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
