import { type KeyboardEvent, useRef } from 'react';
import { type MessageKey, useTranslate } from '../translate.ts';

/** What the workbench shows. */
export type Desk = 'site' | 'reports';

const desks: readonly { readonly desk: Desk; readonly key: MessageKey }[] = [
  { desk: 'site', key: 'siteDesk' },
  { desk: 'reports', key: 'reportDesk' },
];

/** Id of the panel that the tabs switch. */
export const deskPanelId = 'desk-panel';

/** 全站检查 and 年报核查. */
export function DeskTabs({ chosen, onChoose }: { chosen: Desk; onChoose: (desk: Desk) => void }) {
  const t = useTranslate();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = chosen === 'site' ? 'reports' : 'site';
    onChoose(other);
    list.current?.querySelector<HTMLElement>(`[data-desk='${other}']`)?.focus();
  };
  return (
    <div ref={list} className="desk-tabs" role="tablist" aria-label={t('desksLabel')}>
      {desks.map(({ desk, key }) => (
        <button
          key={desk}
          type="button"
          role="tab"
          data-desk={desk}
          aria-selected={chosen === desk}
          aria-controls={deskPanelId}
          tabIndex={chosen === desk ? 0 : -1}
          onClick={() => onChoose(desk)}
          onKeyDown={onKeyDown}
        >
          {t(key)}
        </button>
      ))}
    </div>
  );
}
