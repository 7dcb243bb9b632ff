import { useEffect, useState } from 'react';
import type { Result } from '../../engine/model/result.ts';
import type { AssessmentPort } from '../assessment/assessment-port.ts';
import type { Room } from './route.ts';

/** The rail follows a run, but need not hurry. */
const quietMs = 500;

type Counts = Partial<Record<Room, number>>;

/** How much waits in each room; of the round that is open, where one is. */
export function useRailCounts(
  opening: Promise<Result<{ readonly assessments: AssessmentPort }>> | null,
  assessmentId: string | null,
): Counts {
  const [counts, setCounts] = useState<Counts>({});
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop = (): void => undefined;
    const follow = async (): Promise<void> => {
      const opened = await opening;
      if (isOver || opened === null || !opened.ok) return;
      const port = opened.value.assessments;
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
      stop = port.subscribe(() => {
        timer ??= setTimeout(count, quietMs);
      });
      // What the room shows comes first.
      timer = setTimeout(count, quietMs);
    };
    void follow();
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, [opening, assessmentId]);
  return counts;
}
