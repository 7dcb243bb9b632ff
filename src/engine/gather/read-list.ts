import type { PageList } from '../model/artifacts/list.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import type { ReadingTime } from './reading-time.ts';
import { chooseList, measureDominance } from './list/choose-list.ts';
import { findListNotices, isExplanation } from './list/find-list-notices.ts';
import { findLists } from './list/find-lists.ts';
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

/** The page's main list: repeated rows of link and date; null where there is none. */
export function readList(page: ParsedPage, time: ReadingTime): PageList | null {
  const { lists } = findLists(page);
  const chosen = chooseList(page, lists);
  if (chosen === null) return readEmptyList(page);
  const rows = toListRows(page, chosen.rows, time);
  const dates = rows.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const explaining = rows.every(({ title }) => isExplanation(title)) ? rows[0] : undefined;
  return {
    rows,
    newestDate: dates.at(-1) ?? null,
    oldestDate: dates[0] ?? null,
    pagination: readPagination(page),
    isLaterPage: isLaterPage(page),
    carrier: chosen.rows[0]?.unit.name === 'tr' ? 'table' : 'markup',
    emptyNotice: null,
    note: explaining?.locator ?? null,
    isScriptBuilt: false,
    dominance: measureDominance(page, chosen, lists),
  };
}
