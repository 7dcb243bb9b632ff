import type { Adjudication, HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type { JudgementItem } from '../../engine/model/assessment/judgement-view.ts';
import { formatMoment } from '../format-moment.ts';
import { type MessageKey, useTranslate } from '../translate.ts';
import { VerdictWords } from './verdict-words.tsx';

function wordOf(human: HumanVerdict | null): MessageKey {
  if (human === null) return 'second_settledWithdrawn';
  return human.origin === 'settled' ? 'second_settled' : 'second_settledChanged';
}

/** How a disagreement was settled, and whether the verdict was changed after it. */
export function Settled({
  settled,
  human,
}: {
  settled: Adjudication;
  /** The verdict that stands now. */
  human: HumanVerdict | null;
}) {
  const t = useTranslate();
  const isChanged = human?.origin !== 'settled';
  return (
    <p className={isChanged ? 'settled is-changed' : 'settled'}>
      {t(wordOf(human))} <VerdictWords verdict={settled.decided} />
      <span className="muted">
        {' '}
        · {settled.reason} · {settled.by} {formatMoment(settled.at)}
      </span>
      {human === null || !isChanged ? null : (
        <>
          {' '}
          {t('second_nowStands')} <VerdictWords verdict={human} />
          <span className="muted">
            {' '}
            · {human.assessor} {formatMoment(human.at)}
          </span>
        </>
      )}
    </p>
  );
}

/** What was said of an item before: the settling, and the verdicts that were replaced, each with the way back to it. */
export function VerdictRecord({
  item: { settled, past, human, lapsed },
  onPutBack,
}: {
  item: JudgementItem;
  onPutBack: (verdict: HumanVerdict) => void;
}) {
  const t = useTranslate();
  return (
    <>
      {settled === null ? null : <Settled settled={settled} human={human ?? lapsed} />}
      {past.length === 0 ? null : (
        <details className="verdict-record">
          <summary>{t('judge_past', { count: past.length })}</summary>
          <ol>
            {past.map(({ verdict, replacedAt }) => (
              <li key={replacedAt}>
                <VerdictWords verdict={verdict} />
                <span className="muted">
                  {' · '}
                  {[verdict.assessor, formatMoment(verdict.at)].filter(Boolean).join(' ')}
                  {' · '}
                  {t('judge_replacedAt', { at: formatMoment(replacedAt) })}
                </span>{' '}
                <button type="button" className="link" onClick={() => onPutBack(verdict)}>
                  {t('judge_putBack')}
                </button>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
