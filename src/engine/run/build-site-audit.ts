import type { AuditContext } from '../audits/define-audit.ts';
import { findFreshnessRule, shiftBySpan, spanOfRule } from '../audits/freshness-window.ts';
import { daysBetween } from '../calendar/civil-days.ts';
import { fetchStates } from '../data/fetch-states.ts';
import type { Checklist } from '../model/checklist.ts';
import { asCivilDate } from '../model/civil-date.ts';
import type { Finding } from '../model/finding.ts';
import type { FetchRecord, FetchState } from '../model/site/fetch-record.ts';
import type { SiteColumn, SiteDocument, SiteView } from '../model/site/site-view.ts';
import type { AuditedColumn, AuditedDocument, SiteAudit } from '../model/site-audit.ts';

/** What the document adds to the view. */
export interface SiteFrame {
  /** Day and rules, with the user's own values on top. */
  readonly context: AuditContext;
  readonly engine: SiteAudit['engine'];
  readonly findings: readonly Finding[];
  readonly checklist: Checklist;
  readonly furtherChecklists: readonly Checklist[];
  readonly warnings: SiteAudit['warnings'];
}

/** The window counted back from the as-of day, and the last day on which the newest item is fresh; or the yearly due date. */
function tellWindow(
  { definition, newest }: SiteColumn,
  level: SiteView['target']['level'],
  context: AuditContext,
): Pick<AuditedColumn, 'windowDays' | 'dueDate'> {
  const { asOf } = context;
  if (definition.freshness.kind === 'calendar-date') {
    const monthDay = level === null ? null : (definition.due?.[level] ?? null);
    const dueDate = monthDay === null ? null : asCivilDate(`${asOf.slice(0, 4)}-${monthDay}`);
    return { windowDays: null, dueDate };
  }
  const span =
    definition.freshness.kind === 'update'
      ? spanOfRule(findFreshnessRule(definition, context))
      : null;
  if (span === null) return { windowDays: null, dueDate: null };
  const windowDays = daysBetween(shiftBySpan(asOf, span, -1), asOf);
  const dueDate = newest?.date == null ? null : shiftBySpan(newest.date, span, 1);
  return { windowDays, dueDate };
}

function auditedColumn(
  column: SiteColumn,
  level: SiteView['target']['level'],
  context: AuditContext,
): AuditedColumn {
  const { definition, presence, state, url, text, itemCount, newest } = column;
  return {
    id: definition.id,
    name: definition.name,
    presence,
    state,
    url,
    text,
    itemCount,
    newestDate: newest?.date ?? null,
    ...tellWindow(column, level, context),
  };
}

function auditedDocument({ page, columns, title, pubDate, unit }: SiteDocument): AuditedDocument {
  const { article, snapshot } = page.artifacts;
  return {
    url: snapshot.url,
    title,
    columns: [...columns],
    pubDate,
    writtenDate: article?.writtenDate ?? null,
    docNumber: article?.docNumber?.value ?? null,
    unit,
  };
}

function tellReason(state: FetchState): string {
  const { name, advice } = fetchStates[state];
  return `${name}：${advice}`;
}

/** A robots.txt that is not there: every page may be asked for, nothing was left out. */
function isAbsentRobots({ purpose, state }: FetchRecord): boolean {
  return purpose.kind === 'robots' && state === 'client-error';
}

function summarizeCoverage({ fetches }: SiteView): SiteAudit['coverage'] {
  const obtained = fetches.filter(({ state }) => state === 'fetched' || state === 'not-modified');
  const asked = fetches.filter(({ attempts }) => attempts.length > 0);
  const absent = fetches.filter(isAbsentRobots);
  const rest = fetches.filter(
    (each) => each.state !== 'fetched' && each.state !== 'not-modified' && !isAbsentRobots(each),
  );
  return {
    fetched: obtained.length,
    rendered: obtained.filter(({ attempts }) => attempts.some(({ via }) => via === 'render'))
      .length,
    failed: asked.length - obtained.length - absent.length,
    skipped: fetches.length - asked.length,
    requests: asked.reduce((sum, { attempts }) => sum + attempts.length, 0),
    notChecked: rest.map(({ url, state }) => ({ url, reason: tellReason(state) })),
  };
}

/** Puts view, findings and checklist into the document that every host writes. */
export function buildSiteAudit(view: SiteView, frame: SiteFrame): SiteAudit {
  const moments = view.fetches.flatMap(({ attempts }) => attempts.map(({ at }) => at)).sort();
  return {
    schema: 'mingcha/site-audit@1',
    target: view.target,
    asOf: frame.context.asOf,
    startedAt: moments[0] ?? null,
    finishedAt: moments.at(-1) ?? null,
    engine: frame.engine,
    coverage: summarizeCoverage(view),
    columns: view.columns.map((column) => auditedColumn(column, view.target.level, frame.context)),
    documents: view.documents.map(auditedDocument),
    findings: [...frame.findings],
    checklist: frame.checklist,
    furtherChecklists: [...frame.furtherChecklists],
    warnings: frame.warnings,
  };
}
