import type { SystemCheck } from '../../engine/model/assessment/system-edit.ts';
import { useTranslate } from '../translate.ts';
import { CheckRemarks } from './check-remarks.tsx';

/** Points a group as bars of one line, the sum, and what is wrong or odd. */
export function CheckPane({
  check,
  onChoose,
}: {
  check: SystemCheck;
  onChoose: (itemId: string) => void;
}) {
  const t = useTranslate();
  const { total, groups } = check;
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
        <CheckRemarks check={check} onChoose={onChoose} />
      </div>
    </section>
  );
}
