import { isVetoed } from '../checklist/build-checklist.ts';
import type { HumanVerdict } from '../model/assessment/human-verdict.ts';
import type { ScoreSheet, SheetItem } from '../model/assessment/score-sheet.ts';
import type { Checklist, ChecklistItem } from '../model/checklist.ts';
import type { IndicatorSystem } from '../model/indicator-system.ts';
import { type JudgedItem, roundTo, sumScore } from '../score/sum-score.ts';

/** One item with what the machine said, what the person said, and what counts. */
export interface ReviewedItem {
  readonly machine: SheetItem;
  readonly human: HumanVerdict | null;
  readonly final: ChecklistItem;
}

/** A sheet after the human verdicts. */
export interface ReviewedSheet {
  readonly sheet: ScoreSheet;
  readonly items: readonly ReviewedItem[];
  readonly totals: Pick<Checklist, 'points' | 'scored' | 'judged' | 'vetoed'>;
}

/** Whether a 情况说明 still holds on the day that the round counts up to. */
export function isInForce({ exemption }: HumanVerdict, asOf: string): boolean {
  return exemption === null || exemption.validUntil === null || exemption.validUntil >= asOf;
}

function pointsOf({ outcome, scored }: HumanVerdict, points: number | null): number | null {
  if (points === null || outcome === 'cantTell' || outcome === 'untested') return null;
  if (outcome === 'inapplicable') return null;
  const full = outcome === 'passed' ? points : 0;
  return roundTo(Math.min(points, Math.max(0, scored ?? full)), 2);
}

function decide(machine: SheetItem, human: HumanVerdict | null): ChecklistItem {
  const { passed: _, decidedRatio: __, ...item } = machine;
  if (human === null) return item;
  const scored = pointsOf(human, item.points);
  const deducted = scored === null ? null : roundTo((item.points ?? 0) - scored, 2);
  return { ...item, outcome: human.outcome, scored, deducted };
}

function decidedRatioOf({ machine, human }: Pick<ReviewedItem, 'machine' | 'human'>): number {
  if (human === null) return machine.decidedRatio;
  return human.outcome === 'passed' || human.outcome === 'failed' ? 1 : 0;
}

/**
 * Puts the human verdicts beside the machine's and sums the score anew; the person's word wins.
 * An exemption that ran out before `asOf` counts for nothing. Verdicts on items that the system no longer has are left out.
 */
export function reviewSheet(
  sheet: ScoreSheet,
  verdicts: readonly HumanVerdict[],
  system: IndicatorSystem,
): ReviewedSheet {
  const byItem = new Map(
    verdicts.filter((verdict) => isInForce(verdict, sheet.asOf)).map((v) => [v.itemId, v]),
  );
  const items = sheet.items.map((machine) => {
    const human = byItem.get(machine.id) ?? null;
    return { machine, human, final: decide(machine, human) };
  });
  const indicators = new Map(system.items.map((indicator) => [indicator.id, indicator]));
  const judged: readonly JudgedItem[] = items.flatMap((reviewed) => {
    const indicator = indicators.get(reviewed.final.id);
    if (indicator === undefined) return [];
    return [{ indicator, item: reviewed.final, decidedRatio: decidedRatioOf(reviewed) }];
  });
  const vetoed = isVetoed(judged);
  return { sheet, items, totals: { ...sumScore(system, judged, vetoed), vetoed } };
}
