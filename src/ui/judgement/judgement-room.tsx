import { useEffect, useRef, useState } from 'react';
import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import type { JudgementSheet, TargetQueue } from '../../engine/model/assessment/judgement-view.ts';
import { useTranslate } from '../translate.ts';
import { hrefOf, openRoute } from '../workbench/route.ts';
import { NoRound } from '../workbench/no-round.tsx';
import { JudgeDesk } from './judge-desk.tsx';
import type { JudgementPort } from './judgement-port.ts';
import { RoundQueue } from './round-queue.tsx';
import { SecondLook } from './second-look.tsx';
import { type Rounds, useRounds } from './use-rounds.ts';
import './judgement.css';

function RoundList({ rounds }: { rounds: readonly Assessment[] }) {
  const t = useTranslate();
  if (rounds.length === 0) return <NoRound />;
  return (
    <>
      <p className="muted">{t('judge_chooseRound')}</p>
      <ul className="round-list">
        {rounds.map(({ id, name, round, asOf }) => (
          <li key={id}>
            <a href={hrefOf({ room: 'review', path: [id] })}>{name}</a>{' '}
            <span className="muted">
              {[round, t('assessmentAsOf', { date: asOf })].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Head({
  sheet,
  queues,
  onSystem,
}: {
  sheet: JudgementSheet;
  queues: readonly TargetQueue[];
  onSystem: (key: string) => void;
}) {
  const t = useTranslate();
  const { target, totals, asOf, systems, systemKey, assessmentId } = sheet;
  return (
    <p className="judge-head">
      <select
        aria-label={t('judge_target')}
        value={target.id}
        onChange={({ target: { value } }) =>
          openRoute({ room: 'review', path: [assessmentId, value] })
        }
      >
        {queues
          .filter(({ isJudged }) => isJudged)
          .map(({ target: { id, name }, waiting }) => (
            <option key={id} value={id}>
              {t('judge_targetOption', { name, count: waiting })}
            </option>
          ))}
      </select>
      {systems.length < 2 ? (
        <span className="muted">{systems[0]?.name}</span>
      ) : (
        <select
          aria-label={t('judge_system')}
          value={systemKey}
          onChange={({ target: { value } }) => onSystem(value)}
        >
          {systems.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      )}
      <span className="muted">
        {t('assessmentAsOf', { date: asOf })} ·{' '}
        {t('judge_score', { scored: totals.scored, points: totals.points })} ·{' '}
        {t('assessmentJudged', { share: `${String(Math.round(totals.judged * 100))}%` })}
      </span>
    </p>
  );
}

/** The way to the next agency; Enter takes it once the last item here is judged. */
function WayOn({ round, next: { target, waiting } }: { round: Assessment; next: TargetQueue }) {
  const t = useTranslate();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // Only for one who judges: whoever looks or types keeps the focus where it is.
    const isJudging = document.activeElement?.matches('.judge-main :is(h2, button)') === true;
    if (isJudging) link.current?.focus();
  }, []);
  return (
    <a ref={link} href={hrefOf({ room: 'review', path: [round.id, target.id] })}>
      {t('judge_nextTarget', { name: target.name, count: waiting })}
    </a>
  );
}

function AgencyDesk({
  port,
  round,
  queues,
  targetId,
  itemId,
}: {
  port: JudgementPort;
  round: Assessment;
  queues: readonly TargetQueue[];
  targetId: string;
  itemId: string | null;
}) {
  const t = useTranslate();
  const [system, setSystem] = useState<string | null>(null);
  const systemKey = system ?? round.systems[0] ?? '';
  const place = { assessmentId: round.id, targetId, systemKey };
  const next = queues.find((queue) => queue.target.id !== targetId && queue.waiting > 0);
  return (
    <JudgeDesk
      key={`${targetId} ${systemKey}`}
      port={port}
      place={place}
      itemId={itemId}
      isNarrow={false}
      // The address follows the item, without a step in the history for each of them.
      onItem={(id) => location.replace(hrefOf({ room: 'review', path: [round.id, targetId, id] }))}
      head={(sheet, attempt) => (
        <>
          <Head sheet={sheet} queues={queues} onSystem={setSystem} />
          <SecondLook port={port} sheet={sheet} attempt={attempt} />
        </>
      )}
      whenDone={
        <p className="all-well">
          {t('judge_doneHere')} {next === undefined ? null : <WayOn round={round} next={next} />}
        </p>
      }
    />
  );
}

function RoomBody({
  port,
  path: [assessmentId, targetId, itemId],
  found: { rounds, queues },
}: {
  port: JudgementPort;
  path: readonly string[];
  found: Rounds;
}) {
  if (rounds === null) return null;
  const round = rounds.find(({ id }) => id === assessmentId);
  if (round === undefined) return <RoundList rounds={rounds} />;
  if (targetId === undefined) return <RoundQueue assessmentId={round.id} queues={queues} />;
  return (
    <AgencyDesk
      port={port}
      round={round}
      queues={queues}
      targetId={targetId}
      itemId={itemId ?? null}
    />
  );
}

/** 待人工核实: what waits for a person across a round, and the guided judgement of one agency. */
export function JudgementRoom({ port, path }: { port: JudgementPort; path: readonly string[] }) {
  const t = useTranslate();
  const assessmentId = path[0] ?? null;
  const found = useRounds(port, assessmentId);
  const { rounds, trouble } = found;
  const round = rounds?.find(({ id }) => id === assessmentId) ?? null;
  return (
    <div className="room judgement">
      <h1>
        {t('rail_review')}
        {round === null ? null : (
          <a className="judge-round" href={hrefOf({ room: 'review', path: [round.id] })}>
            {round.name}
          </a>
        )}
      </h1>
      {trouble === null ? null : (
        <p className="refusals" role="alert">
          {t('actionFailed', { message: trouble })}
        </p>
      )}
      <RoomBody port={port} path={path} found={found} />
    </div>
  );
}
