import { type ApplicationRow, reportForms } from '../../data/report-forms.ts';
import type { ReportRow } from '../../model/artifacts/annual-report.ts';
import type { ReportCell, ReportTableBlock } from '../../model/report-document.ts';
import { matchApplicationRow, toLabelKey } from '../match-labels.ts';
import { parseFigure } from '../read-figure.ts';
import { type AlignedRow, alignValues } from './align-values.ts';
import { readExtraRow } from './find-extra-rows.ts';
import { dropEarlier, findHeadCells, type HeadCell, toHeadRanges } from './find-heads.ts';
import {
  type ColumnRange,
  isBlank,
  isLabel,
  layOutRows,
  rangeOf,
  type TableGrid,
} from './table-grid.ts';

const { columns } = reportForms.applications;
/** Rows whose labels columns have as well. */
const lateRows = new Set(['other', 'results-total']);
/** Rows that no other table has. */
const ownRows = new Set(['new', 'carried-in', 'carried-out']);
const minHeads = 2;
/** A table with more rows of the form than twice its own is none. */
const maxFormRows = 60;
/** So many heads tell the table by themselves. */
const sureHeads = 4;

/** One row of 表三 as it is drawn. */
export interface DrawnRow {
  readonly row: ApplicationRow;
  /** The label's key: 其他 and 其他处理 are told by it. */
  readonly key: string;
  readonly aligned: AlignedRow;
  readonly isBlank: boolean;
  /** Rows right after it that the form lacks; for the first row of a table, those before it too. */
  readonly extraRows: readonly ReportRow[];
}

/** The rows of 表三 that one table holds. */
export interface ApplicationPiece {
  readonly rows: readonly DrawnRow[];
  /** False for a table that is part of 表三 only if it goes on with one. */
  readonly isSure: boolean;
}

interface Found {
  readonly at: number;
  readonly row: ApplicationRow;
  readonly key: string;
  readonly label: ReportCell;
  readonly values: readonly ReportCell[];
}

type Label = Pick<Found, 'row' | 'key' | 'label'>;

/** The rightmost cell that names a row by itself. */
function findWholeLabel(cells: readonly ReportCell[]): Label | null {
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const label = cells[at];
    if (label === undefined || !isLabel(label)) continue;
    const row = matchApplicationRow(label.text);
    if (row !== null) return { row, key: toLabelKey(label.text), label };
  }
  return null;
}

/** A label that is broken over cells of one row (1.属于 | 国家秘密). */
function findBrokenLabel(cells: readonly ReportCell[], at: number): Label | null {
  const parts = cells.filter((cell) => cell.row === at && isLabel(cell));
  const label = parts.at(-1);
  if (label === undefined || parts.length < 2) return null;
  const text = parts.map((part) => part.text).join('');
  const row = matchApplicationRow(text);
  return row === null ? null : { row, key: toLabelKey(text), label };
}

/** A cell over several rows heads a group, unless all of its rows are one tall row. */
function isGroup(label: ReportCell, cells: readonly ReportCell[]): boolean {
  if (label.rowSpan === 1) return false;
  const values = cells.filter(({ column }) => column > label.column);
  return values.some(({ rowSpan }) => rowSpan !== label.rowSpan);
}

function findRow(cells: readonly ReportCell[], at: number): Found | null {
  const found = findWholeLabel(cells) ?? findBrokenLabel(cells, at);
  if (found === null || isGroup(found.label, cells)) return null;
  const after = rangeOf(found.label).to;
  return { at, ...found, values: cells.filter(({ column }) => column >= after) };
}

interface Heads {
  readonly cells: readonly HeadCell[];
  readonly ranges: readonly ColumnRange[] | null;
  /** First row after the heads. */
  readonly end: number;
}

function readHeads(grid: TableGrid): Heads {
  const cells: HeadCell[] = [];
  let end = 0;
  for (const [at, row] of grid.entries()) {
    const heads = findHeadCells(row, columns);
    if (heads.length >= minHeads) {
      cells.push(...heads);
      end = at + 1;
    } else if (cells.length > 0) break;
  }
  const own = dropEarlier(cells, grid.slice(0, end));
  return { cells: own, ranges: toHeadRanges(own, columns.length), end };
}

function isHeadRow(cells: readonly ReportCell[]): boolean {
  return findHeadCells(cells, columns).length >= minHeads;
}

/** 总计 or 其他 without a figure before any row is a head that lost its neighbours. */
function isHeadLike({ row, values }: Found): boolean {
  return lateRows.has(row.id) && values.every(({ text }) => parseFigure(text) === null);
}

function findRows(grid: TableGrid): Found[] {
  const rows: Found[] = [];
  for (const [at, cells] of grid.entries()) {
    if (isHeadRow(cells)) continue;
    const found = findRow(cells, at);
    if (found === null || (rows.length === 0 && isHeadLike(found))) continue;
    // A tall row is met once for each row of the grid that it covers.
    if (rows.at(-1)?.label !== found.label) rows.push(found);
    if (rows.length >= maxFormRows) break;
  }
  return rows;
}

/** Value cells that more than one row claims. */
function findShared(rows: readonly Found[]): Set<ReportCell> {
  const seen = new Set<ReportCell>();
  const shared = new Set<ReportCell>();
  for (const cell of rows.flatMap(({ values }) => values)) {
    if (seen.has(cell)) shared.add(cell);
    seen.add(cell);
  }
  return shared;
}

/** A row of figures without a label below a blank row: they may be the blank row's. */
function isDoubtful(grid: TableGrid, { at, values }: Found): boolean {
  const below = grid[at + 1];
  if (below === undefined || !values.every(isBlank) || findRow(below, at + 1) !== null)
    return false;
  return below.some((cell) => cell.row === at + 1 && parseFigure(cell.text) !== null);
}

/** Whether what stands right before or after a row is among the results that 总计 adds up. */
function isAmongResults({ id, group }: ApplicationRow, isBefore: boolean): boolean {
  return group !== null && (isBefore || id !== 'results-total');
}

/** Rows among the results that the form lacks, by the row of the form that they stand beside. */
function findExtraRows(
  grid: TableGrid,
  rows: readonly Found[],
  ranges: readonly ColumnRange[] | null,
): ReadonlyMap<Found, readonly ReportRow[]> {
  const extras = new Map<Found, ReportRow[]>();
  let next = 0;
  for (const [at, cells] of grid.entries()) {
    if (rows[next]?.at === at) {
      next += 1;
      continue;
    }
    const beside = rows[Math.max(next - 1, 0)];
    if (beside === undefined || !isAmongResults(beside.row, next === 0)) continue;
    const extra = readExtraRow(cells, at, ranges);
    if (extra !== null) extras.set(beside, [...(extras.get(beside) ?? []), extra]);
  }
  return extras;
}

/** Reads the rows of 表三 in one table; null where it is not part of 表三. */
export function readApplicationPiece(block: ReportTableBlock): ApplicationPiece | null {
  const grid = layOutRows(block);
  const heads = readHeads(grid);
  const rows = findRows(grid.map((row, at) => (at < heads.end && isHeadRow(row) ? [] : row)));
  if (rows.length === 0) return null;
  const shared = findShared(rows);
  const extras = findExtraRows(grid, rows, heads.ranges);
  return {
    isSure: heads.cells.length >= sureHeads || rows.some(({ row }) => ownRows.has(row.id)),
    rows: rows.map((found) => {
      const isOpen = isDoubtful(grid, found) || found.values.some((cell) => shared.has(cell));
      const values = isOpen ? [] : found.values;
      const aligned = alignValues(values, columns.length, heads.ranges);
      return {
        row: found.row,
        key: found.key,
        aligned,
        isBlank: found.values.every(isBlank),
        extraRows: extras.get(found) ?? [],
      };
    }),
  };
}
