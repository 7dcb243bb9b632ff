import type { ReviewedItem, ReviewedSheet } from '../../engine/index.ts';
import type {
  AgencyGroup,
  AgencyItem,
  AgencyView,
} from '../../engine/model/assessment/agency-view.ts';
import type { TargetRun } from '../../engine/model/assessment/assessment.ts';
import type { SheetSummary } from '../../engine/model/assessment/score-sheet.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import type { FindingView } from '../../engine/model/finding-view.ts';
import { buildFindingView } from '../build-finding-view.ts';

/** What is kept of one agency. */
export interface AgencyRecords {
  readonly target: Target;
  readonly run: TargetRun | null;
  readonly summary: SheetSummary | null;
  readonly reviewed: ReviewedSheet | null;
}

function viewItem(
  { machine, human, final }: ReviewedItem,
  findings: ReadonlyMap<string, FindingView>,
): AgencyItem {
  const { id, title, group, outcome, points, scored, deducted, method } = final;
  return {
    id,
    title,
    headings: group.slice(1),
    outcome,
    machineOutcome: human === null ? null : machine.outcome,
    note: human?.exemption?.reason ?? human?.note ?? '',
    points,
    scored,
    deducted,
    method,
    passed: machine.passed,
    findings: final.findings.flatMap((finding) => findings.get(finding) ?? []),
  };
}

/** One agency under one system with its groups in the order of the table, each with its findings. */
export function buildAgencyView({ target, run, summary, reviewed }: AgencyRecords): AgencyView {
  if (reviewed === null) return { target, run, summary, groups: [], notChecked: [] };
  const { sheet, items } = reviewed;
  const findings = new Map(
    sheet.findings.map((finding) => [finding.id, buildFindingView(finding, null)]),
  );
  const titleOf = ({ final }: ReviewedItem): string => final.group[0] ?? '';
  const groups = [...new Set(items.map(titleOf))].map((title): AgencyGroup => {
    const sums = summary?.groups.find((group) => group.title === title);
    return {
      title,
      points: sums?.points ?? 0,
      scored: sums?.scored ?? 0,
      items: items
        .filter((item) => titleOf(item) === title)
        .map((item) => viewItem(item, findings)),
    };
  });
  return { target, run, summary, groups, notChecked: sheet.notChecked };
}
