import { useCallback, useState } from 'react';
import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import {
  isDemo,
  type RemovedAssessment,
} from '../../engine/model/assessment/removed-assessment.ts';
import { TableHead } from '../table-head.tsx';
import { useTranslate } from '../translate.ts';
import { hrefOf, newRound, openRoute } from '../workbench/route.ts';
import type { AssessmentPort } from './assessment-port.ts';
import { useLive } from './use-live.ts';

interface Rounds {
  readonly rounds: readonly Assessment[];
  readonly removed: readonly RemovedAssessment[];
}

function RoundTable({
  rounds,
  onRemove,
}: {
  rounds: readonly Assessment[];
  onRemove: (assessment: Assessment) => void;
}) {
  const t = useTranslate();
  return (
    <table className="round-table">
      <caption className="visually-hidden">{t('rail_assessments')}</caption>
      <TableHead
        columns={[
          { label: t('round_name') },
          { label: t('round_round') },
          { label: t('round_asOf') },
          { label: t('rail_targets') },
          { label: t('round_assessor') },
          { label: t('round_actions'), isHidden: true },
        ]}
      />
      <tbody>
        {rounds.map((assessment) => (
          <tr key={assessment.id}>
            <th scope="row">
              <a className="link" href={hrefOf({ room: 'assessments', path: [assessment.id] })}>
                {assessment.name}
              </a>
              {isDemo(assessment) ? <span className="demo-tag">{t('round_demo')}</span> : null}
            </th>
            <td>{assessment.round}</td>
            <td>{assessment.asOf}</td>
            <td>{assessment.targets.length}</td>
            <td>{assessment.assessor}</td>
            <td className="row-actions">
              <button
                type="button"
                className="link"
                aria-label={t('round_removeNamed', { name: assessment.name })}
                onClick={() => onRemove(assessment)}
              >
                {t('round_remove')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RemovedRounds({
  removed,
  onRestore,
}: {
  removed: readonly RemovedAssessment[];
  onRestore: (id: string) => void;
}) {
  const t = useTranslate();
  if (removed.length === 0) return null;
  return (
    <details className="removed-rounds">
      <summary>{t('round_removed', { count: removed.length })}</summary>
      <p className="muted">{t('round_removedHint')}</p>
      <ul>
        {removed.map(({ id, removedAt, assessment }) => (
          <li key={id}>
            <span>{assessment.name}</span> <span className="muted">{removedAt.slice(0, 10)}</span>{' '}
            <button type="button" className="link" onClick={() => onRestore(id)}>
              {t('round_restore')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function EmptyList() {
  const t = useTranslate();
  return (
    <div className="first-steps">
      <p>{t('noAssessmentYet')}</p>
      <ol>
        <li>{t('steps_create')}</li>
        <li>{t('steps_targets')}</li>
        <li>{t('steps_run')}</li>
        <li>{t('steps_judge')}</li>
        <li>{t('steps_export')}</li>
      </ol>
    </div>
  );
}

function ListHead({ onDemo }: { onDemo: () => void }) {
  const t = useTranslate();
  return (
    <div className="list-head">
      <h1>{t('rail_assessments')}</h1>
      <a className="button primary" href={hrefOf({ room: 'assessments', path: [newRound] })}>
        {t('newAssessment')}
      </a>
      <button type="button" className="button" onClick={onDemo}>
        {t('round_showDemo')}
      </button>
    </div>
  );
}

/** The rounds, newest first; a removed one can be brought back. */
export function RoundList({ port }: { port: AssessmentPort }) {
  const t = useTranslate();
  const read = useCallback(async (): Promise<Rounds> => {
    const [rounds, removed] = await Promise.all([port.list(), port.listRemoved()]);
    return { rounds, removed };
  }, [port]);
  const { value, trouble } = useLive(read, port.subscribe);
  const [justRemoved, setJustRemoved] = useState<Assessment | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = (work: Promise<unknown>): void => {
    setFailure(null);
    work.catch((error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
  };
  const restore = (id: string): void => {
    attempt(port.restore(id).then(() => setJustRemoved(null)));
  };
  const message = failure ?? trouble;
  return (
    <div className="room">
      <ListHead
        onDemo={() =>
          attempt(port.addDemo().then(({ id }) => openRoute({ room: 'assessments', path: [id] })))
        }
      />
      {message === null ? null : (
        <p className="refusals" role="alert">
          {t('actionFailed', { message })}
        </p>
      )}
      <p className="status-line" role="status">
        {justRemoved === null ? null : (
          <>
            {t('round_wasRemoved', { name: justRemoved.name })}{' '}
            <button type="button" className="link" onClick={() => restore(justRemoved.id)}>
              {t('round_undo')}
            </button>
          </>
        )}
      </p>
      {value?.rounds.length === 0 ? <EmptyList /> : null}
      {value === undefined || value.rounds.length === 0 ? null : (
        <RoundTable
          rounds={value.rounds}
          onRemove={(assessment) =>
            attempt(port.remove(assessment.id).then(() => setJustRemoved(assessment)))
          }
        />
      )}
      <RemovedRounds removed={value?.removed ?? []} onRestore={restore} />
    </div>
  );
}
