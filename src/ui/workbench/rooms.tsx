import { lazy, use } from 'react';
import type { AssessmentPort } from '../assessment/assessment-port.ts';
import type { ExportsPort } from '../exports/exports-port.ts';
import type { SystemsPort } from '../systems/systems-port.ts';
import type { TargetsPort } from '../targets/targets-port.ts';
import type { JudgementPort } from '../judgement/judgement-port.ts';
import type { Result } from '../../engine/model/result.ts';
import { useTranslate } from '../translate.ts';
import { assessmentIdOf, type Route } from './route.ts';

/** 全站检查, loaded when it is first opened. */
export const SiteDesk = lazy(async () => ({
  default: (await import('../audit/site-desk.tsx')).SiteDesk,
}));

const AssessmentRoom = lazy(async () => ({
  default: (await import('../assessment/assessment-room.tsx')).AssessmentRoom,
}));

const SystemsRoom = lazy(async () => ({
  default: (await import('../systems/systems-room.tsx')).SystemsRoom,
}));

const TargetsRoom = lazy(async () => ({
  default: (await import('../targets/targets-room.tsx')).TargetsRoom,
}));

const RoundHeader = lazy(async () => ({
  default: (await import('../assessment/round-header.tsx')).RoundHeader,
}));

const RunBar = lazy(async () => ({
  default: (await import('../targets/run-bar.tsx')).RunBar,
}));

const JudgementRoom = lazy(async () => ({
  default: (await import('../judgement/judgement-room.tsx')).JudgementRoom,
}));

const ExportsRoom = lazy(async () => ({
  default: (await import('../exports/exports-room.tsx')).ExportsRoom,
}));

/** The ports of the rooms that share the workbench's records. */
export interface AssessmentPorts {
  readonly assessments: AssessmentPort;
  readonly exports: ExportsPort;
  readonly judgement: JudgementPort;
  readonly systems: SystemsPort;
  readonly targets: TargetsPort;
}

/** The room that the address names, between the head of the round and its run. */
export function AssessmentRooms({
  opening,
  route,
}: {
  opening: Promise<Result<AssessmentPorts>>;
  route: Route;
}) {
  const t = useTranslate();
  const opened = use(opening);
  const assessmentId = assessmentIdOf(route);
  if (!opened.ok) {
    return (
      <div className="room">
        <p className="refusals" role="alert">
          {t('workbenchNotOpened', { message: opened.error.message })}
        </p>
      </div>
    );
  }
  const ports = opened.value;
  return (
    <>
      {assessmentId === null ? null : (
        <RoundHeader
          key={assessmentId}
          port={ports.assessments}
          assessmentId={assessmentId}
          isHeading={route.room === 'assessments'}
        />
      )}
      <AssessmentRoomOf ports={ports} route={route} />
      <RunBar port={ports.targets} assessmentId={assessmentId} />
    </>
  );
}

function AssessmentRoomOf({ ports, route }: { ports: AssessmentPorts; route: Route }) {
  const { assessments, judgement, systems, targets } = ports;
  switch (route.room) {
    case 'assessments':
      return <AssessmentRoom port={assessments} path={route.path} />;
    case 'targets':
      return <TargetsRoom port={targets} path={route.path} />;
    case 'review':
      return <JudgementRoom port={judgement} path={route.path} />;
    case 'systems':
      return <SystemsRoom port={systems} path={route.path} />;
    case 'exports':
      return <ExportsRoom port={ports.exports} path={route.path} />;
    case 'site':
    case 'reports':
      return null;
  }
}
