import { useState } from 'react';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { RoundEdited } from '../../engine/model/assessment/round-edit.ts';
import { useTranslate } from '../translate.ts';
import { hrefOf } from '../workbench/route.ts';
import { versionOf } from './name-version.ts';
import type { SystemsPort } from './systems-port.ts';

interface Return {
  readonly round: Assessment;
  readonly from: StoredSystem;
  readonly to: StoredSystem;
}

/** A round's way back under way, and what came of the last one. */
function useReturn(port: SystemsPort) {
  const t = useTranslate();
  const [status, setStatus] = useState('');
  const [done, setDone] = useState<(Return & { readonly answer: RoundEdited }) | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const start = (wish: Return): void => {
    setIsBusy(true);
    setDone(null);
    const { round, from, to } = wish;
    port
      .goBack({ assessmentId: round.id, from, to }, (at, total, name) =>
        setStatus(t('trialProgress', { done: at, total, name })),
      )
      .then(
        (answer) => {
          setDone({ ...wish, answer });
          setStatus(t('returnDone', { name: round.name, version: versionOf(to) }));
        },
        (error: unknown) => {
          const message = error instanceof Error ? error.message : String(error);
          setStatus(t('actionFailed', { message }));
        },
      )
      .finally(() => setIsBusy(false));
  };
  return { status, done, isBusy, start };
}

/** Rounds that use this version, each with the way back to the version that it was made from. */
export function VersionUses({
  port,
  base,
  earlier,
  rounds,
}: {
  port: SystemsPort;
  base: StoredSystem;
  /** The version that this one was made from, or null. */
  earlier: StoredSystem | null;
  rounds: readonly Assessment[];
}) {
  const t = useTranslate();
  const { status, done, isBusy, start } = useReturn(port);
  return (
    <>
      <ul className="version-uses">
        {rounds.map((round) => (
          <li key={round.id}>
            {t('usedBy')}{' '}
            <a className="link" href={hrefOf({ room: 'assessments', path: [round.id] })}>
              {round.name} {round.round}
            </a>{' '}
            {earlier === null ? null : (
              <button
                type="button"
                className="button"
                disabled={isBusy}
                onClick={() => start({ round, from: base, to: earlier })}
              >
                {t('returnTo', { version: versionOf(earlier) })}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="muted">
        {status}{' '}
        {done === null ? null : (
          <button
            type="button"
            className="link"
            onClick={() => start({ round: done.round, from: done.to, to: done.from })}
          >
            {t('returnUndo', { version: versionOf(done.from) })}
          </button>
        )}
      </p>
      {done === null || done.answer.skipped.length === 0 ? null : (
        <ul className="refusals">
          {done.answer.skipped.map(({ name, reason }) => (
            <li key={name}>
              {name}：{reason}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
