import { reportForms } from '../../data/report-forms.ts';
import type { ReportCell, ReportTableBlock } from '../../model/report-document.ts';
import { lostFigure, parseFigure } from '../read-figure.ts';
import { alignValues } from './align-values.ts';
import { findHeadCells, type HeadCell, toHeadRanges } from './find-heads.ts';
import { readReviewsDown } from './read-reviews-down.ts';
import { findGroupCells, type GroupCell, matchGroup, type ReviewGroup } from './review-groups.ts';
import {
  type ColumnRange,
  isBlank,
  isLabel,
  layOutRows,
  rangeOf,
  type TableGrid,
} from './table-grid.ts';

const { groups, columns } = reportForms.reviews;
/** Outcomes of one group. */
const size = columns.length;
const minHeads = 3;

interface Heads {
  readonly cells: readonly HeadCell[];
  /** First row after them. */
  readonly end: number;
}

/** Cells that name outcomes as heads of columns, in the order of their columns. */
function readHeads(grid: TableGrid): Heads {
  const found = new Map<ReportCell, HeadCell>();
  let end = 0;
  for (const [at, row] of grid.entries()) {
    const heads = findHeadCells(row, columns);
    if (new Set(heads.map(({ index }) => index)).size < minHeads) {
      if (found.size > 0) break;
      continue;
    }
    for (const head of heads) found.set(head.cell, head);
    end = at + 1;
  }
  const cells = [...found.values()].sort((a, b) => a.cell.column - b.cell.column);
  return { cells, end };
}

/** Whether heads repeat the outcomes of the form in its order, once a group. */
function isInOrder(heads: readonly HeadCell[]): boolean {
  return heads.length % size === 0 && heads.every(({ index }, at) => index === at % size);
}

/** Groups over the heads, one for each five; null where they cannot be told. */
function nameGroups(
  heads: readonly HeadCell[],
  cells: readonly GroupCell[],
  caption: string | null,
): string[] | null {
  const count = heads.length / size;
  const standard = groups.map(({ id }) => id);
  const ids = cells.map(({ id }) => id);
  if (new Set(ids).size === count && ids.length === count) return ids;
  if (count === standard.length) return ids.length === 0 ? standard : null;
  if (count === 1 && ids.length === 0) return caption === null ? null : [caption];
  return count === 2 && ids.length === 0 ? standard.slice(1) : null;
}

/** Places of the heads, group after group; null where two lie over each other, as in rows that lost their spans. */
function toRanges(heads: readonly HeadCell[]): ColumnRange[] | null {
  const placed = heads.map(({ cell }, index) => ({ index, cell }));
  return toHeadRanges(placed, heads.length);
}

/** Rows of values: no words but perhaps a group's name in front. */
function findValueRows(grid: TableGrid, end: number): (readonly ReportCell[])[] {
  return grid.slice(end).filter((row) => {
    const words = row.filter(isLabel);
    const rest = words.filter(({ text }) => matchGroup(text) === null);
    return rest.length === 0 && row.some(({ text }) => text !== '');
  });
}

function toGroups(
  ids: readonly string[],
  row: readonly ReportCell[],
  heads: readonly ColumnRange[] | null,
): ReviewGroup[] {
  const { figures, isShifted } = alignValues(row, ids.length * size, heads);
  return ids.map((id, at) => ({
    id,
    figures: figures.slice(at * size, (at + 1) * size),
    isShifted,
  }));
}

/** Groups drawn side by side over one row of figures. */
function readAcross(grid: TableGrid, heads: Heads, caption: string | null): ReviewGroup[] {
  const ids = nameGroups(heads.cells, findGroupCells(grid.slice(0, heads.end).flat()), caption);
  if (ids === null) return [];
  const rows = findValueRows(grid, heads.end).filter((row) => !row.some(isLabel));
  const filled = rows.filter((row) => !row.every(isBlank));
  const blank = grid[heads.end]?.every(isBlank) === true ? grid[heads.end] : undefined;
  const row = filled.length > 0 ? filled[0] : blank;
  if (filled.length > 1 || row === undefined) {
    return ids.map((id) => ({ id, figures: columns.map(() => lostFigure), isShifted: false }));
  }
  return toGroups(ids, row, toRanges(heads.cells));
}

/** Groups drawn one a row under the five outcomes. */
function readGroupRows(grid: TableGrid, heads: Heads): ReviewGroup[] {
  const ranges = toHeadRanges(heads.cells, size);
  return grid.slice(heads.end).flatMap((row) => {
    const label = row.findLast(({ text }) => matchGroup(text) !== null);
    const id = label === undefined ? null : matchGroup(label.text);
    if (label === undefined || id === null) return [];
    const after = rangeOf(label).to;
    const values = row.filter(({ column }) => column >= after);
    return toGroups([id], values, ranges);
  });
}

/** The only row of fifteen numbers: the form has no other table so wide. */
function readFifteen(grid: TableGrid): ReviewGroup[] {
  const count = groups.length * size;
  const rows = grid.filter(
    (row) => row.length === count && row.every(({ text }) => parseFigure(text) !== null),
  );
  const [row, ...more] = rows;
  if (row === undefined || more.length > 0) return [];
  const ids = groups.map(({ id }) => id);
  return toGroups(ids, row, null);
}

/** Reads a table that is nothing but fifteen numbers, its heads lost; empty for any other. */
export function readLoneRow(block: ReportTableBlock): ReviewGroup[] {
  return block.rows === 1 ? readFifteen(layOutRows(block)) : [];
}

/** Outcomes named anywhere in a table, each counted once. */
function countOutcomes({ cells }: ReportTableBlock): number {
  return new Set(findHeadCells(cells, columns).map(({ index }) => index)).size;
}

/**
 * Reads the groups of 表四 that one table holds; `caption` is the group that the line above names.
 * Empty where the table is not part of 表四.
 */
export function readReviewGroups(block: ReportTableBlock, caption: string | null): ReviewGroup[] {
  if (countOutcomes(block) < minHeads || !hasOwnOutcome(block)) return [];
  const grid = layOutRows(block);
  const heads = readHeads(grid);
  if (heads.cells.length === 0) return readReviewsDown(grid, caption);
  if (!isInOrder(heads.cells)) return heads.cells.length < size ? [] : readFifteen(grid);
  const hasRows = grid.slice(heads.end).some((row) => row.some(({ text }) => matchGroup(text)));
  const isSingle = heads.cells.length === size;
  return isSingle && hasRows ? readGroupRows(grid, heads) : readAcross(grid, heads, caption);
}

/** 总计 and 其他 head other tables too; one of the first outcomes must be there. */
function hasOwnOutcome({ cells }: ReportTableBlock): boolean {
  return findHeadCells(cells, columns).some(({ index }) => index < 2 || index === 3);
}
