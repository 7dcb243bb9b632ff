import { createAssessmentPort } from './assessment-port.ts';
import { openWorkbench } from './open-workbench.ts';

/** Opens the workbench's records and the port that rounds are seen through. The other rooms need far more code: it comes when one is opened. */
export async function openPorts(now: () => Date) {
  const workbench = await openWorkbench(now);
  let opening: ReturnType<typeof openRooms> | null = null;
  const openRooms = async () => (await import('./open-rooms.ts')).openRooms(workbench, now);
  return {
    assessments: createAssessmentPort(workbench, now),
    openRooms: () => (opening ??= openRooms()),
  };
}
