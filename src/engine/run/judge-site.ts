import type { SiteClue, SiteAuditDefinition } from '../audits/define-site-audit.ts';
import { portalSubject } from '../audits/define-site-audit.ts';
import type { AuditContext } from '../audits/define-audit.ts';
import { audits } from '../audits/index.ts';
import { siteAudits } from '../audits/site/index.ts';
import { buildChecklist } from '../checklist/build-checklist.ts';
import { doesItemScore } from '../checklist/match-item.ts';
import { engineVersion } from '../model/engine-version.ts';
import type { Finding } from '../model/finding.ts';
import type { Indicator } from '../model/indicator-system.ts';
import type { SiteArtifacts } from '../model/site/site-artifacts.ts';
import type { SitePage } from '../model/site/site-page.ts';
import type { SiteView } from '../model/site/site-view.ts';
import type { SiteAudit } from '../model/site-audit.ts';
import { buildSiteView } from '../site/build-site-view.ts';
import { listWantedColumns } from '../site/wanted-columns.ts';
import { auditPage } from './audit-page.ts';
import { bindClue, bindFindings, bindObservation, bindSilence } from './bind-findings.ts';
import { buildSiteAudit } from './build-site-audit.ts';
import { createContext } from './create-context.ts';
import { dropRepeatedFinds } from './drop-repeated-finds.ts';
import { type AnonymousFinding, identifyFindings } from './identify-finding.ts';
import { joinYears } from './join-years.ts';
import { listOtherReports } from './list-other-reports.ts';
import { nameUnits } from './name-units.ts';
import { listAuditErrors } from './scan-page.ts';
import type { SiteOptions } from './site-options.ts';

const replaced: ReadonlySet<string> = new Set(siteAudits.map(({ id }) => id));
const pageAudits = audits.filter(({ id }) => !replaced.has(id));
const reportAudits = pageAudits.filter(({ isAboutReport }) => isAboutReport);

type Warnings = SiteAudit['warnings'];

function bindSiteClue(clue: SiteClue): Finding['evidence'][number] {
  return bindClue(clue, clue.snapshot);
}

function runSiteAudit(
  audit: SiteAuditDefinition,
  view: SiteView,
  context: AuditContext,
  scoring: readonly Indicator[],
  warnings: Warnings[number][],
): readonly AnonymousFinding[] {
  try {
    const observations = audit.audit(view, context);
    if (observations.length === 0) {
      return [bindSilence(audit.id, portalSubject(view), 'noObservation', '')];
    }
    return observations.map((observation) =>
      bindObservation(audit, observation, observation.evidence.map(bindSiteClue), {
        scoring,
        isTruncated: observation.evidence.some(({ snapshot }) => snapshot.truncated),
      }),
    );
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    warnings.push({ code: `audit-${audit.id}`, message: detail });
    return [bindSilence(audit.id, portalSubject(view), 'auditError', detail)];
  }
}

/** What a page says in a site audit: what is needless or cannot be seen on one page is silent. */
function isTelling({ outcome }: Finding): boolean {
  return outcome !== 'inapplicable' && outcome !== 'untested';
}

/** What a page is asked: all, and of a file only what is asked of annual reports. */
function auditsOf({ purpose }: SitePage): typeof pageAudits {
  return purpose.kind === 'report-file' ? reportAudits : pageAudits;
}

function pageFindings(
  page: SitePage,
  pages: readonly SitePage[],
  options: SiteOptions,
  warnings: Warnings[number][],
): readonly Finding[] {
  if (page.answerOf !== null) return [];
  const otherReports = listOtherReports(page, pages);
  const artifacts = joinYears(page.artifacts, otherReports);
  const context = createContext(artifacts, { ...options, otherReports });
  const answers = auditPage(auditsOf(page), artifacts, context);
  warnings.push(...listAuditErrors(answers));
  return bindFindings(answers, artifacts, options.system).filter(isTelling);
}

/** Level and name of the portal: the user's, else what its home page tells. */
function tellTarget(
  { target, pages }: SiteArtifacts,
  options: SiteOptions,
): SiteArtifacts['target'] {
  const home = Object.values(pages).find(({ purpose }) => purpose.kind === 'home');
  const { name, level } = options;
  if (home === undefined)
    return { ...target, name: name ?? target.name, level: level ?? target.level };
  const { identity } = home.artifacts;
  return {
    url: target.url,
    name: name ?? identity.siteName?.value ?? target.name,
    siteIdCode: identity.siteIdCode?.value ?? target.siteIdCode,
    level: level ?? identity.level ?? target.level,
  };
}

/**
 * Judges a portal from what was read of it; the same artifacts and options give the same document, byte for byte.
 * Findings are weighed by the first system; each further one weighs its own for its checklist.
 */
export function judgeSite(site: SiteArtifacts, given: SiteOptions): SiteAudit {
  const target = tellTarget(site, given);
  const options = { ...given, level: target.level };
  const systems = [options.system, ...options.furtherSystems];
  const wanted = listWantedColumns(target.level, systems);
  const view = buildSiteView({ ...site, target }, wanted, options.asOf);
  const read = [...view.pages, ...view.reportFiles];
  const judge = (system: SiteOptions['system'], warnings: Warnings[number][]) => {
    const own = { ...options, system };
    const scoring = system.items.filter(doesItemScore);
    const context = createContext({ identity: { level: target.level } }, own);
    const said = [
      ...identifyFindings(
        siteAudits.flatMap((audit) => runSiteAudit(audit, view, context, scoring, warnings)),
      ),
      ...dropRepeatedFinds(read.map((page) => [page, pageFindings(page, read, own, warnings)])),
    ];
    const findings = nameUnits(said, view.documents);
    const checklist = buildChecklist({ system, findings, level: target.level, scope: 'site' });
    return { findings, checklist };
  };
  const warnings: Warnings[number][] = [];
  const { findings, checklist } = judge(options.system, warnings);
  return buildSiteAudit(view, {
    context: createContext({ identity: { level: target.level } }, options),
    engine: { version: engineVersion, calendarRevision: options.holidays.revision },
    findings,
    checklist,
    furtherChecklists: options.furtherSystems.map((system) => judge(system, []).checklist),
    warnings,
  });
}
