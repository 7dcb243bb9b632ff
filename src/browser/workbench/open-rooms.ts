import { openAuditDatabase } from '../crawl/audit-database.ts';
import { createExportsPort } from './exports-port.ts';
import { createJudgementPort } from './judgement-port.ts';
import type { Workbench } from './open-workbench.ts';
import { createRectificationPort } from './rectification-port.ts';
import { sweepDisk } from './sweep-disk.ts';
import { createSystemsPort } from './systems-port.ts';
import { createTargetsPort } from './targets-port.ts';

/** Opens the ports of the rooms that judge, run, edit and export over the workbench's records. */
export async function openRooms(workbench: Workbench, now: () => Date) {
  const audits = await openAuditDatabase();
  // Nobody waits for it, and where it fails nothing is lost: it is tried again the next time.
  sweepDisk(workbench, now).catch(() => undefined);
  return {
    judgement: {
      ...createJudgementPort(workbench, audits.findResult, now),
      capture: null,
    },
    rectification: createRectificationPort(workbench, audits.findResult, now),
    exports: createExportsPort(workbench, now),
    systems: createSystemsPort(workbench, now),
    targets: createTargetsPort(workbench, audits, now),
  };
}
