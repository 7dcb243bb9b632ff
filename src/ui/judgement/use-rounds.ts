import { useEffect, useState } from 'react';
import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import type { TargetQueue } from '../../engine/model/assessment/judgement-view.ts';
import type { JudgementPort } from './judgement-port.ts';

/** Rounds and, of the one that is opened, how much waits at each agency. */
export interface Rounds {
  /** Null while they are read. */
  readonly rounds: readonly Assessment[] | null;
  readonly queues: readonly TargetQueue[];
  readonly trouble: string | null;
}

/** Reads the rounds and the queue of the one that is opened, and follows their changes. */
export function useRounds(port: JudgementPort, assessmentId: string | null): Rounds {
  const [rounds, setRounds] = useState<readonly Assessment[] | null>(null);
  const [queues, setQueues] = useState<readonly TargetQueue[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = (): void => {
      const reading = Promise.all([
        port.listRounds(),
        assessmentId === null ? [] : port.listQueues(assessmentId),
      ]);
      reading.then(
        ([found, waiting]) => {
          if (!isWanted) return;
          setRounds(found);
          setQueues(waiting);
          setTrouble(null);
        },
        (error: unknown) => setTrouble(error instanceof Error ? error.message : String(error)),
      );
    };
    read();
    const stop = port.subscribe(read);
    return () => {
      isWanted = false;
      stop();
    };
  }, [port, assessmentId]);
  return { rounds, queues, trouble };
}
