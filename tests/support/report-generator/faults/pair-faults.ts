import { makePlan } from '../report-plan.ts';
import { type Fault, finding, planted, withShape } from './planted-case.ts';

/** Faults that two reports show together. */
export const pairFaults: readonly Fault[] = [
  {
    name: 'carried figures of two years differ',
    plant: (plan, random) => {
      if (plan.year >= 2025) return null;
      const next = makePlan(plan.seed + 5, { after: plan });
      const applications = { ...next.figures.applications };
      const add = (id: string): void => {
        applications[id] = (applications[id] ?? []).map((value, at) =>
          at === 0 || at === 6 ? value + more : value,
        );
      };
      const more = random.int(1, 6);
      ['carried-in', 'granted', 'results-total'].forEach(add);
      const figures = { ...next.figures, applications };
      return planted(
        'carried figures of two years differ',
        { ...next, figures },
        [finding('annual-report-continuity', 'carried over', [['结转']])],
        [plan],
      );
    },
  },
  {
    name: 'prose of the year before',
    plant: (plan) => {
      if (plan.year >= 2025) return null;
      const before = withShape(plan, { proseScale: 4 });
      const next = makePlan(plan.seed + 5, { after: before });
      const copy = withShape(next, { proseScale: 4, wording: before.shape.wording });
      return planted(
        'prose of the year before',
        copy,
        [finding('annual-report-similarity', 'last year’s prose', [['%', '雷同', '重复']])],
        [before],
      );
    },
  },
  {
    name: 'prose of another agency',
    plant: (plan) => {
      const own = withShape(plan, { proseScale: 4 });
      const other = makePlan(plan.seed + 9, { year: plan.year });
      if (other.agency.name === plan.agency.name) return null;
      const model = withShape(other, { proseScale: 4, wording: own.shape.wording });
      return planted(
        'prose of another agency',
        own,
        [finding('annual-report-similarity', 'another’s prose', [['%', '雷同', '重复']])],
        [model],
      );
    },
  },
];
