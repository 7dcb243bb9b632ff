import type { JudgementItem } from '../../engine/model/assessment/judgement-view.ts';
import { CivilDate } from '../../engine/model/civil-date.ts';
import { choiceOf, type VerdictChoice } from '../../engine/model/assessment/verdict-choice.ts';
import type { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type { MessageKey } from '../translate.ts';
import type { VerdictWish } from './judgement-port.ts';

/** What is typed beside the buttons. */
export interface Draft {
  readonly points: string;
  readonly note: string;
  readonly reason: string;
  readonly validUntil: string;
}

export const choiceKeys: Readonly<Record<VerdictChoice, MessageKey>> = {
  passed: 'passed',
  partial: 'judge_partial',
  failed: 'failed',
  inapplicable: 'inapplicable',
  cantTell: 'judge_later',
};

/** Whether a row has a number that a person may set: its own points, or what it takes off. */
export function hasNumber({ points, penalty }: JudgementItem): boolean {
  return (points !== null && points > 0) || penalty !== null;
}

/** Whether part of the points may be given. */
export function allowsPartial({ points }: JudgementItem): boolean {
  return points !== null && points > 0;
}

/** What the fields show of a verdict that is there. */
export function draftOf(verdict: HumanVerdict | null): Draft {
  const scored = verdict?.scored ?? null;
  return {
    points: scored === null ? '' : String(Math.abs(scored)),
    note: verdict?.note ?? '',
    reason: verdict?.exemption?.reason ?? '',
    validUntil: verdict?.exemption?.validUntil ?? '',
  };
}

function readPoints({ points }: Draft): number | null {
  const value = Number(points.trim());
  return points.trim() === '' || !Number.isFinite(value) || value < 0 ? null : value;
}

function scoredOf(item: JudgementItem, choice: VerdictChoice, draft: Draft): number | null {
  const typed = readPoints(draft);
  if (item.points === null) return choice === 'failed' && typed !== null ? -typed : null;
  if (choice !== 'partial') return null;
  return Math.min(typed ?? item.points / 2, item.points);
}

/** The exemption of the fields; null where no reason is given. */
function exemptionOf({ reason, validUntil }: Draft): HumanVerdict['exemption'] {
  if (reason.trim() === '') return null;
  const until = CivilDate.safeParse(validUntil);
  return { reason: reason.trim(), validUntil: until.success ? until.data : null };
}

/** The verdict that a choice and the fields make. */
export function wishOf(item: JudgementItem, choice: VerdictChoice, draft: Draft): VerdictWish {
  const kind = choice === 'partial' && !allowsPartial(item) ? 'failed' : choice;
  return {
    outcome: kind === 'partial' ? 'failed' : kind,
    scored: scoredOf(item, kind, draft),
    note: draft.note.trim(),
    exemption: exemptionOf(draft),
  };
}

/** The verdict that a 情况说明 makes: the share that the table keeps for it, else 不适用. */
export function exemptWishOf(item: JudgementItem, draft: Draft): VerdictWish {
  const keeps = item.noteRatio !== null && item.points !== null && item.points > 0;
  const scored = keeps ? (item.points ?? 0) * (item.noteRatio ?? 0) : null;
  const outcome = keeps ? ('passed' as const) : ('inapplicable' as const);
  return { ...wishOf(item, outcome, draft), scored };
}

/** What is chosen now, or null. */
export function chosenOf({ human }: JudgementItem): VerdictChoice | null {
  return human === null ? null : choiceOf(human);
}
