import type { ChecklistItem } from '../model/checklist.ts';
import type { Indicator, IndicatorSystem } from '../model/indicator-system.ts';

/** One item with its table row and the share of it that was decided, 0–1. */
export interface JudgedItem {
  readonly indicator: Indicator;
  readonly item: ChecklistItem;
  readonly decidedRatio: number;
}

interface Budget {
  readonly points: number;
  readonly scored: number;
  readonly decidedRatio: number;
}

function averageOf(ratios: readonly number[]): number {
  const sum = ratios.toSorted((a, b) => a - b).reduce((total, ratio) => total + ratio, 0);
  return ratios.length === 0 ? 0 : sum / ratios.length;
}

/** A penalty table's group: starts from the group's points, its items take off. Source: indicator README, trap 11. */
function sumGroup(points: number, members: readonly JudgedItem[]): Budget {
  const deductions = members.map(({ item }) => item.deducted).filter((value) => value !== null);
  const deducted = deductions.reduce((total, value) => total + value, 0);
  return {
    points,
    scored: deductions.length === 0 ? 0 : Math.max(0, points - deducted),
    decidedRatio: averageOf(members.map(({ decidedRatio }) => decidedRatio)),
  };
}

function listBudgets(system: IndicatorSystem, items: readonly JudgedItem[]): readonly Budget[] {
  const single = items
    .filter(({ item }) => item.points !== null && item.points > 0)
    .map(({ item, decidedRatio }) => ({
      points: item.points ?? 0,
      scored: item.scored ?? 0,
      decidedRatio,
    }));
  const grouped = (system.groups ?? [])
    .map(({ id, points }) => ({
      points,
      members: items.filter(({ indicator }) => indicator.group === id && indicator.points === null),
    }))
    .filter(({ members }) => members.length > 0)
    .map(({ points, members }) => sumGroup(points, members));
  return [...single, ...grouped];
}

/** Rounds away what binary fractions add. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round((value + Number.EPSILON) * factor) / factor;
}

/**
 * Full points of what applies, points obtained, and the share of the points that was decided (of the items, where the table
 * has no points). What was not decided lowers the share; it is never rescaled. A veto leaves no score.
 */
export function sumScore(
  system: IndicatorSystem,
  items: readonly JudgedItem[],
  isVetoed: boolean,
): { points: number; scored: number; judged: number } {
  const applicable = items.filter(({ item }) => item.outcome !== 'inapplicable');
  const budgets = listBudgets(system, applicable);
  const points = budgets.reduce((total, budget) => total + budget.points, 0);
  const scored = isVetoed ? 0 : budgets.reduce((total, budget) => total + budget.scored, 0);
  const decidedPoints = budgets.reduce(
    (sum, { points: p, decidedRatio }) => sum + p * decidedRatio,
    0,
  );
  const judged =
    points > 0
      ? decidedPoints / points
      : averageOf(applicable.map(({ decidedRatio }) => decidedRatio));
  return {
    points: roundTo(points, 2),
    scored: Math.min(roundTo(scored, 2), roundTo(points, 2)),
    judged: Math.min(1, roundTo(judged, 4)),
  };
}
