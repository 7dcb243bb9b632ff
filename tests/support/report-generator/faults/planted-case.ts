import { contradictionsOf, type ExpectedFinding } from '../expected.ts';
import { type GeneratedReport, makeReport } from '../make-report.ts';
import type { Random } from '../random.ts';
import type { ReportPlan, ReportShape } from '../report-plan.ts';
import type { CellRef } from '../tables.ts';

/** Reports of one call: the last is judged, the others are given with it. */
export interface PlantedCase {
  readonly name: string;
  readonly report: GeneratedReport;
  readonly others: readonly GeneratedReport[];
  readonly expected: readonly ExpectedFinding[];
}

/** A way to spoil a report, or to make it look spoiled; null where the plan gives no hold. */
export interface Fault {
  readonly name: string;
  plant(plan: ReportPlan, random: Random): PlantedCase | null;
}

/** The plan with parts of its shape replaced. */
export const withShape = (plan: ReportPlan, shape: Partial<ReportShape>): ReportPlan => ({
  ...plan,
  shape: { ...plan.shape, ...shape },
});

/** The plan with the printed text of some cells replaced. */
export const withCells = (
  plan: ReportPlan,
  cells: readonly (readonly [CellRef, string])[],
): ReportPlan => ({
  ...plan,
  cells: new Map(cells),
});

/** The case of a plan: what its report contradicts, and what else is expected. */
export function planted(
  name: string,
  plan: ReportPlan,
  more: readonly ExpectedFinding[] = [],
  others: readonly ReportPlan[] = [],
): PlantedCase {
  const report = makeReport(plan);
  return {
    name,
    report,
    others: others.map(makeReport),
    expected: [...contradictionsOf(report), ...more],
  };
}

/** A finding that has to come. */
export const finding = (
  auditId: string,
  about: string,
  mentions: readonly (readonly string[])[] = [],
  level: ExpectedFinding['level'] = 'failed',
): ExpectedFinding => ({ auditId, level, about, mentions, isRequired: true });

/** The true figure of a cell of table three. */
export const valueOf = (plan: ReportPlan, id: string, column: number): number =>
  plan.figures.applications[id]?.[column] ?? 0;
