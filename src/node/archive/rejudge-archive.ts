import { collectSite } from '../../archive/collect-site.ts';
import { readArchive } from '../../archive/read-archive.ts';
import { builtInHolidays, compareAudits, judgeSite, type SiteOptions } from '../../engine/index.ts';
import { SiteAudit } from '../../engine/model/site-audit.ts';
import type { VerdictChange } from '../../engine/model/verification.ts';
import { readReportBytes } from '../read-report-bytes.ts';
import { hashBytes, type OpenArchive, parseJsonText } from './open-archive.ts';

/** What the user sets otherwise than the archive's own terms; null keeps what the archive says. */
export interface OwnTerms {
  readonly asOf: SiteOptions['asOf'] | null;
  readonly name: string | null;
  readonly level: SiteOptions['level'];
  readonly sample: number | null;
  readonly systems: readonly SiteOptions['system'][];
  readonly holidays: SiteOptions['holidays'] | null;
}

/** An archive judged as it was sealed. */
export const sealedTerms: OwnTerms = {
  asOf: null,
  name: null,
  level: null,
  sample: null,
  systems: [],
  holidays: null,
};

/** The archive judged again, and the audit that lies beside it. */
export interface Rejudged {
  readonly audit: SiteAudit;
  readonly options: SiteOptions;
  /** The audit of before; null where none lies beside the archive. */
  readonly before: SiteAudit | null;
  /** Findings that are judged otherwise than before; empty where there is nothing to compare with. */
  readonly changes: readonly VerdictChange[];
}

function chooseOptions({ manifest }: OpenArchive, own: OwnTerms): SiteOptions {
  const { terms } = manifest;
  const systems = own.systems.length > 0 ? own.systems : terms.systems;
  const [system, ...furtherSystems] = systems;
  if (system === undefined) throw new RangeError('存档清单没有指标体系，请用 --system 指定。');
  return {
    asOf: own.asOf ?? terms.asOf,
    name: own.name ?? terms.name,
    level: own.level ?? terms.level,
    sample: own.sample ?? terms.sample,
    system,
    furtherSystems,
    holidays: own.holidays ?? terms.holidays ?? builtInHolidays,
  };
}

/**
 * Judges an archive again, without a network: the same bytes and terms give the same verdicts.
 * Errors: throws `RangeError` with one Chinese line where the archive cannot be read.
 */
export async function rejudgeArchive(archive: OpenArchive, own: OwnTerms): Promise<Rejudged> {
  const options = chooseOptions(archive, own);
  const { url } = archive.manifest;
  // The day that bounds dates without a year is the day of capture, whatever day is judged for.
  const today = archive.manifest.terms.asOf;
  const entries = readArchive(archive.stream());
  const site = await collectSite(entries, {
    url,
    today,
    hash: hashBytes,
    readReport: readReportBytes,
  });
  const audit = judgeSite(site, options);
  const before = parseJsonText(archive.auditText, SiteAudit);
  const changes = before === null ? [] : compareAudits(before, audit);
  return { audit, options, before, changes };
}
