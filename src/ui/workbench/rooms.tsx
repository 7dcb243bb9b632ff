import { lazy, use } from 'react';
import type { AssessmentPort } from '../assessment/assessment-port.ts';
import type { Route } from './route.ts';

/** 全站检查, loaded when it is first opened. */
export const SiteDesk = lazy(async () => ({
  default: (await import('../audit/site-desk.tsx')).SiteDesk,
}));

const AssessmentRoom = lazy(async () => ({
  default: (await import('../assessment/assessment-room.tsx')).AssessmentRoom,
}));

/** The ports of the rooms that share the workbench's records. */
export interface AssessmentPorts {
  readonly assessments: AssessmentPort;
}

/** The room that the address names. */
export function AssessmentRooms({
  opening,
  route,
}: {
  opening: Promise<AssessmentPorts>;
  route: Route;
}) {
  const { assessments } = use(opening);
  switch (route.room) {
    case 'assessments':
      return <AssessmentRoom port={assessments} path={route.path} />;
    case 'targets':
    case 'systems':
    case 'review':
    case 'exports':
    case 'site':
    case 'reports':
      return null;
  }
}
