import { useEffect, useState } from 'react';
import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import { useTranslate } from '../translate.ts';
import { NoRound } from '../workbench/no-round.tsx';
import { hrefOf } from '../workbench/route.ts';
import { TargetDesk } from './target-desk.tsx';
import type { TargetsPort } from './targets-port.ts';
import { useRound } from './use-round.ts';
import './targets.css';

function OneRound({ port, assessmentId }: { port: TargetsPort; assessmentId: string }) {
  const round = useRound(port, assessmentId);
  if (round === null) return null;
  if (round === 'gone') return <RoundChoice port={port} />;
  return <TargetDesk key={assessmentId} port={port} round={round} />;
}

/** Which round the agencies belong to, where the address names none. */
function RoundChoice({ port }: { port: TargetsPort }) {
  const t = useTranslate();
  const [rounds, setRounds] = useState<readonly Assessment[] | null>(null);
  useEffect(() => {
    const read = (): void => void port.listAssessments().then(setRounds);
    read();
    return port.subscribe(read);
  }, [port]);
  if (rounds === null) return null;
  const [only, ...others] = rounds;
  if (only !== undefined && others.length === 0) {
    return <OneRound port={port} assessmentId={only.id} />;
  }
  return (
    <div className="room">
      <h1>{t('rail_targets')}</h1>
      {rounds.length === 0 ? (
        <NoRound text="targetsNeedRound" />
      ) : (
        <>
          <p className="calm-line">{t('targetsChooseRound')}</p>
          <ul className="round-choice">
            {rounds.map(({ id, name, round, targets }) => (
              <li key={id}>
                <a className="link" href={hrefOf({ room: 'targets', path: [id] })}>
                  {name} {round}
                </a>{' '}
                <span className="muted">{t('targetCount', { count: targets.length })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** 监测对象: the agencies of a round; they are taken in, changed and run here. */
export function TargetsRoom({ port, path }: { port: TargetsPort; path: readonly string[] }) {
  const [assessmentId] = path;
  return assessmentId === undefined ? (
    <RoundChoice port={port} />
  ) : (
    <OneRound port={port} assessmentId={assessmentId} />
  );
}
