import type { GroupSummary, SheetSummary } from '../model/assessment/score-sheet.ts';
import type { ChecklistItem } from '../model/checklist.ts';
import type { Outcome } from '../model/outcome.ts';
import { roundTo } from '../score/sum-score.ts';
import { listOpenItems } from './list-open-items.ts';
import type { ReviewedSheet } from './review-sheet.ts';

const worstFirst: readonly Outcome[] = ['failed', 'cantTell', 'passed', 'untested', 'inapplicable'];

function countOutcomes(items: readonly ChecklistItem[]): Record<Outcome, number> {
  const counts = { failed: 0, cantTell: 0, passed: 0, inapplicable: 0, untested: 0 };
  for (const { outcome } of items) counts[outcome] += 1;
  return counts;
}

function summarizeGroup(title: string, items: readonly ChecklistItem[]): GroupSummary {
  const counts = countOutcomes(items);
  const applicable = items.filter(({ outcome }) => outcome !== 'inapplicable');
  const sum = (values: readonly (number | null)[]): number =>
    roundTo(
      values.reduce<number>((total, value) => total + (value ?? 0), 0),
      2,
    );
  return {
    title,
    ...counts,
    outcome: worstFirst.find((outcome) => counts[outcome] > 0) ?? 'untested',
    points: sum(applicable.map(({ points }) => points)),
    scored: sum(applicable.map(({ scored }) => scored)),
  };
}

/** What the overview shows of one agency: counts of indicators, one entry a first-level group in the order of the table. */
export function summarizeSheet(reviewed: ReviewedSheet, updatedAt: string): SheetSummary {
  const { sheet, items, totals } = reviewed;
  const groups = new Map<string, ChecklistItem[]>();
  for (const { final } of items) {
    const title = final.group[0] ?? '';
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [final]);
    else group.push(final);
  }
  return {
    assessmentId: sheet.assessmentId,
    targetId: sheet.targetId,
    systemKey: sheet.systemKey,
    ...totals,
    counts: countOutcomes(items.map(({ final }) => final)),
    groups: [...groups].map(([title, members]) => summarizeGroup(title, members)),
    decidedByHand: items.filter(({ human }) => human !== null).length,
    waiting: listOpenItems(reviewed).length,
    updatedAt,
  };
}
