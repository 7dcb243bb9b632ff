import type { ListRow } from '../../model/artifacts/list.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import type { ReadingTime } from '../reading-time.ts';
import { findDateInAddress } from './date-in-address.ts';
import type { PlainRow } from './find-lists.ts';
import { findYearHeadings, inferYears } from './infer-years.ts';
import { findLinkAddress } from './link-address.ts';
import { readRowTitle } from './read-row-title.ts';

/** Rows with titles, addresses and settled dates. */
export function toListRows(
  page: ParsedPage,
  rows: readonly PlainRow[],
  time: ReadingTime,
): ListRow[] {
  const first = rows[0];
  if (first === undefined) return [];
  const listStart = page.spanOf(first.unit).start;
  const addresses = rows.map((row) => findLinkAddress(page, row.link.element));
  const isYearless = rows.some((row) => row.date !== null && row.date.year === null);
  const headings = isYearless ? findYearHeadings(page.text) : [];
  const places = rows.map((row, i) => ({
    mark: row.date,
    urlDate: isYearless ? findDateInAddress(addresses[i] ?? null) : null,
    listStart,
  }));
  const dates = inferYears(places, headings, time.today);
  return rows.map((row, i) => ({
    title: readRowTitle(page, row.link.element, row.marks),
    href: addresses[i] ?? null,
    date: dates[i]?.value ?? null,
    notation: row.date?.notation ?? null,
    yearInferred: dates[i]?.yearInferred ?? false,
    locator: page.locate(row.unit),
  }));
}
