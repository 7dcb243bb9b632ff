import type { RoundEdited } from '../../engine/model/assessment/round-edit.ts';
import { type MessageKey, useTranslate } from '../translate.ts';

/** How far the judging of a round from its archives is. */
export interface RejudgeProgress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

/** A round being judged from its archives. */
export function Rejudging({ progress: { done, total, name } }: { progress: RejudgeProgress }) {
  const t = useTranslate();
  return (
    <>
      <p role="status" className="status-line">
        {t('trialProgress', { done, total, name })}
      </p>
      <progress value={done} max={Math.max(1, total)} aria-label={t('edit_rejudging')} />
    </>
  );
}

/** Agencies that cannot be judged from their archives, each with the reason. */
export function SkippedAgencies({
  skipped,
  messageKey,
}: {
  skipped: RoundEdited['skipped'];
  messageKey: MessageKey;
}) {
  const t = useTranslate();
  if (skipped.length === 0) return null;
  return (
    <>
      <p className="refusals">{t(messageKey, { count: skipped.length })}</p>
      <ul className="host-list" tabIndex={0} aria-label={t('edit_skippedList')}>
        {skipped.map(({ name, reason }) => (
          <li key={name}>
            {name} <span className="muted">{reason}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
