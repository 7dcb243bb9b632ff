import { judgeSite, type SiteOptions } from '../../engine/index.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import type { SiteArtifacts } from '../../engine/model/site/site-artifacts.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import type { StoredAudit } from '../../engine/model/stored-audit.ts';
import { chooseHolidays } from '../own-holidays.ts';
import type { AuditDatabase } from './audit-database.ts';

/** The terms by which a stored audit is judged under a system. */
export async function chooseTerms(
  { asOf, level, name, options }: StoredAudit,
  system: IndicatorSystem,
): Promise<SiteOptions> {
  return {
    asOf,
    level,
    name,
    system,
    furtherSystems: [],
    holidays: await chooseHolidays(),
    sample: options.sample,
  };
}

/** Judges an agency from what was read of the same portal for another one; nothing is kept. One entry a system, in their order. */
export async function judgeShared(
  audit: StoredAudit,
  site: SiteArtifacts,
  systems: readonly IndicatorSystem[],
): Promise<readonly SiteAudit[]> {
  const terms = await Promise.all(systems.map((system) => chooseTerms(audit, system)));
  return terms.map((each) => judgeSite(site, each));
}

/**
 * Judges what was read of a portal. The first document is kept.
 * Every system is judged on its own, by its own thresholds and columns: one entry a system, in their order.
 */
export async function judgeStored(
  database: AuditDatabase,
  audit: StoredAudit,
  site: SiteArtifacts,
  systems: readonly IndicatorSystem[],
): Promise<readonly SiteAudit[]> {
  const judged = await judgeShared(audit, site, systems);
  const [first] = judged;
  if (first === undefined) return judged;
  const count = (outcome: string): number =>
    first.findings.filter((finding) => finding.outcome === outcome).length;
  const counts = { failed: count('failed'), cantTell: count('cantTell') };
  await database.saveResult({ ...audit, counts }, first);
  return judged;
}
