import type { RunState } from '../../engine/model/assessment/overview.ts';
import type { MessageKey } from '../translate.ts';

/** How far an agency is, in words. */
export const stateKeys: Readonly<Record<RunState, MessageKey>> = {
  new: 'runState_new',
  waiting: 'runState_waiting',
  running: 'runState_running',
  paused: 'runState_paused',
  judged: 'runState_judged',
  unreachable: 'runState_unreachable',
  failed: 'runState_failed',
};

/** Done first, troubles next, then what is to come. */
export const statesInOrder: readonly RunState[] = [
  'judged',
  'unreachable',
  'failed',
  'running',
  'paused',
  'waiting',
  'new',
];
