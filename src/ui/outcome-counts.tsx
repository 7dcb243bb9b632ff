import type { OutcomeCounts as Counts } from '../engine/model/scan-view.ts';
import type { DecidedOutcome } from './filter-view.ts';
import { OutcomeIcon } from './outcome-icon.tsx';
import { useTranslate } from './translate.ts';

const decided = ['failed', 'cantTell', 'passed'] as const;

/** Three counts that a person grasps in two seconds; each is also a filter. */
export function OutcomeCounts({
  counts,
  chosen,
  onChoose,
}: {
  counts: Counts | null;
  chosen: DecidedOutcome | null;
  onChoose: (outcome: DecidedOutcome | null) => void;
}) {
  const t = useTranslate();
  return (
    <div className="counts" role="group" aria-label={t('countsLabel')}>
      {decided.map((outcome) => (
        <button
          key={outcome}
          type="button"
          className={`count count-${outcome}`}
          aria-pressed={chosen === outcome}
          disabled={counts === null}
          onClick={() => onChoose(chosen === outcome ? null : outcome)}
        >
          <span className={`figure ${counts?.[outcome] === 0 ? '' : `tone-${outcome}`}`}>
            {counts === null ? <span className="bone bone-figure" /> : counts[outcome]}
          </span>
          <span className="count-word">
            <OutcomeIcon outcome={outcome} /> {t(outcome)}
          </span>
        </button>
      ))}
    </div>
  );
}
