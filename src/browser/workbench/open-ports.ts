import { openAuditDatabase } from '../crawl/audit-database.ts';
import { createAssessmentPort } from './assessment-port.ts';
import { createExportsPort } from './exports-port.ts';
import { createJudgementPort } from './judgement-port.ts';
import { openWorkbench } from './open-workbench.ts';
import { createSystemsPort } from './systems-port.ts';
import { createTargetsPort } from './targets-port.ts';

/** Opens the workbench's records and the ports of the rooms over them. */
export async function openPorts(now: () => Date) {
  const workbench = await openWorkbench(now);
  const audits = await openAuditDatabase();
  return {
    judgement: {
      ...createJudgementPort(workbench, audits.findResult, now),
      capture: null,
    },
    assessments: createAssessmentPort(workbench, now),
    exports: createExportsPort(workbench, now),
    systems: createSystemsPort(workbench, now),
    targets: await createTargetsPort(workbench, now),
  };
}
