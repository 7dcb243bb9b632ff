import type { ReportFigure, ReportRow, ReportTable } from '../../model/artifacts/annual-report.ts';
import type { Locator } from '../../model/locator.ts';
import { nameExtraRows } from './find-extra-rows.ts';

/** A row as it was read, and whether its figures stood beside their heads. */
export interface ReadRow extends ReportRow {
  readonly isShifted: boolean;
}

/** Why no set of tables was taken. */
export const severalSets = '有几套同类表格，无法确定哪一套是本机关的';

const maxNamed = 3;

function nameSome(names: readonly string[]): string {
  const some = names.slice(0, maxNamed).join('、');
  return names.length > maxNamed ? `${some}等${names.length}行` : some;
}

const isLost = ({ raw }: ReportFigure): boolean => raw === null;

/** What was read beside the rows of the form. */
export interface TableRest {
  /** Labels of rows of the form that were not read. */
  readonly missing: readonly string[];
  readonly extraRows: readonly ReportRow[];
  readonly locator: Locator | null;
}

function listReasons(rows: readonly ReadRow[], { missing, extraRows }: TableRest): string[] {
  const open = rows.filter(({ cells }) => cells.some(isLost)).map(({ label }) => label);
  const shifted = rows.filter(({ isShifted }) => isShifted).map(({ label }) => label);
  return [
    missing.length > 0 ? `未读到${nameSome(missing)}` : '',
    open.length > 0 ? `${nameSome(open)}的格数与表头对不上` : '',
    shifted.length > 0 ? `${nameSome(shifted)}的数字与表头错位，按先后次序对应` : '',
    nameExtraRows(extraRows),
  ].filter((reason) => reason !== '');
}

/** Puts the rows that were read into a table of the form, and says what of it is missing or uncertain. */
export function buildTable(rows: readonly ReadRow[], rest: TableRest): ReportTable {
  const reasons = listReasons(rows, rest);
  const isRead = rows.some(({ cells }) => !cells.every(isLost));
  const state = !isRead ? 'unreadable' : reasons.length > 0 ? 'partial' : 'complete';
  return {
    state,
    reason: reasons.join('；'),
    rows: isRead
      ? rows.map(({ id, label, columns, cells }) => ({ id, label, columns, cells }))
      : [],
    extraRows: isRead ? [...rest.extraRows] : [],
    locator: rest.locator,
  };
}

/** A table that is there but cannot be read. */
export function unreadableTable(reason: string, locator: Locator | null): ReportTable {
  return { state: 'unreadable', reason, rows: [], extraRows: [], locator };
}
