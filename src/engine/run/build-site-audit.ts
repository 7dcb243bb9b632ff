import type { Checklist } from '../model/checklist.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Finding } from '../model/finding.ts';
import type { SiteColumn, SiteDocument, SiteView } from '../model/site/site-view.ts';
import type { AuditedColumn, AuditedDocument, SiteAudit } from '../model/site-audit.ts';

/** What the document adds to the view. */
export interface SiteFrame {
  readonly asOf: CivilDate;
  readonly engine: SiteAudit['engine'];
  readonly findings: readonly Finding[];
  readonly checklist: Checklist;
  readonly furtherChecklists: readonly Checklist[];
  readonly warnings: SiteAudit['warnings'];
}

function auditedColumn(column: SiteColumn): AuditedColumn {
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
    windowDays: null,
    dueDate: null,
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

function summarizeCoverage({ fetches }: SiteView): SiteAudit['coverage'] {
  const obtained = fetches.filter(({ state }) => state === 'fetched' || state === 'not-modified');
  const asked = fetches.filter(({ attempts }) => attempts.length > 0);
  const rest = fetches.filter(({ state }) => state !== 'fetched' && state !== 'not-modified');
  return {
    fetched: obtained.length,
    rendered: obtained.filter(({ attempts }) => attempts.some(({ via }) => via === 'render'))
      .length,
    failed: asked.length - obtained.length,
    skipped: fetches.length - asked.length,
    requests: asked.reduce((sum, { attempts }) => sum + attempts.length, 0),
    notChecked: rest.map(({ url, state }) => ({ url, reason: state })),
  };
}

/** Puts view, findings and checklist into the document that every host writes. */
export function buildSiteAudit(view: SiteView, frame: SiteFrame): SiteAudit {
  const moments = view.fetches.flatMap(({ attempts }) => attempts.map(({ at }) => at)).sort();
  return {
    schema: 'mingcha/site-audit@1',
    target: view.target,
    asOf: frame.asOf,
    startedAt: moments[0] ?? null,
    finishedAt: moments.at(-1) ?? null,
    engine: frame.engine,
    coverage: summarizeCoverage(view),
    columns: view.columns.map(auditedColumn),
    documents: view.documents.map(auditedDocument),
    findings: [...frame.findings],
    checklist: frame.checklist,
    furtherChecklists: [...frame.furtherChecklists],
    warnings: frame.warnings,
  };
}
