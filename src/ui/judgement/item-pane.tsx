import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type { JudgementItem } from '../../engine/model/assessment/judgement-view.ts';
import { type Mark, markOf } from '../../engine/model/assessment/verdict-choice.ts';
import type { Place } from '../../engine/model/popup-message.ts';
import { formatMoment } from '../format-moment.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { useTranslate } from '../translate.ts';
import { ItemLeads } from './item-leads.tsx';
import type { VerdictWish } from './judgement-port.ts';
import { VerdictRecord } from './verdict-record.tsx';
import { VerdictForm } from './verdict-form.tsx';
import { choiceKeys, chosenOf, type Draft } from './weigh-verdict.ts';

function ScoreWords({
  points,
  scored,
  deducted,
}: Pick<JudgementItem, 'points'> & { scored: number | null; deducted: number | null }) {
  const t = useTranslate();
  if (scored !== null) return <> · {t('judge_score', { scored, points: points ?? 0 })}</>;
  if (deducted !== null) return <> · {t('judge_deducted', { deducted })}</>;
  return null;
}

function Side({
  label,
  outcome,
  word,
  children,
}: {
  label: string;
  outcome: Mark;
  word: string;
  children: ReactNode;
}) {
  return (
    <div className="side">
      <dt>{label}</dt>
      <dd>
        <span className={`tone-${outcome}`}>
          <OutcomeIcon outcome={outcome} /> {word}
        </span>
        {children}
      </dd>
    </div>
  );
}

function SaidBy({ assessor, at }: HumanVerdict) {
  return (
    <span className="muted">
      {' · '}
      {[assessor, formatMoment(at)].filter(Boolean).join(' ')}
    </span>
  );
}

/** What the machine says and what the person says, side by side. */
function TwoSides({ item }: { item: JudgementItem }) {
  const t = useTranslate();
  const { machine, human, lapsed, final, points } = item;
  const chosen = chosenOf(item);
  return (
    <dl className="two-sides">
      <Side label={t('judge_machine')} outcome={machine.outcome} word={t(machine.outcome)}>
        <ScoreWords points={points} scored={machine.scored} deducted={machine.deducted} />
      </Side>
      {human === null || chosen === null ? (
        <div className="side">
          <dt>{t('judge_human')}</dt>
          <dd className="muted">{t('judge_notYet')}</dd>
        </div>
      ) : (
        <Side label={t('judge_human')} outcome={markOf(human, true)} word={t(choiceKeys[chosen])}>
          <ScoreWords points={points} scored={final.scored} deducted={final.deducted} />
          <SaidBy {...human} />
        </Side>
      )}
      {lapsed === null ? null : (
        <p className="lapsed">
          {t('judge_lapsed', {
            reason: lapsed.exemption?.reason ?? '',
            date: lapsed.exemption?.validUntil ?? '',
          })}
        </p>
      )}
    </dl>
  );
}

/** The item's heading, which the focus goes to with each next item. */
function useHeading(item: JudgementItem) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<string | null>(null);
  // The reader of the screen hears the next item's name; on arrival a focus that is somewhere stays there.
  useEffect(() => {
    const isNext = shown.current !== null && shown.current !== item.id;
    const isLost = document.activeElement === document.body;
    if (isNext || isLost) heading.current?.focus({ preventScroll: true });
    shown.current = item.id;
  }, [item.id, item.isWaiting]);
  return heading;
}

/** One item: what it asks, what both sides say, the form, and what to look at. */
export function ItemPane({
  item,
  draft,
  note,
  tools,
  onDraft,
  onSave,
  onPutBack,
  openLabel,
  onOpen,
  onOpenFirst,
}: {
  item: JudgementItem;
  draft: Draft;
  note: RefObject<HTMLTextAreaElement | null>;
  /** Evidence of the item. */
  tools: ReactNode;
  onDraft: (draft: Draft) => void;
  onSave: (wish: VerdictWish | null, goOn: boolean) => void;
  /** Brings an earlier verdict back. */
  onPutBack: (verdict: HumanVerdict) => void;
  openLabel: string;
  onOpen: (url: string, places: readonly Place[]) => void;
  /** Opens the page where the item is best looked at. */
  onOpenFirst: () => void;
}) {
  const t = useTranslate();
  const heading = useHeading(item);
  return (
    <article className="item-pane" aria-labelledby="judged-item">
      <p className="muted item-group">{item.group.join(' › ')}</p>
      <h2 id="judged-item" ref={heading} tabIndex={-1}>
        {item.title}
        {item.points === null || item.points === 0 ? null : (
          <span className="muted"> {t('judge_worth', { points: item.points })}</span>
        )}
      </h2>
      <TwoSides item={item} />
      <p className="open-beside">
        <button type="button" className="button" aria-keyshortcuts="O" onClick={onOpenFirst}>
          {openLabel} <kbd>O</kbd>
        </button>
      </p>
      <VerdictRecord item={item} onPutBack={onPutBack} />
      <VerdictForm
        key={item.id}
        item={item}
        draft={draft}
        note={note}
        onDraft={onDraft}
        onSave={onSave}
        onLeave={() => heading.current?.focus({ preventScroll: true })}
      />
      {tools}
      <ItemLeads item={item} onOpen={onOpen} />
    </article>
  );
}
