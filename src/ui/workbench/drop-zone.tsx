import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslate } from '../translate.ts';

/** Forms that the readers know; the content decides in the end. */
const accepted = '.html,.htm,.docx,.pdf,.txt,text/html,text/plain,application/pdf';

/** Takes files that are dropped anywhere on it or chosen by its button. */
export function DropZone({
  onFiles,
  isBusy,
  children,
}: {
  onFiles: (files: readonly File[]) => void;
  isBusy: boolean;
  children: ReactNode;
}) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    if (!isBusy) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={isOver ? 'drop-zone is-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <div className="drop-line">
        <button
          type="button"
          className="button primary"
          disabled={isBusy}
          onClick={() => input.current?.click()}
        >
          {t('chooseReports')}
        </button>
        <span className="muted">{t('dropReports')}</span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={accepted}
          aria-label={t('chooseReports')}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      {children}
    </div>
  );
}
