import { type Ref, Suspense, lazy, useState } from 'react';
import type { Place, ScanAnswer } from '../engine/model/popup-message.ts';
import { ChecklistPane } from './checklist-pane.tsx';
import type { DecidedOutcome } from './filter-view.ts';
import { OutcomeCounts } from './outcome-counts.tsx';
import { Skeleton } from './skeleton.tsx';
import { useTranslate } from './translate.ts';
import { usePaintMark } from './use-paint-mark.ts';
import { type ScanTab, ViewTabs, tabPanelId } from './view-tabs.tsx';

// Most pages are no annual report; its view loads when one is.
const ReportView = lazy(async () => ({
  default: (await import('./report/report-view.tsx')).ReportView,
}));

/** Counts and checklist of one scan; on an annual report also its figures. */
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
  const { view } = answer;
  const [outcome, setOutcome] = useState<DecidedOutcome | null>(null);
  const [tab, setTab] = useState<ScanTab>('checklist');
  const report = view.annualReport;
  const filterBy = (next: DecidedOutcome | null): void => {
    setOutcome(next);
    setTab('checklist');
  };
  return (
    <>
      <OutcomeCounts counts={view.counts} chosen={outcome} onChoose={filterBy} />
      {report === null ? null : <ViewTabs chosen={tab} onChoose={setTab} />}
      {report !== null && tab === 'report' ? (
        <div
          id={tabPanelId}
          className="scroll"
          role="tabpanel"
          aria-label={t('reportTab')}
          tabIndex={-1}
        >
          <Suspense fallback={<Skeleton />}>
            <ReportView view={report} onLocate={onLocate} />
          </Suspense>
        </div>
      ) : (
        <ChecklistPane
          answer={answer}
          outcome={outcome}
          onOutcome={setOutcome}
          searchRef={searchRef}
          onSystem={onSystem}
          onLocate={onLocate}
        />
      )}
    </>
  );
}
