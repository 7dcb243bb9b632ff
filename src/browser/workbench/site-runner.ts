import { listPortalHosts, targetKey } from '../../engine/index.ts';
import type {
  Assessment,
  StoredSystem,
  TargetRun,
} from '../../engine/model/assessment/assessment.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import type { CrawlProgress, FinishReason } from '../../engine/model/site/crawl.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import type { StoredAudit } from '../../engine/model/stored-audit.ts';
import type { AuditDatabase } from '../crawl/audit-database.ts';
import { withAuditLock } from '../crawl/audit-runner.ts';
import { openAuditStore, readStoredSite } from '../crawl/audit-store.ts';
import { judgeShared, judgeStored } from '../crawl/judge-stored.ts';
import { hasAccess } from '../crawl/permissions.ts';
import { planAudit } from '../crawl/plan-audit.ts';
import { crawlWithBrowser } from '../crawl/run-audit.ts';

/** How the reading of one portal ended; nothing was judged where it was stopped or another tab is at it. */
export interface SiteEnd {
  readonly reason: FinishReason | 'busy';
  /** Under the systems that the round had when it was judged, one entry a system; null where nothing was judged. */
  readonly judged: {
    readonly systems: readonly string[];
    readonly audits: readonly SiteAudit[];
  } | null;
}

/** Reads and judges portals one by one; the queue says which. */
export interface SiteRunner {
  readonly hasAccess: (url: string) => Promise<boolean>;
  /** Whether an audit was cut off and can be gone on with. */
  readonly isCutOff: (auditId: string) => Promise<boolean>;
  /**
   * The audit to go on with where it was cut off under the same terms; one of `shared` that read the same home page under the same
   * terms after this agency was asked for; else a new one.
   */
  readonly open: (
    assessment: Assessment,
    target: Target,
    run: Pick<TargetRun, 'auditId' | 'updatedAt'>,
    shared: readonly string[],
  ) => Promise<StoredAudit>;
  /** Frees the disk of an archive on which nothing rests any more. */
  readonly drop: (auditId: string) => Promise<void>;
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

/** Whether an audit was made on the terms of the round for such an agency. */
function hasTerms(
  { url, level, asOf, options }: StoredAudit,
  assessment: Assessment,
  target: Target,
): boolean {
  return (
    targetKey(url) === targetKey(target.url) &&
    level === target.level &&
    asOf === assessment.asOf &&
    options.maxPages === assessment.maxPages &&
    options.sample === assessment.sample
  );
}

/** Read to its end: what is in it can be judged for every agency that shares the home page. */
const isRead = (audit: StoredAudit): boolean => audit.reason !== null && !canGoOn(audit);

/** Hosts that a portal may be asked at: no two portals that share one are read at once. */
export function hostsOf(url: string): readonly string[] {
  return listPortalHosts(url);
}

interface Asked {
  readonly assessment: Assessment;
  readonly target: Target;
  readonly run: Pick<TargetRun, 'auditId' | 'updatedAt'>;
}

/** An audit that spares asking the portal from the start: the agency's own that was cut off, or one of those that share its home page. */
async function findKept(
  database: AuditDatabase,
  { assessment, target, run: { auditId, updatedAt } }: Asked,
  shared: readonly string[],
): Promise<StoredAudit | null> {
  const own = auditId === null ? null : await database.find(auditId);
  const isSame = own?.url === target.url && hasTerms(own, assessment, target);
  if (isSame && canGoOn(own)) return own;
  for (const id of shared) {
    const other = await database.find(id);
    if (other === null || !isRead(other) || other.createdAt < updatedAt) continue;
    if (hasTerms(other, assessment, target)) return { ...other, name: target.name };
  }
  return null;
}

interface RoundRecords {
  readonly findSystem: (key: string) => Promise<StoredSystem>;
  readonly findAssessment: (id: string) => Promise<Assessment | null>;
}

/** Systems of a round, as they are kept now: it may have gone over to another version while its portals were read. */
async function loadSystems(
  { findSystem, findAssessment }: RoundRecords,
  began: Assessment,
): Promise<{ readonly keys: readonly string[]; readonly systems: readonly IndicatorSystem[] }> {
  const { systems: keys } = (await findAssessment(began.id)) ?? began;
  const stored = await Promise.all(keys.map(findSystem));
  return { keys, systems: stored.map(({ system }) => system) };
}

/** Runs the portals of a round over the browser's own network and keeps their archives. */
export function createSiteRunner(
  database: AuditDatabase,
  records: RoundRecords,
  now: () => Date,
): SiteRunner {
  return {
    hasAccess,
    isCutOff: async (auditId) => {
      const audit = await database.find(auditId);
      return audit !== null && canGoOn(audit);
    },
    open: async (assessment, target, run, shared) => {
      const kept = await findKept(database, { assessment, target, run }, shared);
      if (kept !== null) return kept;
      const { url, name, level } = target;
      const { asOf, sample, maxPages } = assessment;
      const { systems, keys } = await loadSystems(records, assessment);
      const systemId = keys[0] ?? '';
      const audit = planAudit({ url, name, level, systemId, sample, maxPages }, systems, {
        id: crypto.randomUUID(),
        asOf,
        at: now().toISOString(),
      });
      await database.update(audit);
      return audit;
    },
    drop: database.remove,
    run: async (assessment, audit, signal, onStep) => {
      let end: SiteEnd = { reason: 'busy', judged: null };
      await withAuditLock(
        audit.id,
        () => undefined,
        async () => {
          if (audit.reason !== null && isRead(audit)) {
            const { keys, systems } = await loadSystems(records, assessment);
            const site = await readStoredSite(database, audit);
            const audits = await judgeShared(audit, site, systems);
            end = { reason: audit.reason, judged: { systems: keys, audits } };
            return;
          }
          const store = await openAuditStore(database, audit, now);
          const reason = await crawlWithBrowser(store, signal, onStep);
          if (reason === 'stopped') {
            end = { reason, judged: null };
            return;
          }
          onStep(null);
          const { keys, systems } = await loadSystems(records, assessment);
          const audits = await judgeStored(database, store.current(), store.collect(), systems);
          end = { reason, judged: { systems: keys, audits } };
        },
      );
      return end;
    },
  };
}
