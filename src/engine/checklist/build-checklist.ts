import type { Checklist } from '../model/checklist.ts';
import { sumScore } from '../score/sum-score.ts';
import { type ChecklistInput, judgeItem } from './judge-item.ts';

/**
 * Applies an indicator system to the findings of a page or site. The order of the findings does not matter.
 * A decided veto leaves no score; what a person must confirm never vetoes.
 */
export function buildChecklist(input: ChecklistInput): Checklist {
  const { system } = input;
  const judged = system.items.map((indicator) => judgeItem(indicator, input));
  const vetoed = judged.some(
    ({ indicator, item }) => indicator.scoring.rule === 'veto' && item.outcome === 'failed',
  );
  return {
    system: { id: system.id, name: system.name, version: system.version ?? String(system.year) },
    items: judged.map(({ item }) => item),
    ...sumScore(system, judged, vetoed),
    vetoed,
  };
}
