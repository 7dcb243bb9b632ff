import type {
  GroupSummary,
  ScoreSheet,
  SheetSummary,
  UntestedReasons,
} from '../model/assessment/score-sheet.ts';
import type { ChecklistItem } from '../model/checklist.ts';
import type { Outcome } from '../model/outcome.ts';
import { roundTo } from '../score/sum-score.ts';
import { listOpenItems } from './list-open-items.ts';
import type { ReviewedItem, ReviewedSheet } from './review-sheet.ts';

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

function tellWhyUntested(
  items: readonly ReviewedItem[],
  { findings }: Pick<ScoreSheet, 'findings'>,
): UntestedReasons {
  const unreadIds = new Set(
    findings.filter(({ outcome }) => outcome === 'untested').map(({ id }) => id),
  );
  const reasons = { manual: 0, unread: 0, unanswered: 0 };
  for (const { final } of items) {
    if (final.outcome !== 'untested') continue;
    if (final.method === 'manual') reasons.manual += 1;
    else if (final.findings.some((id) => unreadIds.has(id))) reasons.unread += 1;
    else reasons.unanswered += 1;
  }
  return reasons;
}

function countReasons({ notChecked }: Pick<ScoreSheet, 'notChecked'>): SheetSummary['notChecked'] {
  const counts = new Map<string, number>();
  for (const { reason } of notChecked) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .toSorted((a, b) => b.count - a.count);
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
    untestedBy: tellWhyUntested(items, sheet),
    notChecked: countReasons(sheet),
    decidedByHand: items.filter(({ human }) => human !== null).length,
    waiting: listOpenItems(reviewed).length,
    updatedAt,
  };
}
