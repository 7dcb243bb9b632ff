import type { ReactNode } from 'react';
import type { Mark } from '../engine/model/assessment/verdict-choice.ts';
import type { MessageKey } from './translate.ts';

const paths: Readonly<Record<Mark, ReactNode>> = {
  failed: <path d="M3.5 3.5l7 7m0-7l-7 7" />,
  partial: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="M7 2.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  cantTell: (
    <>
      <path d="M4.6 5a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.7" />
      <path d="M7 11.4v.1" />
    </>
  ),
  passed: <path d="M2.8 7.6l2.8 2.9 5.6-6.6" />,
  inapplicable: <path d="M3.5 7h7" />,
  untested: <circle cx="7" cy="7" r="4" />,
};

/** The word beside the sign. */
export function markKey(mark: Mark): MessageKey {
  return mark === 'partial' ? 'judge_partial' : mark;
}

/** The sign of an outcome; its word stands beside it, or is its label where there is no room. */
export function OutcomeIcon({ outcome, label }: { outcome: Mark; label?: string }) {
  const spoken =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={`icon tone-${outcome}`} viewBox="0 0 14 14" width="14" height="14" {...spoken}>
      {paths[outcome]}
    </svg>
  );
}
