import { makeReport } from '../make-report.ts';
import { cellRef } from '../tables.ts';
import { type Fault, finding, planted, valueOf, withCells, withShape } from './planted-case.ts';

/** A figure of the text replaced; percentages move by several points. */
function changeTold(name: string, kind: string): Fault {
  return {
    name,
    plant: (plan, random) => {
      const honest = makeReport(plan);
      const names = honest.sentences.flatMap(({ claims }) =>
        claims.flatMap((claim) => {
          if (claim.kind !== kind) return [];
          return claim.kind === 'parts' ? [claim.total] : 'told' in claim ? [claim.told] : [];
        }),
      );
      if (names.length === 0) return null;
      const told = random.pick(names);
      const moved =
        (honest.spoken[told] ?? 0) +
        (kind === 'share' || kind === 'rate' ? random.int(4, 9) : random.int(1, 9));
      const spoiled = planted(name, { ...plan, told: { [told]: moved } });
      return spoiled.report.contradicted.length === 0 ? null : spoiled;
    },
  };
}

/** Figures of the text that do not fit. */
export const textFaults: readonly Fault[] = [
  changeTold('text against table', 'cell'),
  changeTold('total against parts', 'parts'),
  changeTold('a wrong share', 'share'),
  changeTold('a wrong rate', 'rate'),
  changeTold('a wrong difference', 'difference'),
  {
    name: 'none told, one in table four',
    plant: (plan) => {
      const figures = { ...plan.figures, reviews: [0, 1, 2].map(() => [0, 0, 0, 0, 0]) };
      const spoiled = planted(
        'none told, one in table four',
        withCells({ ...plan, figures }, [
          [cellRef('reviews', '0', 0), '1'],
          [cellRef('reviews', '0', 4), '1'],
        ]),
      );
      return spoiled.report.contradicted.length === 0 ? null : spoiled;
    },
  },
  {
    name: 'no application told, one in table three',
    plant: (plan) => {
      if (valueOf(plan, 'new', 6) > 0) return null;
      const cells = ['new', 'granted', 'results-total'].flatMap((id) =>
        [0, 6].map((column) => [cellRef('applications', id, column), '1'] as const),
      );
      return planted('no application told, one in table three', withCells(plan, cells));
    },
  },
  {
    name: 'cases of table four that the text leaves out',
    plant: (plan) =>
      (plan.figures.reviews[0]?.[4] ?? 0) === 0
        ? null
        : planted(
            'cases of table four that the text leaves out',
            withShape(plan, { isSilentOnReviews: true }),
            [finding('annual-report-narrative', 'silent on reviews', [['行政复议']], 'doubt')],
          ),
  },
];
