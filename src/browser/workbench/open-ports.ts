import { createAssessmentPort } from './assessment-port.ts';
import { openWorkbench } from './open-workbench.ts';
import { createSystemsPort } from './systems-port.ts';
import { createTargetsPort } from './targets-port.ts';

/** Opens the workbench's records and the ports of the rooms over them. */
export async function openPorts(now: () => Date) {
  const workbench = await openWorkbench(now);
  return {
    assessments: createAssessmentPort(workbench, now),
    systems: createSystemsPort(workbench, now),
    targets: await createTargetsPort(workbench, now),
  };
}
