import { listPortalHosts } from '../../engine/index.ts';
import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import type { BesideItem, FrontTab } from '../../engine/model/assessment/beside-item.ts';
import type { SheetPlace } from '../../engine/model/assessment/judgement-view.ts';
import { openAuditDatabase } from '../crawl/audit-database.ts';
import { createEvidenceCapture } from './evidence-capture.ts';
import { createJudgementPort } from './judgement-port.ts';
import { openWorkbench } from './open-workbench.ts';

/** The agency of the newest round that an address belongs to: one of that very host before one of a host beside it. */
export function findPlace(rounds: readonly Assessment[], url: string): SheetPlace | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  const tests = [
    (home: string) => URL.canParse(home) && new URL(home).hostname === hostname,
    (home: string) => URL.canParse(home) && listPortalHosts(home).includes(hostname),
  ];
  // Where several agencies share a host, the deepest home above the page is its own.
  const depthOf = (home: string): number => {
    const folder = new URL('.', home).pathname;
    return pathname.startsWith(folder) ? folder.length : 0;
  };
  for (const isOf of tests) {
    for (const { id, targets, systems } of rounds) {
      const [target] = targets
        .filter((one) => isOf(one.url))
        .toSorted((a, b) => depthOf(b.url) - depthOf(a.url));
      const [systemKey] = systems;
      if (target !== undefined && systemKey !== undefined) {
        return { assessmentId: id, targetId: target.id, systemKey };
      }
    }
  }
  return null;
}

/**
 * Whether the item that a tab was opened for still goes with the page in it: until the person goes on to another agency.
 * A page of a superior portal, or one that may not be read, says nothing of whose item it was opened for.
 */
export function isStillAsked(
  asked: BesideItem,
  rounds: readonly Assessment[],
  url: string | null,
): boolean {
  const round = rounds.find(({ id }) => id === asked.assessmentId);
  if (round?.targets.some(({ id }) => id === asked.targetId) !== true) return false;
  if (url === null || (URL.canParse(url) && new URL(url).host === asked.host)) return true;
  const place = findPlace(rounds, url);
  return place === null || place.targetId === asked.targetId;
}

/** Guided judgement in the side panel, beside the page. */
export async function openPanelJudgement(now: () => Date) {
  const [workbench, audits] = await Promise.all([openWorkbench(now), openAuditDatabase()]);
  const port = {
    ...createJudgementPort(workbench, audits.findResult, now),
    capture: createEvidenceCapture(() => now().toISOString()),
  };
  return {
    port,
    findPlace: async ({
      url,
      asked,
    }: FrontTab): Promise<{ place: SheetPlace; asked: BesideItem | null } | null> => {
      const rounds = await workbench.listAssessments();
      if (asked !== null && isStillAsked(asked, rounds, url)) {
        const { assessmentId, targetId, systemKey } = asked;
        return { place: { assessmentId, targetId, systemKey }, asked };
      }
      const place = url === null ? null : findPlace(rounds, url);
      return place === null ? null : { place, asked: null };
    },
  };
}
