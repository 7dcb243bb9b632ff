import { type Ref, useDeferredValue, useState } from 'react';
import type { Place, ScanAnswer } from '../engine/model/popup-message.ts';
import { Checklist } from './checklist.tsx';
import { ChecklistTools } from './checklist-tools.tsx';
import { type DecidedOutcome, filterView, worstItemId } from './filter-view.ts';
import { useTranslate } from './translate.ts';
import { tabPanelId } from './view-tabs.tsx';

/** Search, choice of the indicator system, and the checklist itself. */
export function ChecklistPane({
  answer,
  outcome,
  onOutcome,
  searchRef,
  onSystem,
  onLocate,
}: {
  answer: Extract<ScanAnswer, { state: 'scanned' }>;
  outcome: DecidedOutcome | null;
  onOutcome: (outcome: DecidedOutcome | null) => void;
  searchRef: Ref<HTMLInputElement>;
  onSystem: (id: string) => void;
  onLocate: (places: readonly Place[]) => void;
}) {
  const t = useTranslate();
  const { view, systems } = answer;
  const [query, setQuery] = useState('');
  // The words alone: a fresh object would be deferred anew with every drawing.
  const sought = useDeferredValue(query);
  const { groups, rest } = filterView(view, { outcome, query: sought });
  const decided = view.counts.failed + view.counts.cantTell + view.counts.passed;
  const showAll = (): void => {
    onOutcome(null);
    setQuery('');
  };
  return (
    <>
      <ChecklistTools
        searchRef={searchRef}
        query={query}
        itemCount={decided + view.rest.length}
        onQuery={setQuery}
        systems={systems}
        systemId={view.system.id}
        onSystem={onSystem}
      />
      <div
        id={tabPanelId}
        className="scroll"
        role="region"
        aria-label={t('checklistLabel')}
        tabIndex={-1}
      >
        {groups.length > 0 ? null : (
          <Empty isFiltered={outcome !== null || query !== ''} onShowAll={showAll} />
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

function Empty({ isFiltered, onShowAll }: { isFiltered: boolean; onShowAll: () => void }) {
  const t = useTranslate();
  return (
    <div className="empty">
      <p>{t(isFiltered ? 'nothingMatches' : 'nothingDecided')}</p>
      {isFiltered ? (
        <button type="button" className="button" onClick={onShowAll}>
          {t('showAll')}
        </button>
      ) : null}
    </div>
  );
}
