import type { CrawlProgress } from '../../engine/model/site/crawl.ts';
import type { StoredAudit } from '../../engine/model/stored-audit.ts';
import { type Translate, useTranslate } from '../translate.ts';
import { describeLeft, describePurpose } from './describe-progress.ts';
import type { AuditRun } from '../../engine/model/audit-run.ts';

type ActiveRun = Extract<AuditRun, { readonly progress: unknown }>;

function describeNow({ phase, progress }: ActiveRun, t: Translate): string {
  if (phase === 'judging') return t('auditJudging');
  if (phase === 'stopping') return t('auditStopping');
  const current = progress?.current ?? null;
  return current === null ? t('auditPreparing') : describePurpose(current.purpose.kind, t);
}

function Numbers({ progress }: { progress: CrawlProgress }) {
  const t = useTranslate();
  const { columnsSettled, columnsWanted, fetched, failed, waiting, leftMs } = progress;
  return (
    <>
      <progress value={columnsSettled} max={Math.max(1, columnsWanted)} aria-label={t('columns')} />
      <p>
        {t('auditNumbers', {
          settled: columnsSettled,
          wanted: columnsWanted,
          fetched,
          failed,
          waiting,
        })}
        {' · '}
        {describeLeft(leftMs, t)}
      </p>
    </>
  );
}

/** An audit under way: what now, how far, how long still, how to stop without loss. */
export function RunPane({
  audit,
  run,
  onStop,
}: {
  audit: StoredAudit;
  run: ActiveRun;
  onStop: (how: 'pause' | 'finish') => void;
}) {
  const t = useTranslate();
  const { progress, troubles, phase } = run;
  const isEnding = phase !== 'running';
  return (
    <section className="run-pane" aria-label={t('auditRunning')}>
      <h2>{audit.name ?? audit.url}</h2>
      <p className="status-line" role="status" aria-live="polite">
        {describeNow(run, t)}
      </p>
      <p className="current-address muted">{progress?.current?.url ?? ''}</p>
      {progress === null ? null : <Numbers progress={progress} />}
      <p className="run-buttons">
        <button
          type="button"
          className="button"
          disabled={isEnding}
          onClick={() => onStop('pause')}
        >
          {t('pauseAudit')}
        </button>
        <button
          type="button"
          className="button"
          disabled={isEnding}
          onClick={() => onStop('finish')}
        >
          {t('stopAudit')}
        </button>
        <span className="muted">{t('auditKeeps')}</span>
      </p>
      {troubles.length === 0 ? null : (
        <>
          <h3>{t('lastTroubles')}</h3>
          <ul className="troubles">
            {troubles.map(({ url, reason }) => (
              <li key={url}>
                <span>{reason}</span> <span className="muted">{url}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
