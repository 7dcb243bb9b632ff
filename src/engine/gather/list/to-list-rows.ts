import type { ListRow } from '../../model/artifacts/list.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import type { ReadingTime } from '../reading-time.ts';
import { findDateInAddress } from './date-in-address.ts';
import type { PlainRow } from './find-lists.ts';
import { findYearHeadings, inferYears } from './infer-years.ts';
import { findLinkAddress } from './link-address.ts';
import { readRowTitle } from './read-row-title.ts';

interface SettledRows {
  readonly today: ReadingTime['today'];
  readonly rows: readonly ListRow[];
}

const known = new WeakMap<readonly PlainRow[], SettledRows>();

/** Rows with titles, addresses and settled dates; two gatherers ask for those of the same list. */
export function toListRows(
  page: ParsedPage,
  rows: readonly PlainRow[],
  time: ReadingTime,
): readonly ListRow[] {
  const settled = known.get(rows);
  if (settled?.today === time.today) return settled.rows;
  const listRows = settleRows(page, rows, time);
  known.set(rows, { today: time.today, rows: listRows });
  return listRows;
}

function settleRows(page: ParsedPage, rows: readonly PlainRow[], time: ReadingTime): ListRow[] {
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
