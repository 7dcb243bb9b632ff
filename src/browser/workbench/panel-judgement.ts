import { listPortalHosts } from '../../engine/index.ts';
import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import type { SheetPlace } from '../../engine/model/assessment/judgement-view.ts';
import { openAuditDatabase } from '../crawl/audit-database.ts';
import { createEvidenceCapture } from './evidence-capture.ts';
import { createJudgementPort } from './judgement-port.ts';
import { openWorkbench } from './open-workbench.ts';

/** The agency of the newest round that an address belongs to: one of that very host before one of a host beside it. */
export function findPlace(rounds: readonly Assessment[], url: string): SheetPlace | null {
  if (!URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  const tests = [
    (home: string) => URL.canParse(home) && new URL(home).hostname === hostname,
    (home: string) => URL.canParse(home) && listPortalHosts(home).includes(hostname),
  ];
  for (const isOf of tests) {
    for (const { id, targets, systems } of rounds) {
      const target = targets.find((one) => isOf(one.url));
      const [systemKey] = systems;
      if (target !== undefined && systemKey !== undefined) {
        return { assessmentId: id, targetId: target.id, systemKey };
      }
    }
  }
  return null;
}

/** Guided judgement in the side panel, beside the page. */
export async function openPanelJudgement(now: () => Date) {
  const [workbench, audits] = await Promise.all([openWorkbench(now), openAuditDatabase()]);
  const port = {
    ...createJudgementPort(workbench, audits.findResult, now),
    openBeside: null,
    capture: createEvidenceCapture(() => now().toISOString()),
  };
  return {
    port,
    findPlace: async (url: string): Promise<SheetPlace | null> =>
      findPlace(await workbench.listAssessments(), url),
  };
}
