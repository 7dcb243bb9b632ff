import type { Outcome } from '../../engine/model/outcome.ts';
import type { Style } from './paint.ts';

/** The colour of each outcome on a terminal. */
export const outcomeStyles: Readonly<Record<Outcome, Style>> = {
  failed: 'red',
  cantTell: 'yellow',
  passed: 'green',
  inapplicable: 'gray',
  untested: 'gray',
};
