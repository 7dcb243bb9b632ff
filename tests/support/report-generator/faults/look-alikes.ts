import { makePlan } from '../report-plan.ts';
import { cellRef } from '../tables.ts';
import { type Fault, planted, valueOf, withCells, withShape } from './planted-case.ts';

/** Right reports that look wrong: none of them may fail. */
export const lookAlikes: readonly Fault[] = [
  { name: 'consistent', plant: (plan) => planted('consistent', plan) },
  {
    name: 'percentages cut off',
    plant: (plan) => planted('percentages cut off', withShape(plan, { cutsPercents: true })),
  },
  {
    name: 'two years that fit',
    plant: (plan) =>
      plan.year >= 2025
        ? null
        : planted('two years that fit', makePlan(plan.seed + 5, { after: plan }), [], [plan]),
  },
  {
    name: 'two years with nothing to tell',
    plant: (plan) => {
      if (valueOf(plan, 'new', 6) > 0 || plan.year >= 2025) return null;
      const before = withShape(plan, { proseScale: 0 });
      const next = makePlan(plan.seed + 5, { after: plan });
      return planted(
        'two years with nothing to tell',
        withShape(next, { proseScale: 0, wording: plan.shape.wording }),
        [],
        [before],
      );
    },
  },
  {
    name: 'published on the last day',
    plant: (plan) => {
      const end = plan.agency.kind === 'government' ? '03-31' : '01-31';
      const published = `${String(plan.year + 1)}-${end}`;
      return planted('published on the last day', withShape(plan, { published }));
    },
  },
  {
    name: 'published after a last day that was a rest day',
    plant: (plan) => {
      // 31 January 2025 lay in the Spring Festival; 5 February was the next working day.
      if (plan.agency.kind === 'government') return null;
      const year = makePlan(plan.seed, { agency: plan.agency, year: 2024 });
      return planted(
        'published after a last day that was a rest day',
        withShape(year, { published: '2025-02-05' }),
      );
    },
  },
  {
    name: 'figures with separators',
    plant: (plan) => {
      const cells = Object.entries(plan.figures.applications).flatMap(([id, values]) =>
        values.map(
          (value, column) =>
            [cellRef('applications', id, column), value.toLocaleString('en-US')] as const,
        ),
      );
      return planted('figures with separators', withCells(plan, cells));
    },
  },
  {
    name: 'full-width figures',
    plant: (plan) => {
      const cells = Object.entries(plan.figures.applications).flatMap(([id, values]) =>
        values.map(
          (value, column) =>
            [
              cellRef('applications', id, column),
              String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
            ] as const,
        ),
      );
      return planted('full-width figures', withCells(plan, cells));
    },
  },
  {
    name: 'a picture instead of table three',
    plant: (plan) =>
      planted('a picture instead of table three', withShape(plan, { pictures: ['applications'] })),
  },
];
