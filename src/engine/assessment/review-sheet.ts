import type { HumanVerdict } from '../model/assessment/human-verdict.ts';
import type { ScoreSheet, SheetItem } from '../model/assessment/score-sheet.ts';
import type { Checklist, ChecklistItem } from '../model/checklist.ts';
import type { Indicator, IndicatorSystem } from '../model/indicator-system.ts';
import { isVetoed } from '../score/policies.ts';
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

type Score = Pick<ChecklistItem, 'scored' | 'deducted'>;

const undecided: Score = { scored: null, deducted: null };

/** A row of a penalty table has no points of its own: it only takes off, by default what one fault costs. */
function scorePenalty(
  { outcome, scored }: HumanVerdict,
  indicator: Indicator | undefined,
  machine: SheetItem,
): Score {
  if (outcome === 'passed') return { scored: null, deducted: 0 };
  const usual = indicator?.scoring.deductPerFinding ?? machine.deducted;
  const deducted = scored === null ? usual : Math.max(0, -scored);
  const cap = indicator?.scoring.cap ?? Infinity;
  return { scored: null, deducted: deducted === null ? null : roundTo(Math.min(deducted, cap), 2) };
}

function scoreVerdict(
  verdict: HumanVerdict,
  machine: SheetItem,
  indicator: Indicator | undefined,
): Score {
  const { outcome, scored } = verdict;
  if (outcome !== 'passed' && outcome !== 'failed') return undecided;
  if (machine.points === null) return scorePenalty(verdict, indicator, machine);
  const full = outcome === 'passed' ? machine.points : 0;
  const given = roundTo(Math.min(machine.points, Math.max(0, scored ?? full)), 2);
  return { scored: given, deducted: roundTo(machine.points - given, 2) };
}

function decide(
  machine: SheetItem,
  human: HumanVerdict | null,
  indicator: Indicator | undefined,
): ChecklistItem {
  const { passed: _, decidedRatio: __, ...item } = machine;
  if (human === null) return item;
  return { ...item, outcome: human.outcome, ...scoreVerdict(human, machine, indicator) };
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
  const indicators = new Map(system.items.map((indicator) => [indicator.id, indicator]));
  const items = sheet.items.map((machine) => {
    const human = byItem.get(machine.id) ?? null;
    return { machine, human, final: decide(machine, human, indicators.get(machine.id)) };
  });
  const judged: readonly JudgedItem[] = items.flatMap((reviewed) => {
    const indicator = indicators.get(reviewed.final.id);
    if (indicator === undefined) return [];
    return [{ indicator, item: reviewed.final, decidedRatio: decidedRatioOf(reviewed) }];
  });
  const vetoed = isVetoed(judged);
  return { sheet, items, totals: { ...sumScore(system, judged, vetoed), vetoed } };
}
