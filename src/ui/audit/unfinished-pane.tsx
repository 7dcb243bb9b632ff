import type { StoredAudit } from '../../engine/model/stored-audit.ts';
import { type MessageKey, useTranslate } from '../translate.ts';
import { RemoveAudit } from './remove-audit.tsx';

const whyKeys: Readonly<Record<Exclude<StoredAudit['reason'], 'done' | null>, MessageKey>> = {
  budget: 'whyBudget',
  time: 'whyTime',
  breaker: 'whyBreaker',
  stopped: 'whyStopped',
  unreachable: 'whyUnreachable',
};

/** Whether a crawl goes on where it was. */
function canGoOn({ reason }: StoredAudit): boolean {
  return (
    reason === null || reason === 'stopped' || reason === 'breaker' || reason === 'unreachable'
  );
}

/** An audit that did not come to its end: why, and the ways on. */
export function UnfinishedPane({
  audit,
  isDisabled,
  onResume,
  onJudge,
  onRemove,
}: {
  audit: StoredAudit;
  isDisabled: boolean;
  onResume: () => void;
  onJudge: () => void;
  onRemove: () => void;
}) {
  const t = useTranslate();
  const { reason, fetched, columnsSettled, columnsWanted, counts } = audit;
  return (
    <section className="run-pane" aria-label={t('auditUnfinished')}>
      <p>{t(reason === null || reason === 'done' ? 'whyCut' : whyKeys[reason])}</p>
      <p className="muted">{t('auditSoFar', { fetched, columnsSettled, columnsWanted })}</p>
      <p className="run-buttons">
        {canGoOn(audit) ? (
          <button type="button" className="button primary" disabled={isDisabled} onClick={onResume}>
            {t('resumeAudit')}
          </button>
        ) : null}
        {counts === null ? (
          <button type="button" className="button" disabled={isDisabled} onClick={onJudge}>
            {t('judgeNow')}
          </button>
        ) : null}
        {counts === null ? <RemoveAudit onRemove={onRemove} /> : null}
      </p>
    </section>
  );
}
