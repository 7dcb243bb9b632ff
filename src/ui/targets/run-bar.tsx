import { useState, useSyncExternalStore } from 'react';
import type { RunningSite, RunProgress } from '../../engine/model/assessment/run-progress.ts';
import { describeLeft, describePurpose } from '../audit/describe-progress.ts';
import { type Translate, useTranslate } from '../translate.ts';
import type { TargetsPort } from './targets-port.ts';
import { useRound } from './use-round.ts';
import './targets.css';

/** What is read now: the first portal in full, the name of the one beside it. */
function describeSites([first, second]: readonly RunningSite[], t: Translate): string {
  if (first === undefined) return t('auditPreparing');
  const { name, doing, fetched } = first;
  const what = doing === null ? t('auditPreparing') : describePurpose(doing, t);
  const now = t('runNow', { name, what, fetched });
  return second === undefined ? now : t('runNowBoth', { now, name: second.name });
}

/** Agencies that came to an end, with the settled share of those under way. */
function countDone({ done, sites }: RunProgress): number {
  return sites.reduce(
    (sum, { columnsSettled, columnsWanted }) => sum + columnsSettled / Math.max(1, columnsWanted),
    done,
  );
}

function Going({
  progress,
  onPause,
  onStop,
}: {
  progress: RunProgress;
  onPause: () => void;
  onStop: () => void;
}) {
  const t = useTranslate();
  const { sites, done, total, leftMs, isStopping } = progress;
  return (
    <>
      <span className="run-now" role="status">
        {isStopping ? t('auditStopping') : describeSites(sites, t)}
      </span>
      <progress value={countDone(progress)} max={Math.max(1, total)} aria-label={t('runLabel')} />
      <span className="run-figures">
        {t('runDone', { done, total })} · {describeLeft(leftMs, t)}
      </span>
      <button type="button" className="button" disabled={isStopping} onClick={onPause}>
        {t('pauseRun')}
      </button>
      <button type="button" className="button" disabled={isStopping} onClick={onStop}>
        {t('stopRun')}
      </button>
    </>
  );
}

/** A queue that waits to be gone on with: paused, or cut off when its tab was closed. */
function Waiting({ port, assessmentId }: { port: TargetsPort; assessmentId: string }) {
  const t = useTranslate();
  const { run } = port;
  const round = useRound(port, assessmentId);
  const [isBusy, setIsBusy] = useState(false);
  if (round === null || round === 'gone') return null;
  const states = round.assessment.targets.map(({ id }) => round.runs.get(id)?.state);
  const waiting = states.filter((state) => state === 'waiting' || state === 'running').length;
  if (waiting === 0) return null;
  const ended = states.filter((state) => state === 'judged').length;
  return (
    <section className="run-bar" aria-label={t('runLabel')}>
      <span className="run-now" role="status">
        {isBusy ? t('runBusy') : t('runPaused', { count: waiting })}
      </span>
      <progress value={ended} max={ended + waiting} aria-label={t('runLabel')} />
      <button
        type="button"
        className="button primary"
        onClick={() => setIsBusy(run.resume(assessmentId).state === 'busy')}
      >
        {t('resumeRun')}
      </button>
      <button type="button" className="button" onClick={() => void run.stop(assessmentId)}>
        {t('stopRun')}
      </button>
    </section>
  );
}

/** At the foot of the workbench: what is read now, how far, how long still, how to stop without loss. */
export function RunBar({
  port,
  assessmentId,
}: {
  port: TargetsPort;
  /** The round that the room shows, or null. */
  assessmentId: string | null;
}) {
  const t = useTranslate();
  const { run } = port;
  const progress = useSyncExternalStore(run.subscribe, run.readProgress);
  if (progress === null) {
    return assessmentId === null ? null : <Waiting port={port} assessmentId={assessmentId} />;
  }
  return (
    <section className="run-bar" aria-label={t('runLabel')}>
      <Going
        progress={progress}
        onPause={() => run.pause()}
        onStop={() => void run.stop(progress.assessmentId)}
      />
    </section>
  );
}
