import {
  findColumnDefinition,
  isInForce,
  isWaiting,
  type ReviewedItem,
  type ReviewedSheet,
} from '../../engine/index.ts';
import type {
  Adjudication,
  HumanVerdict,
  PastVerdict,
} from '../../engine/model/assessment/human-verdict.ts';
import type {
  JudgementColumn,
  JudgementItem,
} from '../../engine/model/assessment/judgement-view.ts';
import type { KeptEvidence } from '../../engine/model/assessment/kept-evidence.ts';
import type { Indicator, IndicatorSystem } from '../../engine/model/indicator-system.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import { buildFindingView } from '../../report/build-finding-view.ts';
import { describeColumn } from '../../report/site/site-words.ts';

/** More of one item's findings helps nobody to decide. */
const maxFindings = 40;

/** Everything that is known of one agency under one system. */
export interface JudgementCase {
  readonly reviewed: ReviewedSheet;
  readonly system: IndicatorSystem;
  /** Null where the audit is gone. */
  readonly audit: SiteAudit | null;
  readonly verdicts: readonly HumanVerdict[];
  readonly adjudications: readonly Adjudication[];
  readonly past: readonly PastVerdict[];
  readonly evidence: readonly KeptEvidence[];
}

function viewColumns(indicator: Indicator, audit: SiteAudit | null): readonly JudgementColumn[] {
  return indicator.columns.map((id) => {
    const name = findColumnDefinition(id)?.name ?? id;
    const column = audit?.columns.find((found) => found.id === id);
    if (column === undefined) return { name, url: null, word: '' };
    return { name, url: column.url, word: describeColumn(column, false).word };
  });
}

function viewItem(
  { machine, human, final }: ReviewedItem,
  indicator: Indicator,
  { reviewed, system, audit, verdicts, adjudications, past, evidence }: JudgementCase,
): JudgementItem {
  const { id, title, group, method, points, outcome, scored, deducted, passed } = machine;
  const said = verdicts.find(({ itemId }) => itemId === id) ?? null;
  const wanted = new Set(machine.findings);
  return {
    id,
    title,
    group,
    method,
    points,
    penalty: points === null ? (indicator.scoring.deductPerFinding ?? null) : null,
    noteRatio: indicator.scoring.noteOnlyRatio ?? system.noteOnlyRatio ?? null,
    criteria: indicator.criteria.map((criterion) => ({
      text: criterion.text,
      points: criterion.points,
    })),
    note: indicator.note ?? '',
    columns: viewColumns(indicator, audit),
    machine: { outcome, scored, deducted, passed },
    human,
    lapsed: said !== null && !isInForce(said, reviewed.sheet.asOf) ? said : null,
    settled: adjudications.find(({ itemId }) => itemId === id) ?? null,
    past: past.filter(({ itemId }) => itemId === id).toReversed(),
    final: { outcome: final.outcome, scored: final.scored, deducted: final.deducted },
    isWaiting: isWaiting({ machine, human, final }),
    findings: reviewed.sheet.findings
      .filter((finding) => wanted.has(finding.id))
      .slice(0, maxFindings)
      .map((finding) => buildFindingView(finding, null)),
    evidence: evidence.filter(({ itemId }) => itemId === id),
  };
}

/** The items of an agency as the person who judges sees them, in the order of the table. */
export function viewJudgement(known: JudgementCase): readonly JudgementItem[] {
  const indicators = new Map(known.system.items.map((indicator) => [indicator.id, indicator]));
  return known.reviewed.items.flatMap((item) => {
    const indicator = indicators.get(item.machine.id);
    return indicator === undefined ? [] : [viewItem(item, indicator, known)];
  });
}
