import { reportForms } from '../../data/report-forms.ts';
import type { ReportFigure } from '../../model/artifacts/annual-report.ts';
import type { ReportCell } from '../../model/report-document.ts';
import { lostFigure } from '../read-figure.ts';
import { alignValues } from './align-values.ts';
import { findHeadCells, type HeadCell } from './find-heads.ts';
import { findGroupCells, type GroupCell, type ReviewGroup } from './review-groups.ts';
import { rangeOf, type TableGrid } from './table-grid.ts';

const { columns } = reportForms.reviews;

/** Figures by group, filled outcome by outcome. */
type Figures = Map<string, ReportFigure[]>;

function setFigure(figures: Figures, id: string, outcome: number, figure: ReportFigure): void {
  const own = figures.get(id) ?? columns.map(() => lostFigure);
  own[outcome] = figure;
  figures.set(id, own);
}

const valuesAfter = (row: readonly ReportCell[], { cell }: HeadCell): ReportCell[] =>
  row.filter(({ column }) => column >= rangeOf(cell).to);

/** An outcome's figures, one under each group's name. */
function readUnderGroups(
  figures: Figures,
  row: readonly ReportCell[],
  outcome: HeadCell,
  across: readonly GroupCell[],
): void {
  const ranges = across.map(({ cell }) => rangeOf(cell));
  const aligned = alignValues(valuesAfter(row, outcome), across.length, ranges);
  for (const [at, { id }] of across.entries()) {
    setFigure(figures, id, outcome.index, aligned.figures[at] ?? lostFigure);
  }
}

/**
 * Reads groups whose outcomes are drawn one a row: the groups stand in front of them, over their figures, or above them.
 * `caption` is the group that the line above the table names.
 */
export function readReviewsDown(grid: TableGrid, caption: string | null): ReviewGroup[] {
  const figures: Figures = new Map();
  let across: readonly GroupCell[] = [];
  let current = caption;
  for (const row of grid) {
    const named = findGroupCells(row);
    if (named.length === 1) current = named[0]?.id ?? current;
    const [outcome] = findHeadCells(row, columns);
    if (outcome === undefined) {
      if (named.length > 1) across = named;
    } else if (across.length > 0 && named.length === 0) {
      readUnderGroups(figures, row, outcome, across);
    } else if (current !== null) {
      const [figure] = alignValues(valuesAfter(row, outcome), 1, null).figures;
      setFigure(figures, current, outcome.index, figure ?? lostFigure);
    }
  }
  return [...figures].map(([id, own]) => ({ id, figures: own, isShifted: false }));
}
