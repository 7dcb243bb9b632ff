import { useState } from 'react';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { TrialRun } from '../../engine/model/assessment/system-edit.ts';
import { useTranslate } from '../translate.ts';
import type { SystemDraft, SystemsPort } from './systems-port.ts';
import { TrialTable } from './trial-table.tsx';

type Progress = { readonly done: number; readonly total: number; readonly name: string };

/** The trial under way or done, and what went wrong with it. */
function useTrial(port: SystemsPort, draft: SystemDraft) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [run, setRun] = useState<TrialRun | null>(null);
  const [trouble, setTrouble] = useState('');
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
  const start = (round: Assessment): Promise<void> =>
    attempt(async () => {
      setRun(null);
      const onProgress = (done: number, total: number, name: string): void =>
        setProgress({ done, total, name });
      setRun(await port.trial(draft, round, onProgress));
    });
  return { progress, run, trouble, attempt, start, forget: () => setRun(null) };
}

function TrialProgressLine({ progress }: { progress: Progress | null }) {
  const t = useTranslate();
  return (
    <>
      <div role="status" className="status-line">
        {progress === null
          ? null
          : t('trialProgress', { done: progress.done, total: progress.total, name: progress.name })}
      </div>
      {progress === null ? null : (
        <progress value={progress.done} max={progress.total} aria-label={t('trialOpen')} />
      )}
    </>
  );
}

function ApplyForm({
  isDisabled,
  onApply,
}: {
  isDisabled: boolean;
  onApply: (note: string) => void;
}) {
  const t = useTranslate();
  const [note, setNote] = useState('');
  return (
    <form
      className="import-keep"
      onSubmit={(event) => {
        event.preventDefault();
        onApply(note.trim());
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
      <button type="submit" className="button primary" disabled={isDisabled}>
        {t('trialApply')}
      </button>
      <p className="muted">{t('trialApplyHint')}</p>
    </form>
  );
}

function StartLine({
  rounds,
  round,
  trial: { run, progress, start, forget },
  onChoose,
}: {
  rounds: readonly Assessment[];
  round: Assessment;
  trial: ReturnType<typeof useTrial>;
  onChoose: (id: string) => void;
}) {
  const t = useTranslate();
  return (
    <p className="run-buttons">
      <label className="field inline">
        <span>{t('trialRound')}</span>
        <select
          value={round.id}
          disabled={progress !== null}
          onChange={({ target }) => {
            onChoose(target.value);
            forget();
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
        onClick={() => void start(round)}
      >
        {t('trialStart')}
      </button>
    </p>
  );
}

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
  const trial = useTrial(port, draft);
  const { run, progress, trouble, attempt } = trial;
  const round = rounds.find(({ id }) => id === roundId) ?? rounds[0];
  if (round === undefined) return <p className="calm-line">{t('trialNoRound')}</p>;
  return (
    <section className="trial-pane" aria-label={t('trialOpen')}>
      <p className="muted">{t('trialHint')}</p>
      <StartLine rounds={rounds} round={round} trial={trial} onChoose={setRoundId} />
      <TrialProgressLine progress={progress} />
      {trouble === '' ? null : (
        <p className="refusals" role="alert">
          {t('actionFailed', { message: trouble })}
        </p>
      )}
      {run === null ? null : (
        <>
          <TrialTable run={run} />
          <ApplyForm
            isDisabled={run.skipped.length > 0}
            onApply={(note) => {
              void attempt(async () => onApplied(await port.applyTrial(note)));
            }}
          />
        </>
      )}
    </section>
  );
}
