import type { ChecklistItem } from '../../engine/model/checklist.ts';
import type { Finding } from '../../engine/model/finding.ts';
import type { Outcome } from '../../engine/model/outcome.ts';
import type {
  SiteAuditView,
  SiteColumnView,
  SiteFindingView,
  SiteItemView,
} from '../../engine/model/site-audit-view.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import { buildFindingView } from '../build-finding-view.ts';
import { outcomesByGravity } from '../outcome-words.ts';
import { listNextDue } from './list-next-due.ts';
import { describeColumn, levelWords } from './site-words.ts';

const severityRank = { veto: 0, deduct: 1, advise: 2 } as const;

function gravityOf({ outcome, severity }: Finding): number {
  const rank = outcomesByGravity.indexOf(outcome) * 3;
  return outcome === 'failed' ? rank + severityRank[severity] : rank;
}

/** Findings worst first; equal ones stay in the order of the document. */
function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => gravityOf(a) - gravityOf(b));
}

/** The items of the scoring table that a finding decided, by finding. */
function itemsByFinding(items: readonly ChecklistItem[]): ReadonlyMap<string, ChecklistItem> {
  const byFinding = new Map<string, ChecklistItem>();
  for (const item of items) {
    for (const id of item.findings) if (!byFinding.has(id)) byFinding.set(id, item);
  }
  return byFinding;
}

function unitOf({ data }: Finding, unitByUrl: ReadonlyMap<string, string>, url: string): string {
  const named = data['unit'];
  return typeof named === 'string' && named !== '' ? named : (unitByUrl.get(url) ?? '');
}

/** Builds the rows of findings: numbered through, each with its item, column and responsible unit. */
function viewFindings(audit: SiteAudit): readonly SiteFindingView[] {
  const itemOf = itemsByFinding(audit.checklist.items);
  const units = new Map(
    audit.documents.flatMap(({ url, unit }) => (unit === null ? [] : [[url, unit] as const])),
  );
  return orderFindings(audit.findings).map((finding, i): SiteFindingView => {
    const item = itemOf.get(finding.id);
    const { column, columnId, url } = finding.subject;
    const first = finding.evidence[0];
    return {
      ...buildFindingView(finding, null),
      number: i + 1,
      item: item?.title ?? null,
      group: item?.group ?? [],
      columnId,
      column,
      unit: unitOf(finding, units, url),
      capturedAt: first?.capturedAt ?? null,
      sha256: first?.sha256 ?? null,
    };
  });
}

function viewColumn(
  column: SiteAudit['columns'][number],
  findings: readonly SiteFindingView[],
): SiteColumnView {
  const { id, name, text, url, itemCount, newestDate, windowDays, dueDate } = column;
  const count = (wanted: Outcome): number =>
    findings.filter(({ outcome }) => outcome === wanted).length;
  const failed = count('failed');
  return {
    ...describeColumn(column, failed > 0),
    id,
    name,
    text,
    url,
    failed,
    cantTell: count('cantTell'),
    itemCount,
    newestDate,
    windowDays,
    dueDate,
  };
}

function viewItem(item: ChecklistItem, outcomes: ReadonlyMap<string, Outcome>): SiteItemView {
  const { id, title, group, outcome, points, scored, deducted, method } = item;
  const count = (wanted: Outcome): number =>
    item.findings.filter((finding) => outcomes.get(finding) === wanted).length;
  return {
    id,
    title,
    group,
    outcome,
    points,
    scored,
    deducted,
    method,
    failed: count('failed'),
    cantTell: count('cantTell'),
    passed: count('passed'),
  };
}

function countBy<Value extends string>(
  values: readonly Value[],
  names: readonly Value[],
): Record<Value, number> {
  const zero = names.map((name) => [name, 0] as const);
  const counts: Record<string, number> = Object.fromEntries(zero);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** Turns a site audit into what a person reads: the one model behind workbook, document, page and terminal. */
export function buildSiteAuditView(audit: SiteAudit): SiteAuditView {
  const { target, checklist } = audit;
  const host = URL.canParse(target.url) ? new URL(target.url).host : target.url;
  const findings = viewFindings(audit);
  const outcomes = new Map(audit.findings.map(({ id, outcome }) => [id, outcome]));
  const of = (outcome: Outcome): SiteFindingView[] =>
    findings.filter((finding) => finding.outcome === outcome);
  const columns = audit.columns.map((column) =>
    viewColumn(
      column,
      findings.filter(({ columnId }) => columnId === column.id),
    ),
  );
  return {
    header: {
      name: target.name ?? host,
      url: target.url,
      host,
      siteIdCode: target.siteIdCode,
      level: target.level === null ? null : levelWords[target.level],
      asOf: audit.asOf,
      startedAt: audit.startedAt,
      finishedAt: audit.finishedAt,
    },
    system: checklist.system,
    engine: audit.engine,
    score: {
      points: checklist.points,
      scored: checklist.scored,
      judged: checklist.judged,
      vetoed: checklist.vetoed,
    },
    counts: countBy(
      findings.map(({ outcome }) => outcome),
      outcomesByGravity,
    ),
    columnCounts: [...new Set(columns.map(({ word }) => word))].map((word) => ({
      word,
      count: columns.filter((column) => column.word === word).length,
    })),
    columns,
    nextDue: listNextDue(audit.columns, audit.asOf),
    items: checklist.items.map((item) => viewItem(item, outcomes)),
    failed: of('failed'),
    cantTell: of('cantTell'),
    passed: of('passed'),
    untested: [...of('untested'), ...of('inapplicable')],
    coverage: audit.coverage,
    warnings: audit.warnings.map(({ message }) => message),
  };
}
