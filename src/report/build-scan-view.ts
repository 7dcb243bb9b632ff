import type { ChecklistItem } from '../engine/model/checklist.ts';
import type { Finding } from '../engine/model/finding.ts';
import type { Outcome } from '../engine/model/outcome.ts';
import type { PageScan } from '../engine/model/page-scan.ts';
import type { FindingView } from '../engine/model/finding-view.ts';
import type { GroupView, ItemView, OutcomeCounts, ScanView } from '../engine/model/scan-view.ts';
import { buildAnnualReportView } from './build-annual-report-view.ts';
import { buildFindingView, isLocatable } from './build-finding-view.ts';
import { outcomesByGravity } from './outcome-words.ts';
import { pageKindWords } from './page-kind-words.ts';
import { summarizeItem } from './summarize-item.ts';

/** Findings shown of one item; the rest are in the exported document. */
export const maxFindingsOfItem = 30;

/** Turns a page scan into what a person reads: header, counts, grouped items, worst first. */
export function buildScanView(scan: PageScan): ScanView {
  const findings = new Map(scan.findings.map((finding) => [finding.id, finding]));
  const decided = scan.checklist.items.filter((item) => isDecided(item.outcome));
  const ordered = orderGroups(groupItems(decided.map((item) => pairItem(item, findings))));
  const marks = numberMarks(ordered.flatMap((group) => group.pairs));
  const groups = ordered.map(({ title, pairs }): GroupView => {
    const items = pairs.map((pair) => buildItem(pair, marks));
    return { title, counts: countOutcomes(items), items };
  });
  const rest = scan.checklist.items
    .filter((item) => !isDecided(item.outcome))
    .map((item) => buildItem(pairItem(item, findings), marks));
  return {
    header: buildHeader(scan),
    system: scan.checklist.system,
    engine: scan.engine,
    score: {
      points: scan.checklist.points,
      scored: scan.checklist.scored,
      judged: scan.checklist.judged,
      vetoed: scan.checklist.vetoed,
    },
    counts: countOutcomes(scan.checklist.items),
    groups,
    rest: rest.sort((a, b) => gravityOf(a.outcome) - gravityOf(b.outcome)),
    annualReport: scan.annualReport === null ? null : buildAnnualReportView(scan.annualReport),
    warnings: scan.warnings.map((warning) => warning.message),
  };
}

interface ItemPair {
  readonly item: ChecklistItem;
  /** Worst first. */
  readonly findings: readonly Finding[];
}

interface ItemGroup {
  readonly title: string;
  readonly pairs: readonly ItemPair[];
}

function isDecided(outcome: Outcome): boolean {
  return outcome === 'failed' || outcome === 'cantTell' || outcome === 'passed';
}

function gravityOf(outcome: Outcome): number {
  return outcomesByGravity.indexOf(outcome);
}

/** Veto before deduction before advice before doubt before what is in order. */
function gravityOfFinding(finding: Finding): number {
  const severity = finding.severity === 'veto' ? 0 : finding.severity === 'deduct' ? 1 : 2;
  return gravityOf(finding.outcome) * 3 + (finding.outcome === 'failed' ? severity : 0);
}

function gravityOfPair({ item, findings }: ItemPair): number {
  const first = findings[0];
  const worst = first === undefined ? 2 : gravityOfFinding(first) % 3;
  return gravityOf(item.outcome) * 3 + (item.outcome === 'failed' ? worst : 0);
}

function pairItem(item: ChecklistItem, byId: ReadonlyMap<string, Finding>): ItemPair {
  const findings = item.findings.flatMap((id) => byId.get(id) ?? []);
  return { item, findings: findings.sort((a, b) => gravityOfFinding(a) - gravityOfFinding(b)) };
}

function groupItems(pairs: readonly ItemPair[]): ItemGroup[] {
  const groups = new Map<string, ItemPair[]>();
  for (const pair of pairs) {
    const title = pair.item.group[0] ?? '检查项';
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [pair]);
    else group.push(pair);
  }
  return [...groups].map(([title, members]) => ({
    title,
    pairs: members.sort((a, b) => gravityOfPair(a) - gravityOfPair(b)),
  }));
}

function orderGroups(groups: readonly ItemGroup[]): ItemGroup[] {
  const gravityOfGroup = (group: ItemGroup): number =>
    Math.min(...group.pairs.map((pair) => gravityOfPair(pair)));
  return [...groups].sort((a, b) => gravityOfGroup(a) - gravityOfGroup(b));
}

/** Numbers of the marks in the page, by finding: those that ask for action, in reading order. */
function numberMarks(pairs: readonly ItemPair[]): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  for (const { findings } of pairs) {
    for (const finding of findings.slice(0, maxFindingsOfItem)) {
      const asksForAction = finding.outcome === 'failed' || finding.outcome === 'cantTell';
      if (!asksForAction || marks.has(finding.id)) continue;
      if (finding.evidence.some(isLocatable)) marks.set(finding.id, marks.size + 1);
    }
  }
  return marks;
}

function buildItem({ item, findings }: ItemPair, marks: ReadonlyMap<string, number>): ItemView {
  const views = findings
    .slice(0, maxFindingsOfItem)
    .map((finding): FindingView => buildFindingView(finding, marks.get(finding.id) ?? null));
  return {
    id: item.id,
    title: item.title,
    outcome: item.outcome,
    method: item.method,
    summary: summarizeItem(item, views, findings.length - views.length),
    isVeto: findings.some(({ outcome, severity }) => outcome === 'failed' && severity === 'veto'),
    points: item.points,
    scored: item.scored,
    findings: views,
    more: findings.length - views.length,
  };
}

function countOutcomes(items: readonly { readonly outcome: Outcome }[]): OutcomeCounts {
  const counts: OutcomeCounts = { failed: 0, cantTell: 0, passed: 0, inapplicable: 0, untested: 0 };
  for (const { outcome } of items) counts[outcome] += 1;
  return counts;
}

function buildHeader(scan: PageScan): ScanView['header'] {
  const { page } = scan;
  const host = URL.canParse(scan.url) ? new URL(scan.url).host : '';
  return {
    name: page.siteName ?? page.title ?? (host || scan.url),
    siteIdCode: page.siteIdCode,
    kind: page.kind,
    kindLabel: pageKindWords[page.kind],
    column: page.columnName,
    title: page.title,
    url: scan.url,
    host,
    asOf: scan.asOf,
    capturedAt: scan.capturedAt,
    encoding: page.encoding,
    sha256: scan.sha256,
    government: page.government,
  };
}
