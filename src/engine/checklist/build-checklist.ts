import { columnDefinitions } from '../data/columns.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { type JudgedItem, sumScore } from '../score/sum-score.ts';
import { isVetoed } from '../score/policies.ts';
import { type ChecklistInput, judgeItem } from './judge-item.ts';

const rankOf: Readonly<Record<Outcome, number>> = {
  failed: 0,
  cantTell: 1,
  passed: 2,
  inapplicable: 3,
  untested: 4,
};

const columnOrder = new Map(columnDefinitions.map(({ id }, i) => [id, i]));

/** Worst first, then in the order of the columns; the order in which the findings came does not matter. */
function compareFindings(a: Finding, b: Finding): number {
  const orderOf = ({ subject: { columnId } }: Finding): number =>
    columnOrder.get(columnId ?? '') ?? -1;
  const order = rankOf[a.outcome] - rankOf[b.outcome] || orderOf(a) - orderOf(b);
  return order === 0 ? Number(a.id > b.id) - Number(a.id < b.id) : order;
}

/** Every item of the system with its result, in the order of the table. The order of the findings does not matter. */
export function listJudgedItems(input: ChecklistInput): readonly JudgedItem[] {
  const findings = input.findings.toSorted(compareFindings);
  return input.system.items.map((indicator) => judgeItem(indicator, { ...input, findings }));
}

/**
 * Applies an indicator system to the findings of a page or site. The order of the findings does not matter.
 * A decided veto leaves no score; what a person must confirm never vetoes.
 */
export function buildChecklist(input: ChecklistInput): Checklist {
  const { system } = input;
  const judged = listJudgedItems(input);
  const vetoed = isVetoed(judged);
  return {
    system: { id: system.id, name: system.name, version: system.version ?? String(system.year) },
    items: judged.map(({ item }) => item),
    ...sumScore(system, judged, vetoed),
    vetoed,
  };
}
