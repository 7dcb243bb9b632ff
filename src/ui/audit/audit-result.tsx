import { useState } from 'react';
import type { Place } from '../../engine/model/popup-message.ts';
import type { SiteAuditView } from '../../engine/model/site-audit-view.ts';
import { OutcomeCounts } from '../outcome-counts.tsx';
import { type MessageKey, useTranslate } from '../translate.ts';
import type { AuditFile } from '../../engine/model/audit-run.ts';
import { ColumnTable } from './column-table.tsx';
import { NextDueList } from './next-due-list.tsx';
import { RemoveAudit } from './remove-audit.tsx';
import { type FindingChoice, SiteFindings } from './site-findings.tsx';

const files: readonly { readonly file: AuditFile; readonly key: MessageKey }[] = [
  { file: 'xlsx', key: 'saveChecklist' },
  { file: 'docx', key: 'saveNotice' },
  { file: 'html', key: 'savePage' },
  { file: 'json', key: 'saveJson' },
  { file: 'archive', key: 'saveArchive' },
];

function Coverage({ view }: { view: SiteAuditView }) {
  const t = useTranslate();
  const { fetched, failed, skipped, requests, rendered, notChecked } = view.coverage;
  const shown = notChecked.slice(0, 200);
  return (
    <section aria-label={t('coverage')}>
      <h3>{t('coverage')}</h3>
      <p>{t('coverageNumbers', { fetched, rendered, failed, skipped, requests })}</p>
      {shown.length === 0 ? null : (
        <details>
          <summary>{t('notChecked', { count: notChecked.length })}</summary>
          <ul className="troubles">
            {shown.map(({ url, reason }) => (
              <li key={`${url} ${reason}`}>
                <span>{reason}</span> <span className="muted">{url}</span>
              </li>
            ))}
          </ul>
          {notChecked.length === shown.length ? null : (
            <p className="muted">
              {t('notCheckedRest', { count: notChecked.length - shown.length })}
            </p>
          )}
        </details>
      )}
    </section>
  );
}

/** Filter for what was not checked or does not apply: no verdicts, so beside the counts and not among them. */
function OpenItems({
  count,
  isChosen,
  onChoose,
}: {
  count: number;
  isChosen: boolean;
  onChoose: (choice: FindingChoice | null) => void;
}) {
  const t = useTranslate();
  return (
    <p className="run-buttons">
      <button
        type="button"
        className="link open-items"
        aria-pressed={isChosen}
        onClick={() => onChoose(isChosen ? null : 'open')}
      >
        {t('openItems', { count })}
      </button>
    </p>
  );
}

/** A judged portal: what it comes to, its columns, its findings worst first, what was not looked at. */
export function AuditResult({
  view,
  onSave,
  onOpen,
  onRemove,
}: {
  view: SiteAuditView;
  onSave: (file: AuditFile) => Promise<string>;
  onOpen: (url: string, places: readonly Place[]) => void;
  onRemove: () => void;
}) {
  const t = useTranslate();
  const [status, setStatus] = useState('');
  const [outcome, setOutcome] = useState<FindingChoice | null>(null);
  const [column, setColumn] = useState<string | null>(null);
  const { header, counts, system } = view;
  const save = (file: AuditFile): void => {
    setStatus(t('working'));
    onSave(file).then(
      (name) => setStatus(t('saved', { name })),
      (error: unknown) =>
        setStatus(t('saveFailed', { reason: error instanceof Error ? error.message : '' })),
    );
  };
  return (
    <article className="audit-result" aria-label={header.name}>
      <header>
        <h2>{header.name}</h2>
        <p className="muted">
          {header.host} · {header.level ?? t('levelUnknown')} · {t('asOf')} {header.asOf} ·{' '}
          {system.name}
        </p>
      </header>
      <OutcomeCounts
        counts={counts}
        chosen={outcome === 'open' ? null : outcome}
        onChoose={setOutcome}
      />
      <OpenItems count={view.untested.length} isChosen={outcome === 'open'} onChoose={setOutcome} />
      <p className="run-buttons">
        {files.map(({ file, key }) => (
          <button key={file} type="button" className="button" onClick={() => save(file)}>
            {t(key)}
          </button>
        ))}
        <RemoveAudit onRemove={onRemove} />
      </p>
      <p className="status-line" role="status">
        {status}
      </p>
      <NextDueList list={view.nextDue} onOpen={onOpen} />
      <ColumnTable columns={view.columns} chosen={column} onChoose={setColumn} onOpen={onOpen} />
      <SiteFindings view={view} outcome={outcome} column={column} onOpen={onOpen} />
      <Coverage view={view} />
    </article>
  );
}
