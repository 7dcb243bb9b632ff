import type { TargetRun } from '../../engine/model/assessment/assessment.ts';
import type { Outcome } from '../../engine/model/outcome.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { type MessageKey, useTranslate } from '../translate.ts';

/** How far an agency is; `none` before its first run. */
export type RunState = TargetRun['state'] | 'none';

export const runStates: readonly RunState[] = [
  'none',
  'waiting',
  'running',
  'paused',
  'judged',
  'unreachable',
  'failed',
];

export const runStateKeys: Readonly<Record<RunState, MessageKey>> = {
  none: 'run_none',
  waiting: 'run_waiting',
  running: 'run_running',
  paused: 'run_paused',
  judged: 'run_judged',
  unreachable: 'run_unreachable',
  failed: 'run_failed',
};

const icons: Readonly<Record<RunState, Outcome>> = {
  none: 'untested',
  waiting: 'untested',
  running: 'untested',
  paused: 'cantTell',
  judged: 'passed',
  // How the reading went is no verdict on the agency.
  unreachable: 'cantTell',
  failed: 'cantTell',
};

/** Sign and word of how far an agency is. */
export function RunStateMark({ state, message }: { state: RunState; message: string }) {
  const t = useTranslate();
  return (
    <span className={`run-state tone-${icons[state]}`} title={message === '' ? undefined : message}>
      <OutcomeIcon outcome={icons[state]} /> {t(runStateKeys[state])}
    </span>
  );
}
