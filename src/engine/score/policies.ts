import type { Finding } from '../model/finding.ts';
import type { Indicator } from '../model/indicator-system.ts';
import type { JudgedItem } from './sum-score.ts';
import { subjectKey, type WeighedSubject } from './weigh-subjects.ts';

/** What a policy knows of one item. */
export interface ScoreCase {
  readonly item: Indicator;
  /** Findings that failed, advice-only ones left out. */
  readonly failures: readonly Finding[];
  readonly subjects: readonly WeighedSubject[];
}

/** Points kept and points taken off; null where the table gives no number or nothing was decided. */
export interface Score {
  readonly scored: number | null;
  readonly deducted: number | null;
}

/** No number at all. */
export const unscored: Score = { scored: null, deducted: null };

function keep(points: number, scored: number): Score {
  const kept = Math.min(points, Math.max(0, scored));
  return { scored: kept, deducted: points - kept };
}

function decidedOf(subjects: readonly WeighedSubject[]): readonly WeighedSubject[] {
  return subjects.filter(({ state }) => state === 'passed' || state === 'failed');
}

/** Full points unless one finding failed. */
export function scoreAllOrNothing({ item, failures, subjects }: ScoreCase): Score {
  const decided = decidedOf(subjects);
  if (item.points === null || decided.length === 0) return unscored;
  if (failures.length > 0) return keep(item.points, 0);
  return keep(item.points, item.points * Math.min(...decided.map(({ credit }) => credit)));
}

/** Points × passed ÷ (passed + failed) over the item's subjects. */
export function scoreShare({ item, subjects }: ScoreCase): Score {
  const decided = decidedOf(subjects);
  if (item.points === null || decided.length === 0) return unscored;
  const credits = decided.map(({ credit }) => credit).toSorted((a, b) => a - b);
  const sum = credits.reduce((total, credit) => total + credit, 0);
  return keep(item.points, (item.points * sum) / decided.length);
}

function doesFindingName({ data }: Finding, criterion: string): boolean {
  return Object.values(data).some(
    (value) => typeof value === 'string' && value.includes(criterion),
  );
}

/**
 * Each criterion's points, lost when a failed finding names it; the sum is capped at the item's points.
 * Errors: no number where a failed finding names none of the criteria: a person decides which is lost.
 */
export function scoreCriteria({ item, failures, subjects }: ScoreCase): Score {
  const { points, criteria } = item;
  if (points === null || decidedOf(subjects).length === 0) return unscored;
  const isNamed = (finding: Finding): boolean =>
    criteria.some(({ text }) => doesFindingName(finding, text));
  if (!failures.every(isNamed)) return unscored;
  const kept = criteria.filter(
    ({ text }) => !failures.some((finding) => doesFindingName(finding, text)),
  );
  const sum = kept.reduce((total, criterion) => total + (criterion.points ?? 0), 0);
  return keep(points, Math.min(sum, item.scoring.cap ?? points));
}

/** So many points off a failed finding, never more than the cap and the item's points. */
export function scorePerFinding({ item, failures, subjects }: ScoreCase): Score {
  const { deductPerFinding, cap } = item.scoring;
  if (decidedOf(subjects).length === 0) return unscored;
  if (deductPerFinding === undefined) {
    return item.points !== null && failures.length === 0
      ? keep(item.points, item.points)
      : unscored;
  }
  const deducted = Math.min(failures.length * deductPerFinding, cap ?? item.points ?? Infinity);
  return item.points === null
    ? { scored: null, deducted }
    : keep(item.points, item.points - deducted);
}

/** Whether the failures reach the threshold of a veto; several faults of one subject count once, and one that is the veto itself decides. */
export function isVetoReached({ item, failures }: ScoreCase): boolean {
  if (failures.some(({ severity }) => severity === 'veto')) return true;
  return new Set(failures.map(subjectKey)).size >= Math.max(1, item.scoring.threshold ?? 1);
}

/** The score of one item by the policy that its table names. */
export function scoreItem(scoreCase: ScoreCase): Score {
  const { rule } = scoreCase.item.scoring;
  switch (rule) {
    case 'all-or-nothing':
      return scoreAllOrNothing(scoreCase);
    case 'share':
      return scoreShare(scoreCase);
    case 'criteria':
      return scoreCriteria(scoreCase);
    case 'per-finding':
      return scorePerFinding(scoreCase);
    case 'veto':
    case 'manual':
    case 'unscored':
      return unscored;
  }
}

/** Whether a decided veto leaves no score; what a person must confirm never vetoes. */
export function isVetoed(judged: readonly JudgedItem[]): boolean {
  return judged.some(
    ({ indicator, item }) => indicator.scoring.rule === 'veto' && item.outcome === 'failed',
  );
}
