import { lazy, use } from 'react';
import type { AssessmentPort } from '../assessment/assessment-port.ts';
import type { SystemsPort } from '../systems/systems-port.ts';
import type { Route } from './route.ts';

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

/** The ports of the rooms that share the workbench's records. */
export interface AssessmentPorts {
  readonly assessments: AssessmentPort;
  readonly systems: SystemsPort;
}

/** The room that the address names. */
export function AssessmentRooms({
  opening,
  route,
}: {
  opening: Promise<AssessmentPorts>;
  route: Route;
}) {
  const { assessments, systems } = use(opening);
  switch (route.room) {
    case 'assessments':
      return <AssessmentRoom port={assessments} path={route.path} />;
    case 'systems':
      return <SystemsRoom port={systems} path={route.path} />;
    case 'targets':
    case 'review':
    case 'exports':
    case 'site':
    case 'reports':
      return null;
  }
}
