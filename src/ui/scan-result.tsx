import { type Ref, useDeferredValue, useState } from 'react';
import type { Place, ScanAnswer } from '../engine/model/popup-message.ts';
import { Checklist } from './checklist.tsx';
import { ChecklistTools } from './checklist-tools.tsx';
import { type DecidedOutcome, filterView, worstItemId } from './filter-view.ts';
import { OutcomeCounts } from './outcome-counts.tsx';
import { useTranslate } from './translate.ts';
import { usePaintMark } from './use-paint-mark.ts';

/** Counts, search and checklist of one scan. */
export function ScanResult({
  answer,
  searchRef,
  onSystem,
  onLocate,
}: {
  answer: Extract<ScanAnswer, { state: 'scanned' }>;
  searchRef: Ref<HTMLInputElement>;
  onSystem: (id: string) => void;
  onLocate: (places: readonly Place[]) => void;
}) {
  const t = useTranslate();
  usePaintMark('checklist-painted');
  const { view, systems } = answer;
  const [outcome, setOutcome] = useState<DecidedOutcome | null>(null);
  const [query, setQuery] = useState('');
  const filter = useDeferredValue({ outcome, query });
  const { groups, rest } = filterView(view, filter);
  const decided = view.counts.failed + view.counts.cantTell + view.counts.passed;
  const isFiltered = outcome !== null || query !== '';
  return (
    <>
      <OutcomeCounts counts={view.counts} chosen={outcome} onChoose={setOutcome} />
      <ChecklistTools
        searchRef={searchRef}
        query={query}
        itemCount={decided + view.rest.length}
        onQuery={setQuery}
        systems={systems}
        systemId={view.system.id}
        onSystem={onSystem}
      />
      <div className="scroll" role="region" aria-label={t('checklistLabel')} tabIndex={-1}>
        {groups.length > 0 ? null : (
          <div className="empty">
            <p>{t(isFiltered ? 'nothingMatches' : 'nothingDecided')}</p>
            {isFiltered ? (
              <button
                type="button"
                className="button"
                onClick={() => {
                  setOutcome(null);
                  setQuery('');
                }}
              >
                {t('showAll')}
              </button>
            ) : null}
          </div>
        )}
        <Checklist groups={groups} rest={rest} openFirst={worstItemId(view)} onLocate={onLocate} />
        {view.warnings.map((warning) => (
          <p key={warning} className="warning muted">
            {warning}
          </p>
        ))}
      </div>
    </>
  );
}
