import { resultIds } from '../form.ts';
import type { ReportPlan } from '../report-plan.ts';
import { cellRef } from '../tables.ts';
import { type Fault, planted, valueOf, withCells } from './planted-case.ts';

function changeCell(
  name: string,
  ids: (plan: ReportPlan) => readonly string[],
  columns: readonly number[],
): Fault {
  return {
    name,
    plant: (plan, random) => {
      const [id, column] = [random.pick(ids(plan)), random.pick(columns)];
      const changed = valueOf(plan, id, column) + random.int(1, 9);
      return planted(
        name,
        withCells(plan, [[cellRef('applications', id, column), String(changed)]]),
      );
    },
  };
}

const everyId = (plan: ReportPlan): string[] => Object.keys(plan.figures.applications);

/** Figures of the tables that do not fit, or are none. */
export const tableFaults: readonly Fault[] = [
  changeCell('a cell changed', everyId, [0, 1, 2, 3, 4, 5]),
  changeCell('a total of a row changed', everyId, [6]),
  changeCell('a total of results changed', () => ['results-total'], [0, 1, 6]),
  changeCell('what is carried out changed', () => ['carried-out'], [0, 6]),
  {
    name: 'a cell of table four changed',
    plant: (plan, random) => {
      const [group, column] = [random.int(0, 2), random.int(0, 4)];
      const changed = (plan.figures.reviews[group]?.[column] ?? 0) + random.int(1, 5);
      return planted(
        'a cell of table four changed',
        withCells(plan, [[cellRef('reviews', String(group), column), String(changed)]]),
      );
    },
  },
  {
    name: 'blank cells',
    plant: (plan, random) => {
      const id = random.pick(resultIds(plan.format));
      const cells = [0, 1, 2, 3, 4, 5].map(
        (column) => [cellRef('applications', id, column), ''] as const,
      );
      return planted('blank cells', withCells(plan, cells.slice(0, random.int(1, 6))));
    },
  },
  {
    name: 'a row of totals left blank',
    plant: (plan) => {
      const cells = [0, 1, 2, 3, 4, 5, 6].map(
        (column) => [cellRef('applications', 'results-total', column), ''] as const,
      );
      return planted('a row of totals left blank', withCells(plan, cells));
    },
  },
  {
    name: 'a sign instead of a number',
    plant: (plan, random) => {
      const sign = random.pick(['—', '/', '无', '-']);
      const ref = cellRef('applications', random.pick(everyId(plan)), random.int(1, 5));
      return planted('a sign instead of a number', withCells(plan, [[ref, sign]]));
    },
  },
];
