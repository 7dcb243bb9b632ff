import { useId, useRef } from 'react';
import { describeYears } from './describe-years.ts';
import type { HolidayPort } from './popup-port.ts';
import { useTranslate } from './translate.ts';
import { useHolidays } from './use-holidays.ts';

const example = `{ "revision": "2027", "source": "…",
  "years": { "2027": {
    "notices": ["https://www.gov.cn/…"],
    "off": ["2027-01-01", "…"],
    "work": ["2027-02-20", "…"] } } }`;

/** The person's own holiday table: which one is in use, choose another, remove it. */
export function HolidayField({ port, onChange }: { port: HolidayPort; onChange: () => void }) {
  const t = useTranslate();
  const { file, status, fault, load, remove } = useHolidays(port, onChange);
  const help = useId();
  const state = useId();
  const chooser = useRef<HTMLDivElement>(null);
  const removeFile = (): void => {
    remove();
    // The button goes with the file; the keyboard stays in the field.
    chooser.current?.querySelector<HTMLElement>('input, button')?.focus();
  };
  return (
    <fieldset className="holidays" aria-describedby={help}>
      <legend>{t('holidays')}</legend>
      <p id={state} className="holiday-file">
        {file === null ? (
          <span className="muted">{t('holidaysNone')}</span>
        ) : (
          <>
            <b title={file.fileName}>{file.fileName}</b>
            <span className="holiday-years">
              {t('holidaysYears', { years: describeYears(file.years) })}
            </span>
          </>
        )}
      </p>
      <div ref={chooser} className="holiday-steps">
        <Chooser
          text={t(file === null ? 'holidaysChoose' : 'holidaysReplace')}
          describedBy={`${state} ${help}`}
          onChoose={load}
          openInTab={port.openInTab}
        />
        {file === null ? null : (
          <button
            type="button"
            className="button"
            aria-label={t('holidaysRemoveOf', { name: file.fileName })}
            onClick={removeFile}
          >
            {t('holidaysRemove')}
          </button>
        )}
      </div>
      <div>
        <p role="status">{status}</p>
        <p className="holiday-fault" role="alert">
          {fault}
        </p>
      </div>
      <p id={help} className="muted">
        {t('holidaysHelp')}
      </p>
      <details className="muted">
        <summary>{t('holidaysForm')}</summary>
        <pre>{example}</pre>
        <p>{t('holidaysFormNote')}</p>
      </details>
    </fieldset>
  );
}

function Chooser({
  text,
  describedBy,
  onChoose,
  openInTab,
}: {
  text: string;
  describedBy: string;
  onChoose: (file: File) => void;
  openInTab: (() => void) | null;
}) {
  const t = useTranslate();
  if (openInTab !== null) {
    return (
      <button type="button" className="button" aria-describedby={describedBy} onClick={openInTab}>
        {t('holidaysInTab')}
      </button>
    );
  }
  return (
    <label className="button file-button">
      {text}
      <input
        type="file"
        className="visually-hidden"
        aria-label={`${t('holidays')}：${text}`}
        aria-describedby={describedBy}
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.files?.[0];
          // The same file, corrected, can be chosen again.
          currentTarget.value = '';
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
    </label>
  );
}
