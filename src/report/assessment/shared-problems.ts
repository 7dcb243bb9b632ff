import type { AssessmentView, ProblemView } from '../../engine/model/assessment/assessment-view.ts';
import { describeBasis } from '../describe-basis.ts';
import { groupBy } from './group-by.ts';

/** A kind of problem that several agencies share: one indicator of the table. */
export interface SharedProblem {
  readonly itemId: string;
  readonly title: string;
  readonly agencies: number;
  readonly problems: number;
  /** Of different agencies. */
  readonly examples: readonly { readonly agency: string; readonly problem: ProblemView }[];
  /** The rule and its ground, in one line; "" where none is recorded. */
  readonly rule: string;
}

const maxExamples = 2;

function describeRule({ rule, basis }: ProblemView): string {
  const ground = describeBasis(basis);
  if (rule === '') return ground;
  return ground === '' ? rule : `${rule}（${ground}）`;
}

/** The kinds of problems of a round, those of most agencies first. */
export function listSharedProblems({ agencies }: AssessmentView): readonly SharedProblem[] {
  const found = agencies.flatMap(({ name, judged }) => {
    const titleOf = new Map(judged?.items.map(({ id, title }) => [id, title]));
    return (judged?.problems ?? []).map((problem) => ({
      agency: name,
      problem,
      title: titleOf.get(problem.itemId) ?? problem.itemId,
    }));
  });
  const kinds = [...groupBy(found, ({ problem }) => problem.itemId)].map(
    ([itemId, members]): SharedProblem => {
      const ofAgencies = groupBy(members, ({ agency }) => agency);
      const firsts = [...ofAgencies.values()].flatMap((group) => group.slice(0, 1));
      return {
        itemId,
        title: members[0]?.title ?? itemId,
        agencies: ofAgencies.size,
        problems: members.length,
        examples: firsts.slice(0, maxExamples),
        rule: members.map(({ problem }) => describeRule(problem)).find((rule) => rule !== '') ?? '',
      };
    },
  );
  return kinds.toSorted((a, b) => b.agencies - a.agencies || b.problems - a.problems);
}
