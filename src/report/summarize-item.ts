import type { ChecklistItem } from '../engine/model/checklist.ts';
import type { FindingView } from '../engine/model/finding-view.ts';

/**
 * What was found about an item, in one line; the sentences stand in its findings.
 * Units: `more` counts findings of the item beyond those given.
 */
export function summarizeItem(
  item: ChecklistItem,
  findings: readonly FindingView[],
  more: number,
): string {
  const deciding = findings.filter(({ outcome }) => outcome === item.outcome);
  const first = deciding[0] ?? findings[0];
  if (first === undefined) return emptySummaries[item.method];
  const count = deciding.length === findings.length ? deciding.length + more : deciding.length;
  if (count > 1) return `${count}处：${first.message}`;
  return lateness(first) ?? first.message;
}

const emptySummaries: Readonly<Record<ChecklistItem['method'], string>> = {
  automatic: '本页不涉及',
  assisted: '本页看不到，需人工核实',
  manual: '需人工填写',
};

function lateness({ outcome, deadline }: FindingView): string | null {
  if (outcome !== 'failed' || deadline === null || deadline.late === 0) return null;
  return describeLateness(deadline.late, deadline.term.unit);
}

/** “晚6个工作日”. */
export function describeLateness(late: number, unit: 'working-day' | 'day'): string {
  return unit === 'working-day' ? `晚${late}个工作日` : `晚${late}天`;
}
