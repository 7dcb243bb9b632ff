import { useCallback, useState } from 'react';
import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import type { RoundEdited, SystemsTrial } from '../../engine/model/assessment/round-edit.ts';
import { useTranslate } from '../translate.ts';
import { Modal } from '../workbench/modal.tsx';
import type { AssessmentPort } from './assessment-port.ts';
import { type RejudgeProgress, Rejudging, SkippedAgencies } from './rejudging.tsx';
import { SystemsChoice } from './systems-choice.tsx';
import { SystemsSteps } from './systems-steps.tsx';
import { useLive } from './use-live.ts';
import '../systems/systems.css';
import '../targets/targets.css';

type State =
  | { readonly step: 'choosing' }
  | { readonly step: 'tried'; readonly trial: SystemsTrial }
  | { readonly step: 'changed' | 'returned'; readonly edited: RoundEdited };

/** Where the change stands, what is under way, and what went wrong with it. */
function useSystemsChange(port: AssessmentPort, { id, systems }: Assessment) {
  // The round as it was opened: the change itself makes it another one.
  const [before] = useState(systems);
  const [keys, setKeys] = useState<readonly string[]>(systems);
  const [state, setState] = useState<State>({ step: 'choosing' });
  const [progress, setProgress] = useState<RejudgeProgress | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const attempt = (work: () => Promise<State>): void => {
    setTrouble(null);
    setProgress({ done: 0, total: 0, name: '' });
    work()
      .then(setState, (error: unknown) =>
        setTrouble(error instanceof Error ? error.message : String(error)),
      )
      .finally(() => setProgress(null));
  };
  const onProgress = (done: number, total: number, name: string): void =>
    setProgress({ done, total, name });
  return {
    keys,
    state,
    progress,
    trouble,
    isSame: JSON.stringify(keys) === JSON.stringify(before),
    choose: (next: readonly string[]): void => {
      setKeys(next);
      setState({ step: 'choosing' });
    },
    tryOut: () =>
      attempt(async () => ({
        step: 'tried',
        trial: await port.trySystems(id, keys, onProgress),
      })),
    apply: () => attempt(async () => ({ step: 'changed', edited: await port.applySystems() })),
    takeBack: () =>
      attempt(async () => ({
        step: 'returned',
        edited: await port.returnSystems(id, before, onProgress),
      })),
  };
}

type Change = ReturnType<typeof useSystemsChange>;

function Buttons({ change, onClose }: { change: Change; onClose: () => void }) {
  const t = useTranslate();
  const { state, isSame, progress, tryOut, apply, takeBack } = change;
  const isBusy = progress !== null;
  if (state.step === 'changed' || state.step === 'returned') {
    return (
      <p className="modal-buttons">
        <button type="button" className="button primary" onClick={onClose}>
          {t('edit_done')}
        </button>
        {state.step === 'changed' ? (
          <button type="button" className="button" disabled={isBusy} onClick={takeBack}>
            {t('systems_takeBack')}
          </button>
        ) : null}
      </p>
    );
  }
  return (
    <p className="modal-buttons">
      {state.step === 'tried' ? (
        <button type="button" className="button primary" disabled={isBusy} onClick={apply}>
          {t('systems_apply')}
        </button>
      ) : (
        <button
          type="button"
          className="button primary"
          disabled={isBusy || isSame}
          onClick={tryOut}
        >
          {t('systems_try')}
        </button>
      )}
      <button type="button" className="button" onClick={onClose}>
        {t('round_cancel')}
      </button>
    </p>
  );
}

function Changed({ edited, isBack }: { edited: RoundEdited; isBack: boolean }) {
  const t = useTranslate();
  return (
    <>
      <p role="status">
        {t(isBack ? 'systems_returned' : 'systems_changed', { count: edited.rejudged })}
      </p>
      <SkippedAgencies skipped={edited.skipped} messageKey="systems_skipped" />
    </>
  );
}

/** 更换指标体系: tables are taken in, taken out or exchanged for another version; what that changes is shown first. */
export function SystemsDialog({
  port,
  assessment,
  onClose,
}: {
  port: AssessmentPort;
  assessment: Assessment;
  onClose: () => void;
}) {
  const t = useTranslate();
  const read = useCallback(() => port.listSystems(), [port]);
  const { value: systems = [] } = useLive(read, port.subscribe);
  const change = useSystemsChange(port, assessment);
  const { state, keys, progress, trouble, choose } = change;
  return (
    <Modal title={t('systems_title')} isWide onClose={onClose}>
      {state.step === 'choosing' || state.step === 'tried' ? (
        <div className="modal-form">
          <p className="muted">{t('systems_hint')}</p>
          <SystemsChoice systems={systems} keys={keys} onChange={choose} />
        </div>
      ) : (
        <Changed edited={state.edited} isBack={state.step === 'returned'} />
      )}
      {progress === null ? null : <Rejudging progress={progress} />}
      {state.step === 'tried' ? <SystemsSteps trial={state.trial} /> : null}
      {trouble === null ? null : (
        <p className="refusals" role="alert">
          {t('actionFailed', { message: trouble })}
        </p>
      )}
      <Buttons change={change} onClose={onClose} />
    </Modal>
  );
}
