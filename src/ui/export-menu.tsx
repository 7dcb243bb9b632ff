import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type MessageKey, useTranslate } from './translate.ts';

/** Forms of an export; `report` is the workbook of the annual report that the page shows. */
export type ExportForm = 'text' | 'markdown' | 'xlsx' | 'json' | 'report';

const forms: readonly { form: ExportForm; key: MessageKey }[] = [
  { form: 'text', key: 'copyText' },
  { form: 'markdown', key: 'copyMarkdown' },
  { form: 'xlsx', key: 'saveWorkbook' },
  { form: 'json', key: 'saveJson' },
  { form: 'report', key: 'saveReportWorkbook' },
];

/** 导出 ▾: copy as text or Markdown, save as a workbook or JSON. */
export function ExportMenu({
  isDisabled,
  hasReport,
  onExport,
}: {
  isDisabled: boolean;
  hasReport: boolean;
  onExport: (form: ExportForm) => void;
}) {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) menu.current?.querySelector('button')?.focus();
  }, [isOpen]);
  const close = (): void => {
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    <div className="export">
      <button
        ref={button}
        type="button"
        className="button primary"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={isDisabled}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('export')} <span className="caret">▾</span>
      </button>
      {isOpen ? (
        <div
          ref={menu}
          className="menu"
          role="menu"
          aria-label={t('export')}
          onKeyDown={(event) => moveInMenu(event, close)}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
          }}
        >
          <ExportItems
            hasReport={hasReport}
            onChoose={(form) => {
              close();
              onExport(form);
            }}
          />
        </div>
      ) : null}
    </div>
  );
}

function ExportItems({
  hasReport,
  onChoose,
}: {
  hasReport: boolean;
  onChoose: (form: ExportForm) => void;
}) {
  const t = useTranslate();
  const offered = forms.filter(({ form }) => hasReport || form !== 'report');
  return offered.map(({ form, key }) => (
    <button key={form} type="button" role="menuitem" onClick={() => onChoose(form)}>
      {t(key)}
    </button>
  ));
}

function moveInMenu(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    close();
    return;
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + step + items.length) % items.length]?.focus();
}
