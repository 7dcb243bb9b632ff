import { reportForms } from '../../data/report-forms.ts';
import type { ReportFigure } from '../../model/artifacts/annual-report.ts';
import type { ReportCell } from '../../model/report-document.ts';
import { toLabelKey } from '../match-labels.ts';

const { groups, endings } = reportForms.reviews;

/** One group of 表四: 行政复议, or one of the two ways to 行政诉讼. */
export interface ReviewGroup {
  readonly id: string;
  readonly figures: readonly ReportFigure[];
  readonly isShifted: boolean;
}

/** The group that a text names; the longest word decides (行政复议 stands in 复议后起诉 as well). */
export function matchGroup(text: string): string | null {
  const whole = toLabelKey(text);
  const ending = endings.find((word) => whole.endsWith(word)) ?? '';
  const key = whole.slice(0, whole.length - ending.length);
  let best: string | null = null;
  let length = 0;
  for (const { id, words } of groups) {
    for (const word of words) {
      if (word.length > length && key.endsWith(word) && key.length <= word.length + 12) {
        best = id;
        length = word.length;
      }
    }
  }
  return best;
}

/** A cell that names a group. */
export interface GroupCell {
  readonly id: string;
  readonly cell: ReportCell;
}

/** Cells that name groups, each once, in the order of their columns. */
export function findGroupCells(cells: readonly ReportCell[]): GroupCell[] {
  return [...new Set(cells)]
    .flatMap((cell) => {
      const id = matchGroup(cell.text);
      return id === null ? [] : [{ id, cell }];
    })
    .sort((a, b) => a.cell.column - b.cell.column);
}
