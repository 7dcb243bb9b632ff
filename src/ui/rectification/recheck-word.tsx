import type { RecheckState } from '../../engine/model/assessment/rectification.ts';
import type { Outcome } from '../../engine/model/outcome.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { useTranslate } from '../translate.ts';

/** In the order in which they ask for work. */
export const recheckStates: readonly RecheckState[] = [
  'remaining',
  'unsure',
  'unchecked',
  'resolved',
  'excused',
];

const signs: Readonly<Record<RecheckState, Outcome>> = {
  resolved: 'passed',
  excused: 'inapplicable',
  remaining: 'failed',
  unsure: 'cantTell',
  unchecked: 'untested',
};

/** 复核结果: sign, word and colour. */
export function RecheckWord({ state, count }: { state: RecheckState; count?: number }) {
  const t = useTranslate();
  const sign = signs[state];
  return (
    <span className={`recheck-word tone-${sign}`}>
      <OutcomeIcon outcome={sign} /> {count === undefined ? null : `${String(count)} `}
      {t(`ledger_${state}`)}
    </span>
  );
}
