import { useState } from 'react';
import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import type { LedgerAgency, RecheckState } from '../../engine/model/assessment/rectification.ts';
import { useTranslate } from '../translate.ts';
import { hrefOf } from '../workbench/route.ts';
import { AgencyTable } from './agency-table.tsx';
import { type Close, EntryCard } from './ledger-entry.tsx';
import { LedgerTools } from './ledger-tools.tsx';
import { recheckStates, RecheckWord } from './recheck-word.tsx';
import type { RectificationPort } from './rectification-port.ts';
import { type LedgerChoice, type ShownLedger, useLedger } from './use-ledger.ts';

type CloseProblem = (problemId: string, closing: Parameters<Close>[0]) => void;

function Counts({ shown: { ledger } }: { shown: ShownLedger }) {
  const t = useTranslate();
  const { counts } = ledger;
  return (
    <p className="round-counts ledger-counts">
      <span>{t('ledger_problems', { count: counts.problems })}</span>
      <span>{t('ledger_replied', { count: counts.replied })}</span>
      {recheckStates.map((state) => (
        <RecheckWord key={state} state={state} count={counts[state]} />
      ))}
    </p>
  );
}

function AgencyEntries({
  agency: { target, entries },
  onClose,
}: {
  agency: LedgerAgency;
  onClose: CloseProblem;
}) {
  const t = useTranslate();
  const [only, setOnly] = useState<RecheckState | ''>('');
  const listed = entries.filter(({ state }) => only === '' || state === only);
  return (
    <section aria-label={target.name}>
      <div className="ledger-agency-head">
        <h2>{target.name}</h2>
        <select
          aria-label={t('ledger_show')}
          value={only}
          onChange={({ target: { value } }) =>
            setOnly(recheckStates.find((state) => state === value) ?? '')
          }
        >
          <option value="">{t('ledger_all')}</option>
          {recheckStates.map((state) => (
            <option key={state} value={state}>
              {t(`ledger_${state}`)}
            </option>
          ))}
        </select>
      </div>
      <ul className="ledger-entries">
        {listed.map((entry) => (
          <EntryCard
            key={entry.problem.number}
            entry={entry}
            onClose={(closing) => onClose(entry.problem.id, closing)}
          />
        ))}
      </ul>
    </section>
  );
}

function NothingToDo({ isJudged, assessmentId }: { isJudged: boolean; assessmentId: string }) {
  const t = useTranslate();
  if (isJudged) return <p className="calm-line">{t('ledger_none')}</p>;
  return (
    <div className="first-steps">
      <p>{t('ledger_notJudged')}</p>
      <a className="button primary" href={hrefOf({ room: 'targets', path: [assessmentId] })}>
        {t('ledger_toTargets')}
      </a>
    </div>
  );
}

function Columns({
  shown: { ledger },
  targetId,
  onClose,
}: {
  shown: ShownLedger;
  targetId: string | null;
  onClose: CloseProblem;
}) {
  const t = useTranslate();
  const agency = ledger.agencies.find(({ target }) => target.id === targetId);
  return (
    <div className="ledger-columns">
      <AgencyTable ledger={ledger} chosen={agency?.target.id ?? null} />
      {agency === undefined ? (
        <p className="calm-line">{t('ledger_choose')}</p>
      ) : (
        <AgencyEntries key={agency.target.id} agency={agency} onClose={onClose} />
      )}
    </div>
  );
}

/** The ledger of one round. */
export function LedgerDesk({
  port,
  round,
  targetId,
}: {
  port: RectificationPort;
  round: Assessment;
  targetId: string | null;
}) {
  const t = useTranslate();
  const [choice, setChoice] = useState<LedgerChoice>({
    systemKey: round.systems[0] ?? '',
    laterId: null,
  });
  const { shown, progress, trouble } = useLedger(port, round.id, choice);
  const [failure, setFailure] = useState<string | null>(null);
  const told = failure ?? trouble;
  const alert =
    told === null ? null : (
      <p className="refusals" role="alert">
        {t('actionFailed', { message: told })}
      </p>
    );
  if (shown === null) {
    const { done, total } = progress ?? { done: 0, total: round.targets.length };
    return alert ?? <p className="muted">{t('ledger_loading', { done, total })}</p>;
  }
  const { ledger } = shown;
  const onClose: CloseProblem = (problemId, closing) => {
    setFailure(null);
    port
      .close({ assessmentId: round.id, targetId: targetId ?? '', problemId }, closing)
      .catch((error: unknown) =>
        setFailure(error instanceof Error ? error.message : String(error)),
      );
  };
  return (
    <>
      <p className="muted">{t('ledger_what')}</p>
      {alert}
      {ledger.agencies.length === 0 ? (
        <NothingToDo isJudged={ledger.judged > 0} assessmentId={round.id} />
      ) : (
        <>
          <LedgerTools
            port={port}
            round={round}
            shown={shown}
            choice={choice}
            onChoice={setChoice}
          />
          <Counts shown={shown} />
          <Columns shown={shown} targetId={targetId} onClose={onClose} />
        </>
      )}
    </>
  );
}
