import type { Element } from 'domhandler';
import { childrenOf, parentOf } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import type { DateMark } from './find-date-marks.ts';
import type { RowDate } from './find-dated-rows.ts';
import type { UnitRow } from './group-rows.ts';

const publishedLabel = /(?:发布|公开|公布|发表|上网|更新|刊登)(?:日期|时间)?/;
/** A label right before a date on its line; a title that ends in 公开 is none. */
const labelBefore =
  /(?:发布|公开|公布|发表|上网|更新|刊登)(?:(?:日期|时间)\s{0,2}[:：]?|[:：])\s{0,2}$/;
const ranks = { own: 3, edge: 2, title: 1, sentence: 0 } as const;

/** Index of the cell of a row that holds an element, and its heading in the table's first row. */
function headingOf(page: ParsedPage, row: Element, offset: number): string {
  const cells = childrenOf(row);
  const at = cells.findIndex((cell) => {
    const { start, end } = page.spanOf(cell);
    return start <= offset && offset < end;
  });
  let table = parentOf(row);
  while (table !== null && table.name !== 'table') table = parentOf(table);
  if (table === null || at < 0) return '';
  const last = page.lastInside(table);
  for (let i = page.indexOf(table) + 1; i <= last; i += 1) {
    const element = page.elements[i];
    if (element?.name !== 'tr') continue;
    const cell = element === row ? undefined : childrenOf(element)[at];
    return cell === undefined ? '' : page.textOf(cell);
  }
  return '';
}

function isLabelledPublished(page: ParsedPage, row: UnitRow, { mark }: RowDate): boolean {
  if (labelBefore.test(page.text.slice(Math.max(0, mark.start - 9), mark.start))) return true;
  return row.element.name === 'tr' && publishedLabel.test(headingOf(page, row.element, mark.start));
}

/** The date of a row among several: one labelled 发布, else the one that stands clearest, else the last. */
export function pickRowDate(page: ParsedPage, row: UnitRow): DateMark | null {
  const usable = row.dates.filter(({ stand }) => stand !== 'sentence');
  const full = usable.filter(({ mark }) => mark.year !== null);
  const candidates = full.length > 0 ? full : usable;
  if (candidates.length > 1) {
    const published = candidates.find((date) => isLabelledPublished(page, row, date));
    if (published !== undefined) return published.mark;
  }
  const best = Math.max(...candidates.map(({ stand }) => ranks[stand]));
  const chosen = candidates.filter(({ stand }) => ranks[stand] === best).at(-1);
  return chosen?.mark ?? null;
}
