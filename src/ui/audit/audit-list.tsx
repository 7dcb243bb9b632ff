import type { StoredAudit } from '../../engine/model/stored-audit.ts';
import { type MessageKey, type Translate, useTranslate } from '../translate.ts';
import type { AuditRun } from '../../engine/model/audit-run.ts';

const reasonKeys: Readonly<Record<NonNullable<StoredAudit['reason']>, MessageKey>> = {
  done: 'auditDone',
  budget: 'auditBudget',
  time: 'auditTime',
  breaker: 'auditBreaker',
  stopped: 'auditStopped',
  unreachable: 'auditUnreachable',
};

function describeState(audit: StoredAudit, run: AuditRun | null, t: Translate): string {
  if (run?.id === audit.id && 'progress' in run) return t('auditRunning');
  return audit.reason === null ? t('auditUnfinished') : t(reasonKeys[audit.reason]);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** Audits of this browser, newest first, and the way to a new one. */
export function AuditList({
  audits,
  run,
  chosen,
  onChoose,
}: {
  audits: readonly StoredAudit[];
  run: AuditRun | null;
  chosen: string | null;
  onChoose: (id: string | null) => void;
}) {
  const t = useTranslate();
  return (
    <nav className="report-list" aria-label={t('auditListLabel')}>
      <ul>
        <li>
          <button
            type="button"
            aria-current={chosen === null ? 'true' : undefined}
            onClick={() => onChoose(null)}
          >
            <span className="report-name">{t('newAudit')}</span>
          </button>
        </li>
        {audits.map((audit) => (
          <li key={audit.id}>
            <button
              type="button"
              aria-current={audit.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(audit.id)}
            >
              <span className="report-name">{audit.name ?? hostOf(audit.url)}</span>
              <span className="muted">
                {audit.asOf} · {describeState(audit, run, t)}
              </span>
              {audit.counts === null ? null : (
                <span className="report-counts">
                  ✕ {t('failed')} {audit.counts.failed}　? {t('cantTell')} {audit.counts.cantTell}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
