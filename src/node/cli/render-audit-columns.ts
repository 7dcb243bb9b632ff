import stringWidth from 'string-width';
import type { SiteColumnView } from '../../engine/model/site-audit-view.ts';
import { outcomeWords } from '../../report/outcome-words.ts';
import type { Drawing } from './drawing.ts';
import { outcomeStyles } from './outcome-styles.ts';
import { cutToWidth, indentText } from './wrap-text.ts';

const standingWidth = 23;
const dateWidth = 12;
const countWidth = 6;
const nameWidth = 30;

function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - stringWidth(text)));
}

function renderRow(column: SiteColumnView, nameColumns: number, { paint }: Drawing): string {
  const { outcome, word, name, newestDate, itemCount } = column;
  return [
    paint(outcomeStyles[outcome], padTo(`${outcomeWords[outcome].sign} ${word}`, standingWidth)),
    padTo(cutToWidth(name, nameColumns - 1), nameColumns),
    padTo(newestDate ?? '-', dateWidth),
    String(itemCount ?? '-').padStart(countWidth),
  ].join('');
}

/** A column of which nothing is known says no more in a row than in a list of names. */
function isUnknown({ outcome, url, newestDate, itemCount }: SiteColumnView): boolean {
  return outcome === 'untested' && url === null && newestDate === null && itemCount === null;
}

function renderUnknown(columns: readonly SiteColumnView[], drawing: Drawing): string[] {
  const [first] = columns;
  if (first === undefined) return [];
  const names = [...new Set(columns.map(({ name }) => name))].join('、');
  const mark = `${outcomeWords[first.outcome].sign} ${first.word}：`;
  return indentText(mark, names, drawing.columns).map((line) => drawing.paint('dim', line));
}

/** The columns as a table: how each stands, its newest date, how many items; those of which nothing is known are named below. */
export function renderColumns(columns: readonly SiteColumnView[], drawing: Drawing): string[] {
  if (columns.length === 0) return ['没有要查的栏目。'];
  const room = drawing.columns - standingWidth - dateWidth - countWidth;
  const nameColumns = Math.max(12, Math.min(nameWidth, room));
  const known = columns.filter((column) => !isUnknown(column));
  const head = [
    padTo('状态', standingWidth),
    padTo('栏目', nameColumns),
    padTo('最新日期', dateWidth),
    `${' '.repeat(countWidth - stringWidth('条数'))}条数`,
  ].join('');
  return [
    ...(known.length > 0 ? [drawing.paint('dim', head)] : []),
    ...known.map((column) => renderRow(column, nameColumns, drawing)),
    ...renderUnknown(columns.filter(isUnknown), drawing),
  ];
}
