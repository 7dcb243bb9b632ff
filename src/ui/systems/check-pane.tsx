import type { SystemCheck, SystemRemark } from '../../engine/model/assessment/system-edit.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { useTranslate } from '../translate.ts';

function Remarks({
  remarks,
  outcome,
  label,
  onChoose,
}: {
  remarks: readonly SystemRemark[];
  outcome: 'failed' | 'cantTell';
  label: string;
  onChoose: (itemId: string) => void;
}) {
  if (remarks.length === 0) return null;
  return (
    <details className={`remarks is-${outcome}`} open={outcome === 'failed'}>
      <summary>
        <OutcomeIcon outcome={outcome} /> {label}
      </summary>
      <ul>
        {remarks.map(({ itemId, message }) => (
          <li key={`${itemId ?? ''}${message}`}>
            {itemId === null ? (
              message
            ) : (
              <button type="button" className="link wrap" onClick={() => onChoose(itemId)}>
                {message}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Points a group as bars of one line, the sum, and what is wrong or odd. */
export function CheckPane({
  check: { total, groups, faults, warnings },
  onChoose,
}: {
  check: SystemCheck;
  onChoose: (itemId: string) => void;
}) {
  const t = useTranslate();
  return (
    <section className="check-pane" aria-label={t('weights')}>
      <ul className="weights">
        <li className="weight-total">
          <span>{t('weightTotal')}</span> <strong>{t('pointsOf', { points: total })}</strong>
        </li>
        {groups.map(({ title, points, items, withoutPoints }) => (
          <li key={title}>
            <span>{title}</span> <strong>{points}</strong>
            <span className="muted">
              {t('weightItems', { items })}
              {withoutPoints > 0 ? `，${t('weightOpen', { count: withoutPoints })}` : ''}
            </span>
          </li>
        ))}
      </ul>
      <div role="status">
        <Remarks
          remarks={faults}
          outcome="failed"
          label={t('checkFaults', { count: faults.length })}
          onChoose={onChoose}
        />
        <Remarks
          remarks={warnings}
          outcome="cantTell"
          label={t('checkWarnings', { count: warnings.length })}
          onChoose={onChoose}
        />
      </div>
    </section>
  );
}
