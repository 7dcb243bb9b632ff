import type { TargetQueue } from '../../engine/model/assessment/judgement-view.ts';
import { TableHead } from '../table-head.tsx';
import { useTranslate } from '../translate.ts';
import { hrefOf } from '../workbench/route.ts';

const percentOf = (share: number): string => `${String(Math.round(share * 100))}%`;

/** Agencies of a round, those where most waits first. */
export function RoundQueue({
  assessmentId,
  queues,
}: {
  assessmentId: string;
  queues: readonly TargetQueue[];
}) {
  const t = useTranslate();
  const judged = queues.filter(({ isJudged }) => isJudged);
  const unjudged = queues.length - judged.length;
  const waiting = judged.reduce((sum, queue) => sum + queue.waiting, 0);
  const ordered = judged.toSorted((a, b) => b.waiting - a.waiting);
  const hrefTo = (id: string): string => hrefOf({ room: 'review', path: [assessmentId, id] });
  const first = ordered[0];
  if (first === undefined) {
    return (
      <p className="calm-line">
        {t('judge_nobodyJudged')}{' '}
        <a href={hrefOf({ room: 'targets', path: [assessmentId] })}>{t('rail_targets')}</a>
      </p>
    );
  }
  return (
    <>
      <p className="queue-head">
        <span role="status">{t('judge_waitingRound', { count: waiting })}</span>
        {unjudged === 0 ? null : (
          <span className="muted">{t('judge_unjudged', { count: unjudged })}</span>
        )}
        {waiting === 0 ? null : (
          <a className="button primary queue-start" href={hrefTo(first.target.id)}>
            {t('judge_start')}
          </a>
        )}
      </p>
      <table className="queue">
        <TableHead
          columns={[
            { label: t('judge_target') },
            { label: t('judge_waiting'), className: 'figure' },
            { label: t('judge_decidedByHand'), className: 'figure' },
            { label: t('judge_judgedShare'), className: 'figure' },
          ]}
        />
        <tbody>
          {ordered.map(({ target, waiting: count, decidedByHand, judged: share }) => (
            <tr key={target.id}>
              <th scope="row">
                <a href={hrefTo(target.id)}>{target.name}</a>
              </th>
              <td className={count > 0 ? 'figure tone-cantTell' : 'figure muted'}>{count}</td>
              <td className="figure">{decidedByHand}</td>
              <td className="figure">{percentOf(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
