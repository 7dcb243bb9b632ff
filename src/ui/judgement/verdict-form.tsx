import { type RefObject, useState } from 'react';
import type { JudgementItem } from '../../engine/model/assessment/judgement-view.ts';
import { VerdictChoice } from '../../engine/model/assessment/verdict-choice.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { useTranslate } from '../translate.ts';
import {
  allowsPartial,
  choiceKeys,
  chosenOf,
  type Draft,
  exemptWishOf,
  hasNumber,
  wishOf,
} from './weigh-verdict.ts';
import type { VerdictWish } from './judgement-port.ts';

interface Fields {
  readonly item: JudgementItem;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

function ChoiceButtons({
  item,
  onChoose,
}: {
  item: JudgementItem;
  onChoose: (c: VerdictChoice) => void;
}) {
  const t = useTranslate();
  const chosen = chosenOf(item);
  return (
    <div className="choices" role="group" aria-label={t('judge_verdict')}>
      {VerdictChoice.options.map((choice, i) => (
        <button
          key={choice}
          type="button"
          className={`button choice choice-${choice}`}
          aria-pressed={chosen === choice}
          aria-keyshortcuts={String(i + 1)}
          disabled={choice === 'partial' && !allowsPartial(item)}
          onClick={() => onChoose(choice)}
        >
          <OutcomeIcon outcome={choice} />
          {t(choiceKeys[choice])} <kbd>{i + 1}</kbd>
        </button>
      ))}
    </div>
  );
}

function PointsField({ item, draft, onDraft }: Fields) {
  const t = useTranslate();
  const isPenalty = item.points === null;
  const usual = isPenalty ? item.penalty : (item.points ?? 0) / 2;
  return (
    <label className="points-field">
      <span>{t(isPenalty ? 'judge_penalty' : 'judge_points')}</span>
      <input
        type="number"
        min={0}
        max={item.points ?? undefined}
        step="any"
        value={draft.points}
        placeholder={usual === null ? '' : String(usual)}
        onChange={({ target }) => onDraft({ ...draft, points: target.value })}
      />
      {isPenalty ? null : <span className="muted">/ {item.points}</span>}
    </label>
  );
}

function ExemptionFields({ item, draft, onDraft, onExempt }: Fields & { onExempt: () => void }) {
  const t = useTranslate();
  const { noteRatio, points } = item;
  const [hadReason] = useState(draft.reason !== '');
  const keeps = noteRatio !== null && points !== null && points > 0;
  return (
    <details className="exemption" open={hadReason}>
      <summary aria-keyshortcuts="E">{t('judge_exemption')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.reason.trim() !== '') onExempt();
        }}
      >
        <label>
          <span>{t('judge_reason')}</span>
          <input
            value={draft.reason}
            maxLength={500}
            placeholder={t('judge_reasonHint')}
            onChange={({ target }) => onDraft({ ...draft, reason: target.value })}
          />
        </label>
        <label>
          <span>{t('judge_validUntil')}</span>
          <input
            type="date"
            value={draft.validUntil}
            onChange={({ target }) => onDraft({ ...draft, validUntil: target.value })}
          />
        </label>
        <button type="submit" className="button" disabled={draft.reason.trim() === ''}>
          {keeps
            ? t('judge_exemptShare', { points: Math.round(points * noteRatio * 100) / 100 })
            : t('judge_exempt')}
        </button>
      </form>
    </details>
  );
}

function VerdictTools({
  isChanged,
  onKeep,
  onWithdraw,
}: {
  isChanged: boolean;
  onKeep: () => void;
  onWithdraw: () => void;
}) {
  const t = useTranslate();
  return (
    <p className="verdict-tools">
      <button type="button" className="button" disabled={!isChanged} onClick={onKeep}>
        {t('judge_keepNote')}
      </button>{' '}
      <button type="button" className="button" onClick={onWithdraw}>
        {t('judge_withdraw')}
      </button>
    </p>
  );
}

/** Verdict, points, note and 情况说明 of one item; a click or a digit writes them. */
export function VerdictForm({
  item,
  draft,
  note,
  onDraft,
  onSave,
  onLeave,
}: Fields & {
  note: RefObject<HTMLTextAreaElement | null>;
  /** `goOn`: whether the person is done with the item. */
  onSave: (wish: VerdictWish | null, goOn: boolean) => void;
  /** The person is done with typing. */
  onLeave: () => void;
}) {
  const t = useTranslate();
  const chosen = chosenOf(item);
  const [isChanged, setIsChanged] = useState(false);
  const change = (next: Draft): void => {
    setIsChanged(true);
    onDraft(next);
  };
  const keep = (): void => {
    // Nothing is judged yet: the next digit does it.
    if (chosen === null) return onLeave();
    setIsChanged(false);
    onSave(wishOf(item, chosen, draft), false);
  };
  return (
    <div className="verdict-form" onKeyDown={({ key }) => key === 'Escape' && onLeave()}>
      <ChoiceButtons item={item} onChoose={(choice) => onSave(wishOf(item, choice, draft), true)} />
      <div className="verdict-fields">
        {hasNumber(item) ? <PointsField item={item} draft={draft} onDraft={change} /> : null}
        <label className="note-field">
          <span>{t('judge_note')}</span>
          <textarea
            ref={note}
            rows={2}
            maxLength={2000}
            value={draft.note}
            placeholder={t('judge_noteHint')}
            onChange={({ target }) => change({ ...draft, note: target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
            }}
          />
        </label>
      </div>
      <ExemptionFields
        item={item}
        draft={draft}
        onDraft={change}
        onExempt={() => onSave(exemptWishOf(item, draft), true)}
      />
      {chosen === null ? null : (
        <VerdictTools isChanged={isChanged} onKeep={keep} onWithdraw={() => onSave(null, false)} />
      )}
    </div>
  );
}
