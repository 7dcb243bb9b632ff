import { useCallback } from 'react';
import type { AssessmentPort } from '../assessment/assessment-port.ts';
import { AssessmentRoom } from '../assessment/assessment-room.tsx';
import { RoundHeader } from '../assessment/round-header.tsx';
import { useTranslate } from '../translate.ts';
import type { FarPorts } from './far-rooms.tsx';
import { assessmentIdOf, type Route } from './route.ts';
import { useOpened } from './use-opened.ts';

/** The ports of the rooms that share the workbench's records. */
export interface AssessmentPorts {
  readonly assessments: AssessmentPort;
  /** Opens the ports of the other rooms; the same ones each time. */
  readonly openRooms: () => Promise<FarPorts>;
}

/** Says why the records cannot be opened. */
export function NotOpened({ message }: { message: string }) {
  const t = useTranslate();
  return (
    <div className="room">
      <p className="refusals" role="alert">
        {t('workbenchNotOpened', { message })}
      </p>
    </div>
  );
}

/** The room that the address names, between the head of the round and its run. */
export function AssessmentRooms({
  ports,
  route,
  isCalm,
}: {
  ports: AssessmentPorts;
  route: Route;
  /** Whether there is time to fetch the rooms that nobody asked for yet. */
  isCalm: boolean;
}) {
  const assessmentId = assessmentIdOf(route);
  const isNear = route.room === 'assessments';
  const openFar = useCallback(async () => {
    const [far, parts] = await Promise.all([ports.openRooms(), import('./far-rooms.tsx')]);
    return { far, ...parts };
  }, [ports]);
  const opened = useOpened(openFar, isCalm || !isNear);
  return (
    <>
      {assessmentId === null ? null : (
        <RoundHeader
          key={assessmentId}
          port={ports.assessments}
          assessmentId={assessmentId}
          isHeading={isNear}
        />
      )}
      {isNear ? <AssessmentRoom port={ports.assessments} path={route.path} /> : null}
      {opened?.ok === true ? (
        <>
          <opened.value.FarRoom ports={opened.value.far} route={route} />
          <opened.value.RunOfRound ports={opened.value.far} route={route} />
        </>
      ) : null}
      {opened?.ok === false && !isNear ? <NotOpened message={opened.error.message} /> : null}
    </>
  );
}
