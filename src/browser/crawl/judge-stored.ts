import {
  findBuiltInSystem,
  judgeSite,
  pageChecklist,
  type SiteOptions,
} from '../../engine/index.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import type { SiteArtifacts } from '../../engine/model/site/site-artifacts.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import type { StoredAudit } from '../../engine/model/stored-audit.ts';
import { chooseHolidays } from '../own-holidays.ts';
import type { AuditDatabase } from './audit-database.ts';

/** The terms by which a stored audit is judged, under its own system. */
export async function chooseTerms(audit: StoredAudit): Promise<SiteOptions> {
  const { asOf, level, name, systemId, options } = audit;
  return {
    asOf,
    level,
    name,
    system: (await findBuiltInSystem(systemId)) ?? pageChecklist,
    furtherSystems: [],
    holidays: await chooseHolidays(),
    sample: options.sample,
  };
}

const judgeUnder = (
  site: SiteArtifacts,
  terms: SiteOptions,
  systems: readonly IndicatorSystem[],
): readonly SiteAudit[] => systems.map((system) => judgeSite(site, { ...terms, system }));

/** Judges an agency from what was read of the same portal for another one; nothing is kept. One entry a system, in their order. */
export async function judgeShared(
  audit: StoredAudit,
  site: SiteArtifacts,
  systems: readonly IndicatorSystem[],
): Promise<readonly SiteAudit[]> {
  return judgeUnder(site, await chooseTerms(audit), systems);
}

/**
 * Judges what was read of a portal; without `systems` under the system of the audit itself. The first document is kept.
 * Every system is judged on its own, by its own thresholds and columns: one entry a system, in their order.
 */
export async function judgeStored(
  database: AuditDatabase,
  audit: StoredAudit,
  site: SiteArtifacts,
  systems: readonly IndicatorSystem[] = [],
): Promise<readonly SiteAudit[]> {
  const terms = await chooseTerms(audit);
  const [firstSystem = terms.system, ...furtherSystems] = systems;
  const first = judgeSite(site, { ...terms, system: firstSystem });
  const count = (outcome: string): number =>
    first.findings.filter((finding) => finding.outcome === outcome).length;
  const counts = { failed: count('failed'), cantTell: count('cantTell') };
  await database.saveResult({ ...audit, counts }, first);
  return [first, ...judgeUnder(site, terms, furtherSystems)];
}
