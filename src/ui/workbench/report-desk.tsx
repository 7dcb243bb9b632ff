import { useState } from 'react';
import { useTranslate } from '../translate.ts';
import { DropZone } from './drop-zone.tsx';
import { ReportList } from './report-list.tsx';
import { ReportPane } from './report-pane.tsx';
import type { ReportPort } from './report-port.ts';
import { useReports } from './use-reports.ts';

/** 年报核查: files go in, judged reports come out; several years of one agency are compared. */
export function ReportDesk({ port }: { port: ReportPort }) {
  const t = useTranslate();
  const { reports, refusals, progress, add, remove } = useReports(port);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = chosen === null ? undefined : reports.get(chosen);
  const onFiles = (files: readonly File[]): void => {
    if (files.length === 0) return;
    void add(files).then((last) => {
      if (last !== null) setChosen(last);
    });
  };
  return (
    <DropZone onFiles={onFiles} isBusy={progress !== null}>
      <div role="status" className="status-line">
        {progress === null
          ? null
          : t('readingReport', {
              name: progress.name,
              done: progress.done + 1,
              total: progress.total,
            })}
      </div>
      {progress === null ? null : (
        <progress value={progress.done} max={progress.total} aria-label={t('readingLabel')} />
      )}
      {refusals.length === 0 ? null : (
        <div className="refusals" role="alert">
          <ul>
            {refusals.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {reports.size === 0 ? <EmptyDesk /> : null}
      <div className="desk">
        {reports.size === 0 ? null : (
          <ReportList reports={reports} chosen={chosen} onChoose={setChosen} />
        )}
        {shown === undefined || chosen === null ? null : (
          <ReportPane
            key={chosen}
            view={shown}
            onSave={(form) => port.save(chosen, form)}
            onRemove={() => {
              setChosen(null);
              void remove(chosen);
            }}
          />
        )}
      </div>
    </DropZone>
  );
}

function EmptyDesk() {
  const t = useTranslate();
  return (
    <div className="empty-desk">
      <p>{t('deskEmpty')}</p>
      <p className="muted">{t('deskHint')}</p>
    </div>
  );
}
