import stringWidth from 'string-width';
import type { AuditedColumn } from '../../engine/model/site-audit.ts';
import { describeColumnState } from '../../report/column-words.ts';
import type { Drawing } from './drawing.ts';
import type { Style } from './paint.ts';
import { cutToWidth } from './wrap-text.ts';

const stateWidth = 16;
const dateWidth = 12;
const countWidth = 6;
const nameWidth = 28;

function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - stringWidth(text)));
}

function styleOf({ presence, state }: AuditedColumn): Style {
  if (presence === 'absent' || (presence === 'present' && state === 'empty')) return 'red';
  return presence === 'present' && state === 'filled' ? 'green' : 'yellow';
}

function renderRow(column: AuditedColumn, nameColumns: number, drawing: Drawing): string {
  const { paint } = drawing;
  const { sign, word } = describeColumnState(column);
  const count = column.itemCount === null ? '—' : String(column.itemCount);
  return [
    paint(styleOf(column), padTo(`${sign} ${word}`, stateWidth)),
    padTo(cutToWidth(column.name, nameColumns - 1), nameColumns),
    padTo(column.newestDate ?? '—', dateWidth),
    count.padStart(countWidth),
  ].join('');
}

/** The columns as a table: how each stands, its newest date, how many items. */
export function renderColumns(columns: readonly AuditedColumn[], drawing: Drawing): string[] {
  if (columns.length === 0) return ['没有要查的栏目。'];
  const room = drawing.columns - stateWidth - dateWidth - countWidth;
  const nameColumns = Math.max(12, Math.min(nameWidth, room));
  const head = [
    padTo('状态', stateWidth),
    padTo('栏目', nameColumns),
    padTo('最新日期', dateWidth),
    ' '.repeat(Math.max(0, countWidth - stringWidth('条数'))),
    '条数',
  ].join('');
  return [
    drawing.paint('dim', head),
    ...columns.map((column) => renderRow(column, nameColumns, drawing)),
  ];
}
