import { useEffect, useState } from 'react';
import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import { useTranslate } from '../translate.ts';
import { NoRound } from '../workbench/no-round.tsx';
import { hrefOf } from '../workbench/route.ts';
import { LedgerDesk } from './ledger-desk.tsx';
import type { RectificationPort } from './rectification-port.ts';
import './rectification.css';

function RoundChoice({ rounds }: { rounds: readonly Assessment[] }) {
  const t = useTranslate();
  if (rounds.length === 0) return <NoRound />;
  return (
    <>
      <p className="calm-line">{t('ledger_chooseRound')}</p>
      <ul className="round-choice">
        {rounds.map(({ id, name, round }) => (
          <li key={id}>
            <a className="link" href={hrefOf({ room: 'rectification', path: [id] })}>
              {name} {round}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** 整改复核: the problems of a round from the list that was handed out to the closing of each. */
export function RectificationRoom({
  port,
  path: [assessmentId, targetId],
}: {
  port: RectificationPort;
  path: readonly string[];
}) {
  const t = useTranslate();
  const [rounds, setRounds] = useState<readonly Assessment[] | null>(null);
  useEffect(() => {
    const read = (): void => void port.listRounds().then(setRounds);
    read();
    return port.subscribe(read);
  }, [port]);
  const only = rounds?.length === 1 ? rounds[0] : undefined;
  const round = rounds?.find(({ id }) => id === assessmentId) ?? only;
  return (
    <div className="room ledger-room">
      <h1>{t('rail_rectification')}</h1>
      {rounds !== null && round === undefined ? <RoundChoice rounds={rounds} /> : null}
      {round === undefined ? null : (
        <LedgerDesk key={round.id} port={port} round={round} targetId={targetId ?? null} />
      )}
    </div>
  );
}
