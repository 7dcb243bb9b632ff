import type { ExportsPort } from '../exports/exports-port.ts';
import { ExportsRoom } from '../exports/exports-room.tsx';
import type { JudgementPort } from '../judgement/judgement-port.ts';
import { JudgementRoom } from '../judgement/judgement-room.tsx';
import type { RectificationPort } from '../rectification/rectification-port.ts';
import { RectificationRoom } from '../rectification/rectification-room.tsx';
import type { SystemsPort } from '../systems/systems-port.ts';
import { SystemsRoom } from '../systems/systems-room.tsx';
import { RunBar } from '../targets/run-bar.tsx';
import type { TargetsPort } from '../targets/targets-port.ts';
import { TargetsRoom } from '../targets/targets-room.tsx';
import { assessmentIdOf, type Route } from './route.ts';

/** The ports of the rooms whose code comes after the page itself. */
export interface FarPorts {
  readonly exports: ExportsPort;
  readonly judgement: JudgementPort;
  readonly rectification: RectificationPort;
  readonly systems: SystemsPort;
  readonly targets: TargetsPort;
}

/** The room that the address names, where it is one of these. */
export function FarRoom({ ports, route: { room, path } }: { ports: FarPorts; route: Route }) {
  switch (room) {
    case 'targets':
      return <TargetsRoom port={ports.targets} path={path} />;
    case 'review':
      return <JudgementRoom port={ports.judgement} path={path} />;
    case 'systems':
      return <SystemsRoom port={ports.systems} path={path} />;
    case 'rectification':
      return <RectificationRoom port={ports.rectification} path={path} />;
    case 'exports':
      return <ExportsRoom port={ports.exports} path={path} />;
    case 'assessments':
    case 'site':
    case 'reports':
      return null;
  }
}

/** How the run goes, at the foot of whichever room is shown. */
export function RunOfRound({ ports, route }: { ports: FarPorts; route: Route }) {
  return <RunBar port={ports.targets} assessmentId={assessmentIdOf(route)} />;
}
