import {
  findBuiltInSystem,
  judgeSite,
  pageChecklist,
  type SiteOptions,
} from '../../engine/index.ts';
import type { SiteArtifacts } from '../../engine/model/site/site-artifacts.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import type { StoredAudit } from '../../engine/model/stored-audit.ts';
import { chooseHolidays } from '../own-holidays.ts';
import type { AuditDatabase } from './audit-database.ts';

/** The terms by which a stored audit is judged. */
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

/** Judges what was read of a portal and keeps the document. */
export async function judgeStored(
  database: AuditDatabase,
  audit: StoredAudit,
  site: SiteArtifacts,
): Promise<SiteAudit> {
  const result = judgeSite(site, await chooseTerms(audit));
  const count = (outcome: string): number =>
    result.findings.filter((finding) => finding.outcome === outcome).length;
  const counts = { failed: count('failed'), cantTell: count('cantTell') };
  await database.saveResult({ ...audit, counts }, result);
  return result;
}
