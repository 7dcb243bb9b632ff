import type { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import { choiceOf, markOf } from '../../engine/model/assessment/verdict-choice.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { useTranslate } from '../translate.ts';
import { choiceKeys } from './weigh-verdict.ts';

/** A verdict in one line: what, points, note. */
export function VerdictWords({ verdict }: { verdict: HumanVerdict | null }) {
  const t = useTranslate();
  if (verdict === null) return <span className="muted">{t('judge_notYet')}</span>;
  return (
    <>
      <span className={`tone-${markOf(verdict, true)}`}>
        <OutcomeIcon outcome={markOf(verdict, true)} /> {t(choiceKeys[choiceOf(verdict)])}
      </span>
      {verdict.scored === null ? null : <span> · {verdict.scored}</span>}
      {verdict.note === '' ? null : <span className="muted"> {verdict.note}</span>}
    </>
  );
}
