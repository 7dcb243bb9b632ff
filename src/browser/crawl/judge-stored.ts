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

/** The terms by which a stored audit is judged: the systems of its round, else its own. */
export async function chooseTerms(
  audit: StoredAudit,
  systems: readonly IndicatorSystem[] = [],
): Promise<SiteOptions> {
  const { asOf, level, name, systemId, options } = audit;
  const [first, ...furtherSystems] = systems;
  return {
    asOf,
    level,
    name,
    system: first ?? (await findBuiltInSystem(systemId)) ?? pageChecklist,
    furtherSystems,
    holidays: await chooseHolidays(),
    sample: options.sample,
  };
}

/** Judges what was read of a portal and keeps the document. */
export async function judgeStored(
  database: AuditDatabase,
  audit: StoredAudit,
  site: SiteArtifacts,
  systems: readonly IndicatorSystem[] = [],
): Promise<SiteAudit> {
  const result = judgeSite(site, await chooseTerms(audit, systems));
  const count = (outcome: string): number =>
    result.findings.filter((finding) => finding.outcome === outcome).length;
  const counts = { failed: count('failed'), cantTell: count('cantTell') };
  await database.saveResult({ ...audit, counts }, result);
  return result;
}
