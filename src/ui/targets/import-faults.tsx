import { useState } from 'react';
import type { FaultyRow, TargetRow } from '../../engine/model/assessment/target-sheet.ts';
import { useTranslate } from '../translate.ts';
import { describeFault } from './describe-fault.ts';
import type { TargetsPort } from './targets-port.ts';

type FaultyPort = Pick<TargetsPort, 'copyFaulty' | 'saveFaulty'>;

/** Numbers named in full; more are counted. */
const maxNamed = 12;

/** Ways to get hold of the rows, to correct them. */
function TakeOut({ port, rows }: { port: FaultyPort; rows: readonly TargetRow[] }) {
  const t = useTranslate();
  const [status, setStatus] = useState('');
  const faulty = rows.map(({ texts, faults }): FaultyRow => {
    return { texts, problem: faults.map((fault) => describeFault(fault, t)).join(' ') };
  });
  const tell = (work: Promise<string>): void => {
    work.then(setStatus, (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      setStatus(t('actionFailed', { message }));
    });
  };
  const count = rows.length;
  const copy = (): Promise<string> =>
    port.copyFaulty(faulty).then(() => t('faultyCopied', { count }));
  const save = (): Promise<string> => port.saveFaulty(faulty).then((name) => t('saved', { name }));
  return (
    <p className="empty-buttons">
      <button type="button" className="button" onClick={() => tell(copy())}>
        {t('copyFaulty', { count })}
      </button>{' '}
      <button type="button" className="button" onClick={() => tell(save())}>
        {t('saveFaulty')}
      </button>{' '}
      <span role="status" className="muted">
        {status}
      </span>
    </p>
  );
}

/** Rows that cannot be taken: which they are, how to get hold of them, and the decision to go on without them. */
export function ImportFaults({
  port,
  rows,
  ready,
  leavesOut,
  onLeaveOut,
}: {
  port: FaultyPort;
  /** Faulty rows in the order of the sheet. */
  rows: readonly TargetRow[];
  /** Rows that would be taken in. */
  ready: number;
  leavesOut: boolean;
  onLeaveOut: (leavesOut: boolean) => void;
}) {
  const t = useTranslate();
  const named = rows
    .slice(0, maxNamed)
    .map(({ row }) => row)
    .join('、');
  const whichKey = rows.length > maxNamed ? 'rowsNamedMore' : 'rowsNamed';
  const which = t(whichKey, { rows: named, count: rows.length });
  return (
    <section className="import-faults" aria-label={t('faultsTitle')}>
      <p>{t(ready === 0 ? 'faultsNoneReady' : 'faultsExplain', { ready, which })}</p>
      <TakeOut port={port} rows={rows} />
      {ready === 0 ? null : (
        <label className="leave-out">
          <input
            type="checkbox"
            checked={leavesOut}
            onChange={(event) => onLeaveOut(event.target.checked)}
          />{' '}
          {t('leaveOut', { count: rows.length, ready })}
        </label>
      )}
    </section>
  );
}
