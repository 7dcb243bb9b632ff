import { type KeyboardEvent, useRef } from 'react';
import { useTranslate } from './translate.ts';

/** What of a scan is shown. */
export type ScanTab = 'checklist' | 'report';

const tabs = [
  { tab: 'report', key: 'reportTab' },
  { tab: 'checklist', key: 'checklistTab' },
] as const;

/** Id of the panel that the tabs switch. */
export const tabPanelId = 'scan-panel';

/** Two tabs over a page that shows an annual report: its figures, and the checklist as ever. */
export function ViewTabs({
  chosen,
  onChoose,
}: {
  chosen: ScanTab;
  onChoose: (tab: ScanTab) => void;
}) {
  const t = useTranslate();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = chosen === 'report' ? 'checklist' : 'report';
    onChoose(other);
    list.current?.querySelector<HTMLElement>(`[data-tab='${other}']`)?.focus();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={t('viewsLabel')}>
      {tabs.map(({ tab, key }) => (
        <button
          key={tab}
          type="button"
          role="tab"
          data-tab={tab}
          aria-selected={chosen === tab}
          aria-controls={tabPanelId}
          tabIndex={chosen === tab ? 0 : -1}
          onClick={() => onChoose(tab)}
          onKeyDown={onKeyDown}
        >
          {t(key)}
        </button>
      ))}
    </div>
  );
}
