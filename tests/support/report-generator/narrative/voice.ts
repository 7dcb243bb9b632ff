import type { Sentence, Spoken, TrueClaim } from '../claims.ts';
import type { Random } from '../random.ts';
import type { ReportPlan } from '../report-plan.ts';
import { type CellRef, cellRef } from '../tables.ts';

/** What a writer of sentences works with. */
export interface Voice {
  readonly plan: ReportPlan;
  readonly random: Random;
  /** The figure as the text tells it: the planted one, else the true one, which is noted. */
  say(name: string, truth: number): number;
  /** The true figure of a cell. */
  at(ref: CellRef): number;
  readonly spoken: Record<string, number>;
}

/** A voice for a plan; its choices depend on the wording's seed and the true figures alone. */
export function createVoice(plan: ReportPlan, random: Random): Voice {
  const spoken: Record<string, number> = {};
  const rows: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
    disclosure: plan.figures.disclosure,
    applications: plan.figures.applications,
    reviews: Object.fromEntries(plan.figures.reviews.map((cells, at) => [String(at), cells])),
  };
  return {
    plan,
    random,
    spoken,
    say: (name, truth) => {
      const told = plan.told[name] ?? truth;
      spoken[name] = told;
      return told;
    },
    at: (ref) => {
      const [table = '', id = '', column] = ref.split('/');
      return rows[table]?.[id]?.[Number(column)] ?? 0;
    },
  };
}

/** One sentence with what it asserts. */
export const sentence = (text: string, ...claims: readonly TrueClaim[]): Sentence => ({
  text,
  claims,
});

/** A cell of table three, of its 总计 column where none is named. */
export const application = (id: string, column = 6): CellRef => cellRef('applications', id, column);

/** A percentage as reports print it: rounded, or cut off where the plan says so. */
export function percent(voice: Voice, part: number, whole: number, digits: number): number {
  if (whole === 0) return 0;
  const exact = (100 * part) / whole;
  const scale = 10 ** digits;
  return voice.plan.shape.cutsPercents
    ? Math.floor(exact * scale + 1e-9) / scale
    : Number(exact.toFixed(digits));
}

/** A percentage with its digits kept: 3.0 stays 3.0. */
export const printPercent = (value: number, digits: number): string => `${value.toFixed(digits)}%`;

export type { Spoken };
