import { useEffect, useState } from 'react';
import type { RunPlan } from '../../engine/model/assessment/run-progress.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import { useTranslate } from '../translate.ts';
import { Modal } from '../workbench/modal.tsx';
import type { RunPort } from './targets-port.ts';

/** The step before a run: which sites will be read, and what the browser is going to ask. */
export function RunDialog({
  run,
  targets,
  onStart,
  onClose,
}: {
  run: RunPort;
  targets: readonly Target[];
  onStart: (plan: RunPlan) => void;
  onClose: () => void;
}) {
  const t = useTranslate();
  const [plan, setPlan] = useState<RunPlan | null>(null);
  useEffect(() => {
    let isOver = false;
    void run.plan(targets).then((made) => {
      if (!isOver) setPlan(made);
    });
    return () => {
      isOver = true;
    };
  }, [run, targets]);
  return (
    <Modal title={t('runTitle', { count: targets.length })} onClose={onClose}>
      <p>{t('runExplains')}</p>
      <p role="status" className="status-line">
        {plan === null
          ? t('runLooking')
          : t(plan.closed === 0 ? 'runAllowed' : 'runAsks', {
              count: plan.hosts.length,
              closed: plan.closed,
            })}
      </p>
      <div className="host-list" tabIndex={0} role="region" aria-label={t('runHosts')}>
        <ul>
          {(plan?.hosts ?? []).map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      </div>
      <p className="modal-buttons">
        <button
          type="button"
          className="button primary"
          disabled={plan === null}
          onClick={() => {
            if (plan !== null) onStart(plan);
          }}
        >
          {t(plan !== null && plan.closed > 0 ? 'runAllowAndStart' : 'runStart')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('cancelTargets')}
        </button>
      </p>
    </Modal>
  );
}
