import type {
  SystemChange,
  TrialChange,
  TrialRow,
  TrialRun,
  TrialStanding,
  TrialVerdict,
} from '../model/assessment/system-edit.ts';
import type { ReviewedItem, ReviewedSheet } from './review-sheet.ts';

/** One agency judged as it was kept, and anew under the edited system. */
export interface TrialPair {
  readonly targetId: string;
  readonly name: string;
  readonly before: ReviewedSheet;
  readonly after: ReviewedSheet;
}

function verdictOf({ final, human }: ReviewedItem): TrialVerdict {
  const { outcome, points, scored } = final;
  return { outcome, points, scored, isByHand: human !== null };
}

function isSame(before: TrialVerdict, after: TrialVerdict): boolean {
  return (
    before.outcome === after.outcome &&
    before.points === after.points &&
    before.scored === after.scored
  );
}

function explain(change: SystemChange | undefined, isNewEngine: boolean): string {
  switch (change?.kind) {
    case 'added':
      return '新增的指标';
    case 'removed':
      return '已删去的指标';
    case 'changed':
      return change.fields
        .map(({ name, before, after }) => `${name}：${before} → ${after}`)
        .join('；');
    case 'moved':
    case undefined:
      return isNewEngine ? '指标未改；程序或节假日表已更新，重新判定' : '指标未改；按存档重新判定';
  }
}

function listChanges(
  { before, after }: TrialPair,
  edits: ReadonlyMap<string, SystemChange>,
): readonly TrialChange[] {
  const old = new Map(before.items.map((item) => [item.final.id, item]));
  const now = new Set(after.items.map(({ final }) => final.id));
  const isNewEngine =
    before.sheet.engineVersion !== after.sheet.engineVersion ||
    before.sheet.calendarRevision !== after.sheet.calendarRevision;
  const kept = after.items.flatMap((item): readonly TrialChange[] => {
    const { id: itemId, title } = item.final;
    const earlier = old.get(itemId);
    const verdicts = {
      before: earlier === undefined ? null : verdictOf(earlier),
      after: verdictOf(item),
    };
    if (verdicts.before !== null && isSame(verdicts.before, verdicts.after)) return [];
    return [{ itemId, title, ...verdicts, why: explain(edits.get(itemId), isNewEngine) }];
  });
  const gone = before.items
    .filter(({ final }) => !now.has(final.id))
    .map((item): TrialChange => {
      const { id: itemId, title } = item.final;
      const why = explain(edits.get(itemId), isNewEngine);
      return { itemId, title, before: verdictOf(item), after: null, why };
    });
  return [...kept, ...gone];
}

type Unranked = Omit<TrialStanding, 'rank'>;

/** A veto comes last, whatever the points. */
function rankIn(standing: Unranked, all: readonly Unranked[]): TrialStanding {
  const weightOf = ({ scored, vetoed }: Unranked): number => (vetoed ? -1 : scored);
  const better = all.filter((other) => weightOf(other) > weightOf(standing));
  return { ...standing, rank: better.length + 1 };
}

/** Puts the sheets of a round before and after an edit side by side: scores, places and verdicts, each with why. */
export function compareRounds(
  pairs: readonly TrialPair[],
  edits: readonly SystemChange[],
): Pick<TrialRun, 'rows'> {
  const byItem = new Map(
    edits.flatMap((edit) => (edit.itemId === null ? [] : [[edit.itemId, edit] as const])),
  );
  const allBefore = pairs.map(({ before }) => before.totals);
  const allAfter = pairs.map(({ after }) => after.totals);
  const rows = pairs.map((pair): TrialRow => {
    const { targetId, name, before, after } = pair;
    return {
      targetId,
      name,
      before: rankIn(before.totals, allBefore),
      after: rankIn(after.totals, allAfter),
      changes: listChanges(pair, byItem),
    };
  });
  const shiftOf = ({ before, after }: TrialRow): number => Math.abs(after.scored - before.scored);
  return {
    rows: rows.toSorted((a, b) => shiftOf(b) - shiftOf(a) || b.changes.length - a.changes.length),
  };
}
