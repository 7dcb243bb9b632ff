import { useState } from 'react';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { TrialRun } from '../../engine/model/assessment/system-edit.ts';
import { useTranslate } from '../translate.ts';
import type { SystemDraft, SystemsPort } from './systems-port.ts';
import { TrialTable } from './trial-table.tsx';

type Progress = { readonly done: number; readonly total: number; readonly name: string };

/** 试算: what the edited system would change in a round, before anything is kept. */
export function TrialPane({
  port,
  draft,
  rounds,
  onApplied,
}: {
  port: SystemsPort;
  draft: SystemDraft;
  rounds: readonly Assessment[];
  onApplied: (stored: StoredSystem) => void;
}) {
  const t = useTranslate();
  const [roundId, setRoundId] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [run, setRun] = useState<TrialRun | null>(null);
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState('');
  const round = rounds.find(({ id }) => id === roundId) ?? rounds[0];
  if (round === undefined) {
    return <p className="calm-line">{t('trialNoRound')}</p>;
  }
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setTrouble('');
    try {
      await work();
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    } finally {
      setProgress(null);
    }
  };
  const start = (): Promise<void> =>
    attempt(async () => {
      setRun(null);
      const onProgress = (done: number, total: number, name: string): void =>
        setProgress({ done, total, name });
      setRun(await port.trial(draft, round, onProgress));
    });
  return (
    <section className="trial-pane" aria-label={t('trialOpen')}>
      <p className="muted">{t('trialHint')}</p>
      <p className="run-buttons">
        <label className="field inline">
          <span>{t('trialRound')}</span>
          <select
            value={round.id}
            onChange={({ target }) => {
              setRoundId(target.value);
              setRun(null);
            }}
          >
            {rounds.map(({ id, name, round: number }) => (
              <option key={id} value={id}>
                {name} {number}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className={run === null ? 'button primary' : 'button'}
          disabled={progress !== null}
          onClick={() => void start()}
        >
          {t('trialStart')}
        </button>
      </p>
      <div role="status" className="status-line">
        {progress === null
          ? null
          : t('trialProgress', { done: progress.done, total: progress.total, name: progress.name })}
      </div>
      {progress === null ? null : (
        <progress value={progress.done} max={progress.total} aria-label={t('trialOpen')} />
      )}
      {trouble === '' ? null : (
        <p className="refusals" role="alert">
          {t('actionFailed', { message: trouble })}
        </p>
      )}
      {run === null ? null : (
        <>
          <TrialTable run={run} />
          <form
            className="import-keep"
            onSubmit={(event) => {
              event.preventDefault();
              void attempt(async () => onApplied(await port.applyTrial(note.trim())));
            }}
          >
            <label className="field">
              <span>{t('versionNote')}</span>
              <input
                type="text"
                required
                maxLength={200}
                value={note}
                onChange={({ target }) => setNote(target.value)}
              />
            </label>
            <button type="submit" className="button primary" disabled={run.skipped.length > 0}>
              {t('trialApply')}
            </button>
            <p className="muted">{t('trialApplyHint')}</p>
          </form>
        </>
      )}
    </section>
  );
}
