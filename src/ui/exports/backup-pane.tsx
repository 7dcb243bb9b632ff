import { useEffect, useState } from 'react';
import type {
  BackupAnswer,
  BackupPlan,
  MergePolicy,
} from '../../engine/model/assessment/export-wish.ts';
import { type MessageKey, useTranslate } from '../translate.ts';
import type { ExportsPort } from './exports-port.ts';
import { TaskLine } from './task-line.tsx';
import { UndoRestore } from './undo-restore.tsx';
import { useTask } from './use-task.ts';

const storeKeys: Readonly<Record<string, MessageKey>> = {
  assessments: 'store_assessments',
  systems: 'store_systems',
  runs: 'store_runs',
  sheets: 'store_sheets',
  verdicts: 'store_verdicts',
  adjudications: 'store_adjudications',
  pastVerdicts: 'store_pastVerdicts',
  evidence: 'store_evidence',
};
const policies: readonly { readonly policy: MergePolicy; readonly key: MessageKey }[] = [
  { policy: 'newer', key: 'mergeNewer' },
  { policy: 'ours', key: 'mergeOurs' },
  { policy: 'backup', key: 'mergeBackup' },
];

function Save({ port }: { port: ExportsPort }) {
  const t = useTranslate();
  const { task, run } = useTask();
  const [isWithPages, setIsWithPages] = useState(true);
  const [used, setUsed] = useState<number | null>(null);
  useEffect(() => {
    void port.measure().then(({ usedBytes }) => setUsed(usedBytes));
  }, [port]);
  return (
    <section aria-labelledby="backup-save">
      <h2 id="backup-save">{t('backupTitle')}</h2>
      <p className="muted">
        {t('backupIntro')}
        {used === null ? '' : ` ${t('backupUsed', { size: Math.ceil(used / 1_000_000) })}`}
      </p>
      <p>
        <label>
          <input
            type="checkbox"
            checked={isWithPages}
            onChange={({ target }) => setIsWithPages(target.checked)}
          />{' '}
          {t('backupWithPages')}
        </label>
      </p>
      <p>
        <button
          type="button"
          className="button"
          disabled={task.state === 'busy'}
          onClick={() =>
            run(async (tell) => t('exportSaved', { name: await port.backUp(isWithPages, tell) }))
          }
        >
          {t('backupMake')}
        </button>
      </p>
      <TaskLine task={task} />
    </section>
  );
}

function Plan({ plan }: { plan: BackupPlan }) {
  const t = useTranslate();
  return (
    <>
      <p>
        {t('backupSound', {
          at: plan.madeAt.slice(0, 10),
          version: plan.engineVersion,
          audits: plan.audits,
        })}
      </p>
      <table className="backup-table">
        <caption className="visually-hidden">{t('backupParts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('backupKind')}</th>
            <th scope="col">{t('backupRecords')}</th>
            <th scope="col">{t('backupAdded')}</th>
            <th scope="col">{t('backupSame')}</th>
            <th scope="col">{t('backupDifferent')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.parts.map(({ store, records, added, same, different }) => (
            <tr key={store}>
              <th scope="row">{t(storeKeys[store] ?? 'store_assessments')}</th>
              <td>{records}</td>
              <td>{added}</td>
              <td>{same}</td>
              <td>{different}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Merge({
  port,
  plan,
  onDone,
}: {
  port: ExportsPort;
  plan: BackupPlan;
  onDone: () => void;
}) {
  const t = useTranslate();
  const { task, run } = useTask();
  const [policy, setPolicy] = useState<MergePolicy>('newer');
  const isDifferent = plan.parts.some(({ different }) => different > 0);
  return (
    <>
      {isDifferent ? (
        <fieldset>
          <legend>{t('mergeAsk')}</legend>
          {policies.map(({ policy: one, key }) => (
            <label key={one} className="export-choice">
              <input
                type="radio"
                name="policy"
                checked={policy === one}
                onChange={() => setPolicy(one)}
              />
              <span>{t(key)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {task.state === 'done' ? null : (
        <p className="backup-buttons">
          <button
            type="button"
            className="button primary"
            disabled={task.state === 'busy'}
            onClick={() =>
              run(async () => {
                const { written } = await port.restore(policy);
                return t('backupRestored', { written });
              })
            }
          >
            {t('backupRestore')}
          </button>{' '}
          <button type="button" className="button" onClick={onDone}>
            {t('backupCancel')}
          </button>
        </p>
      )}
      <TaskLine task={task} />
    </>
  );
}

function Restore({ port }: { port: ExportsPort }) {
  const t = useTranslate();
  const [answer, setAnswer] = useState<BackupAnswer | 'reading' | null>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setAnswer('reading');
    setAnswer(await port.readBackup(file));
  };
  return (
    <section aria-labelledby="backup-restore">
      <h2 id="backup-restore">{t('restoreTitle')}</h2>
      <p className="muted">{t('restoreIntro')}</p>
      <p>
        <label className="file-choice">
          <span>{t('restoreFile')}</span>
          <input
            type="file"
            accept=".zip"
            onChange={({ target }) => {
              void read(target.files?.[0]);
              target.value = '';
            }}
          />
        </label>
      </p>
      <div aria-live="polite">
        {answer === 'reading' ? <p>{t('restoreReading')}</p> : null}
        {answer !== null && answer !== 'reading' && answer.state === 'sound' ? (
          <Plan plan={answer.plan} />
        ) : null}
      </div>
      {answer !== null && answer !== 'reading' && answer.state === 'refused' ? (
        <p role="alert" className="refusals">
          {answer.reason} {t('restoreNothing')}
        </p>
      ) : null}
      {answer !== null && answer !== 'reading' && answer.state === 'sound' ? (
        <Merge
          key={answer.plan.madeAt}
          port={port}
          plan={answer.plan}
          onDone={() => setAnswer(null)}
        />
      ) : null}
    </section>
  );
}

/** One file that holds everything, and the way back. */
export function BackupPane({ port }: { port: ExportsPort }) {
  return (
    <div className="backup-pane">
      <Save port={port} />
      <div>
        <Restore port={port} />
        <UndoRestore port={port} />
      </div>
    </div>
  );
}
