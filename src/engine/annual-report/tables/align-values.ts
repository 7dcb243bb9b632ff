import type { ReportFigure } from '../../model/artifacts/annual-report.ts';
import type { ReportCell } from '../../model/report-document.ts';
import { lostFigure, parseFigure, readFigure } from '../read-figure.ts';
import { type ColumnRange, isBlank, isWithin, overlaps, rangeOf } from './table-grid.ts';

/** Figures of one row in the order of the form's columns. */
export interface AlignedRow {
  readonly figures: readonly ReportFigure[];
  /** True where blanks stand between the figures, which were taken in their order. */
  readonly isShifted: boolean;
}

/** Two numbers in one cell: which of them is meant cannot be told. */
const twoNumbers = /\d\D{0,4} \D{0,4}\d/;

function toFigure(cell: ReportCell): ReportFigure {
  const { text, hasImage, locator } = cell;
  if (hasImage && text === '') return lostFigure;
  if (twoNumbers.test(text) && parseFigure(text) === null) return lostFigure;
  return readFigure(text, locator);
}

type Heads = readonly ColumnRange[];

/** One cell for each head, where every head has exactly one and nothing else is printed in the row. */
function takeUnderHeads(cells: readonly ReportCell[], heads: Heads): ReportCell[] | null {
  const taken: ReportCell[] = [];
  for (const head of heads) {
    const under = cells.filter((cell) => overlaps(rangeOf(cell), head));
    const filled = under.filter((cell) => !isBlank(cell));
    const [cell] = filled.length === 1 ? filled : under;
    if (cell === undefined || (under.length > 1 && filled.length !== 1)) return null;
    if (!isWithin(rangeOf(cell), head)) return null;
    taken.push(cell);
  }
  const rest = cells.filter((cell) => !taken.includes(cell));
  const isStray = (cell: ReportCell): boolean =>
    !isBlank(cell) && heads.some(({ to }) => cell.column >= to) && parseFigure(cell.text) !== null;
  return rest.some(isStray) ? null : taken;
}

/** Figures under heads that have one cell each; a cell over several heads leaves those open. */
function takeUnmerged(cells: readonly ReportCell[], heads: Heads): ReportFigure[] | null {
  const end = Math.max(...heads.map(({ to }) => to));
  const last = cells.at(-1);
  // A row that ends early lost a cell somewhere: nothing in it is certain.
  if (last === undefined || rangeOf(last).to !== end) return null;
  const figures = heads.map((head) => {
    const [cell, ...more] = cells.filter((one) => overlaps(rangeOf(one), head));
    const isAlone = cell !== undefined && more.length === 0 && isWithin(rangeOf(cell), head);
    return isAlone ? toFigure(cell) : lostFigure;
  });
  return figures.some(({ raw }) => raw !== null) ? figures : null;
}

function hasSameEdges(ranges: readonly ColumnRange[], heads: Heads): boolean {
  return ranges[0]?.from === heads[0]?.from && ranges.at(-1)?.to === heads.at(-1)?.to;
}

/**
 * Whether a cell may stand for several columns: it lies over more than one head, and the row is not merely drawn
 * with other borders between the same two edges.
 */
function isMerged(cells: readonly ReportCell[], heads: Heads | null): boolean {
  const wide = cells.filter(({ colSpan }) => colSpan > 1);
  if (wide.length === 0) return false;
  if (heads === null) return true;
  if (cells.length === heads.length && hasSameEdges(cells.map(rangeOf), heads)) return false;
  return wide.some((cell) => heads.filter((head) => overlaps(rangeOf(cell), head)).length > 1);
}

/** Whether a blank cell stands between two that are not: blanks at the ends belong to labels or margins. */
function hasGap(cells: readonly ReportCell[]): boolean {
  const first = cells.findIndex((cell) => !isBlank(cell));
  const last = cells.findLastIndex((cell) => !isBlank(cell));
  return cells.slice(first, last).some(isBlank);
}

/**
 * Brings the value cells of a row to the form's columns: under their heads, else in their order where their number is right.
 * A figure that may belong to another column is left open, never guessed.
 */
export function alignValues(
  cells: readonly ReportCell[],
  count: number,
  heads: Heads | null,
): AlignedRow {
  const known = heads?.length === count ? heads : null;
  const under = known === null ? null : takeUnderHeads(cells, known);
  if (under !== null) return { figures: under.map(toFigure), isShifted: false };
  const merged = isMerged(cells, known);
  if (cells.length === count && !merged) {
    return { figures: cells.map(toFigure), isShifted: false };
  }
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length === count && !merged) {
    return { figures: filled.map(toFigure), isShifted: hasGap(cells) };
  }
  const some = known === null ? null : takeUnmerged(cells, known);
  return { figures: some ?? Array.from({ length: count }, () => lostFigure), isShifted: false };
}
