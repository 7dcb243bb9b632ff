import { listPortalHosts } from '../../engine/index.ts';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import type { CrawlProgress, FinishReason } from '../../engine/model/site/crawl.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import type { StoredAudit } from '../../engine/model/stored-audit.ts';
import type { AuditDatabase } from '../crawl/audit-database.ts';
import { withAuditLock } from '../crawl/audit-runner.ts';
import { openAuditStore } from '../crawl/audit-store.ts';
import { judgeStored } from '../crawl/judge-stored.ts';
import { hasAccess } from '../crawl/permissions.ts';
import { planAudit } from '../crawl/plan-audit.ts';
import { crawlWithBrowser } from '../crawl/run-audit.ts';

/** How the reading of one portal ended; nothing was judged where it was stopped or another tab is at it. */
export interface SiteEnd {
  readonly reason: FinishReason | 'busy';
  /** One entry a system of the round, in their order. */
  readonly judged: readonly SiteAudit[] | null;
}

/** Reads and judges portals one by one; the queue says which. */
export interface SiteRunner {
  readonly hasAccess: (url: string) => Promise<boolean>;
  /** Whether an audit was cut off and can be gone on with. */
  readonly isCutOff: (auditId: string) => Promise<boolean>;
  /** The audit to go on with where it was cut off under the same terms, else a new one. */
  readonly open: (
    assessment: Assessment,
    target: Target,
    auditId: string | null,
  ) => Promise<StoredAudit>;
  readonly run: (
    assessment: Assessment,
    audit: StoredAudit,
    signal: AbortSignal,
    onStep: (progress: CrawlProgress | null) => void,
  ) => Promise<SiteEnd>;
}

function canGoOn({ reason, counts }: StoredAudit): boolean {
  const isCut = reason === null || reason === 'stopped';
  return reason === 'breaker' || (isCut && counts === null);
}

/** Hosts that a portal may be asked at: no two portals that share one are read at once. */
export function hostsOf(url: string): readonly string[] {
  return listPortalHosts(url);
}

/** Runs the portals of a round over the browser's own network and keeps their archives. */
export function createSiteRunner(
  database: AuditDatabase,
  findSystem: (key: string) => Promise<StoredSystem>,
  now: () => Date,
): SiteRunner {
  const loadSystems = async ({ systems }: Assessment) =>
    (await Promise.all(systems.map(findSystem))).map(({ system }) => system);
  return {
    hasAccess,
    isCutOff: async (auditId) => {
      const audit = await database.find(auditId);
      return audit !== null && canGoOn(audit);
    },
    open: async (assessment, { url, name, level }, auditId) => {
      const { asOf, sample, maxPages } = assessment;
      const kept = auditId === null ? null : await database.find(auditId);
      const isSame =
        kept?.url === url &&
        kept.level === level &&
        kept.asOf === asOf &&
        kept.options.maxPages === maxPages;
      if (isSame && canGoOn(kept)) return kept;
      const systems = await loadSystems(assessment);
      const systemId = systems[0]?.id ?? '';
      const audit = planAudit({ url, name, level, systemId, sample, maxPages }, systems, {
        id: crypto.randomUUID(),
        asOf,
        at: now().toISOString(),
      });
      await database.update(audit);
      return audit;
    },
    run: async (assessment, audit, signal, onStep) => {
      let end: SiteEnd = { reason: 'busy', judged: null };
      await withAuditLock(
        audit.id,
        () => undefined,
        async () => {
          const store = await openAuditStore(database, audit, now);
          const reason = await crawlWithBrowser(store, signal, onStep);
          if (reason === 'stopped') {
            end = { reason, judged: null };
            return;
          }
          onStep(null);
          const systems = await loadSystems(assessment);
          const judged = await judgeStored(database, store.current(), store.collect(), systems);
          end = { reason, judged };
        },
      );
      return end;
    },
  };
}
