import { useEffect, useRef, useState } from 'react';
import type { Assessment, TargetRun } from '../../engine/model/assessment/assessment.ts';
import type { TargetsPort } from './targets-port.ts';

/** A round with how far each agency is. */
export interface Round {
  readonly assessment: Assessment;
  readonly runs: ReadonlyMap<string, TargetRun>;
}

/** The records of a round, read anew when they change: `null` while they are read, `gone` where there is none. */
export function useRound(port: TargetsPort, assessmentId: string): Round | 'gone' | null {
  const [round, setRound] = useState<Round | 'gone' | null>(null);
  const pending = useRef(false);
  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      pending.current = false;
      const [assessment, runs] = await Promise.all([
        port.findAssessment(assessmentId),
        port.listRuns(assessmentId),
      ]);
      if (isOver) return;
      const byTarget = new Map(runs.map((run) => [run.targetId, run]));
      setRound(assessment === null ? 'gone' : { assessment, runs: byTarget });
    };
    // Many changes in a row are read once.
    const readSoon = (): void => {
      if (pending.current) return;
      pending.current = true;
      setTimeout(() => void read(), 60);
    };
    void read();
    const end = port.subscribe(readSoon);
    return () => {
      isOver = true;
      pending.current = false;
      end();
    };
  }, [port, assessmentId]);
  return round;
}
