import type { ListRow, PageList } from '../model/artifacts/list.ts';
import { readDataStore } from './cms/read-data-store.ts';
import { readJsonRows } from './cms/read-json-rows.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import type { ReadingTime } from './reading-time.ts';
import { chooseList, isSideList, measureDominance } from './list/choose-list.ts';
import { findListNotices, isExplanation } from './list/find-list-notices.ts';
import { findLists, type FoundList } from './list/find-lists.ts';
import { findPlainList } from './list/find-plain-list.ts';
import { isScriptBuilt } from './list/is-script-built.ts';
import { isLaterPage, readPagination } from './list/read-pagination.ts';
import { toListRows } from './list/to-list-rows.ts';

/** What a page without rows still says: that it is empty, why, or that a script would draw them. */
function readEmptyList(page: ParsedPage): PageList | null {
  const { emptyNotice, note } = findListNotices(page);
  const pagination = readPagination(page);
  const scriptBuilt = isScriptBuilt(page);
  const isSilent = emptyNotice === null && note === null && pagination === null;
  if (isSilent && !scriptBuilt) return null;
  return {
    rows: [],
    newestDate: null,
    oldestDate: null,
    pagination,
    isLaterPage: false,
    carrier: 'markup',
    emptyNotice,
    note,
    isScriptBuilt: scriptBuilt,
    dominance: 0,
  };
}

type Carrier = PageList['carrier'];

function toPageList(
  page: ParsedPage,
  rows: readonly ListRow[],
  carrier: Carrier,
  dominance: number,
): PageList {
  const dates = rows.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const explaining = rows.every(({ title }) => isExplanation(title)) ? rows[0] : undefined;
  return {
    rows: [...rows],
    newestDate: dates.at(-1) ?? null,
    oldestDate: dates[0] ?? null,
    pagination: readPagination(page),
    isLaterPage: isLaterPage(page),
    carrier,
    emptyNotice: null,
    note: explaining?.locator ?? null,
    isScriptBuilt: false,
    dominance,
  };
}

function byCount(a: FoundList, b: FoundList): number {
  return b.rows.length - a.rows.length;
}

/** Rows of a data store whose script did not run here; null where there are none or the page shows them already. */
function readStoredRows(
  page: ParsedPage,
  time: ReadingTime,
  shown: readonly ListRow[],
): ListRow[] | null {
  const store = readDataStore(page);
  if (store === null) return null;
  const largest = [...findLists(store.rows).lists].sort(byCount)[0];
  if (largest === undefined) return null;
  const rows = toListRows(store.rows, largest.rows, time);
  const titles = new Set(rows.map(({ title }) => title));
  if (shown.some(({ title }) => titles.has(title))) return null;
  return rows.map((row) => ({
    ...row,
    locator: page.locate(store.holder, `${row.title} ${row.notation ?? ''}`),
  }));
}

function readScriptedRows(page: ParsedPage): ListRow[] {
  return readJsonRows(page).map(({ row, holder }) => ({
    ...row,
    yearInferred: false,
    locator: page.locate(holder, `${row.title} ${row.notation ?? ''}`),
  }));
}

/** One or two rows beside a long text are a stray link with a date. */
const minFewDominance = 0.05;
/** Rows without dates count only where they make up most of the page. */
const minPlainDominance = 0.3;

function readPlainList(page: ParsedPage, time: ReadingTime): PageList | null {
  const list = findPlainList(page, findLists(page).links);
  if (list === null) return null;
  const dominance = measureDominance(page, list, [list]);
  if (dominance < minPlainDominance) return null;
  return toPageList(page, toListRows(page, list.rows, time), 'markup', dominance);
}

/** Where only a side block is drawn, the column's own rows may stand in a script, or be said to be none. */
function readBehindSideList(page: ParsedPage, chosen: FoundList): PageList | null {
  if (!isSideList(page, chosen)) return null;
  const scripted = readScriptedRows(page);
  if (scripted.length > 0) return toPageList(page, scripted, 'json', 1);
  const empty = readEmptyList(page);
  return empty !== null && (empty.emptyNotice !== null || empty.note !== null) ? empty : null;
}

/** The list as it is drawn, where its rows make up enough of the page. */
function readDrawnList(
  page: ParsedPage,
  chosen: FoundList,
  rows: readonly ListRow[],
): PageList | null {
  const behind = readBehindSideList(page, chosen);
  if (behind !== null) return behind;
  const dominance = measureDominance(page, chosen, findLists(page).lists);
  if (rows.length <= 2 && dominance < minFewDominance) return null;
  const carrier = chosen.rows[0]?.unit.name === 'tr' ? 'table' : 'markup';
  return toPageList(page, rows, carrier, dominance);
}

/** The page's main list: repeated rows of link and date; null where there is none. */
export function readList(page: ParsedPage, time: ReadingTime): PageList | null {
  const chosen = chooseList(page, findLists(page).lists);
  const rows = chosen === null ? [] : toListRows(page, chosen.rows, time);
  const stored = readStoredRows(page, time, rows);
  if (stored !== null) return toPageList(page, stored, 'datastore', 1);
  const drawn = chosen === null ? null : readDrawnList(page, chosen, rows);
  if (drawn !== null) return drawn;
  const scripted = readScriptedRows(page);
  if (scripted.length > 0) return toPageList(page, scripted, 'json', 1);
  return readPlainList(page, time) ?? readEmptyList(page);
}
