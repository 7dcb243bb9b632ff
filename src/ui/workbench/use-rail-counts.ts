import { useEffect, useState } from 'react';
import type { AssessmentPort } from '../assessment/assessment-port.ts';
import type { Room } from './route.ts';

/** The rail follows a run, but need not hurry. */
const quietMs = 500;

type Counts = Partial<Record<Room, number>>;

/** How much waits in each room; of the round that is open, where one is. Nothing is counted while the port is null. */
export function useRailCounts(port: AssessmentPort | null, assessmentId: string | null): Counts {
  const [counts, setCounts] = useState<Counts>({});
  useEffect(() => {
    if (port === null) return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = (): void => {
      timer = undefined;
      // Numbers beside the rooms are a courtesy: where they cannot be had, the rooms say why.
      port.countForRail(assessmentId).then(
        ({ assessments, systems, targets, review }) => {
          const ofRound = targets === null ? {} : { targets, review };
          if (!isOver) setCounts({ assessments, systems, ...ofRound });
        },
        () => undefined,
      );
    };
    count();
    const stop = port.subscribe(() => {
      timer ??= setTimeout(count, quietMs);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, [port, assessmentId]);
  return counts;
}
