import { findColumnDefinition } from '../data/columns.ts';
import { describeFault } from '../model/describe-fault.ts';
import { type Indicator, IndicatorSystem } from '../model/indicator-system.ts';
import type { Result } from '../model/result.ts';

function findNegativeFault({ points, criteria, scoring }: Indicator): string | null {
  const fields: readonly (readonly [string, number | null | undefined])[] = [
    ['points', points],
    ...criteria.map((criterion, i) => [`criteria[${String(i)}].points`, criterion.points] as const),
    ['scoring.deductPerFinding', scoring.deductPerFinding],
    ['scoring.cap', scoring.cap],
  ];
  const negative = fields.find(([, value]) => (value ?? 0) < 0);
  return negative === undefined ? null : `${negative[0]}：不应为负数`;
}

function findItemFault(item: Indicator, system: IndicatorSystem): string | null {
  const unknown = item.columns.findIndex((id) => findColumnDefinition(id) === null);
  if (unknown >= 0) {
    return `columns[${String(unknown)}]：没有 id 为“${item.columns[unknown] ?? ''}”的栏目`;
  }
  const { group } = item;
  const isGroupKnown = group === undefined || system.groups?.some(({ id }) => id === group);
  if (isGroupKnown !== true) return `group：groups 中没有“${group ?? ''}”`;
  return findNegativeFault(item);
}

function findFault(system: IndicatorSystem): string | null {
  const seen = new Set<string>();
  for (const [i, item] of system.items.entries()) {
    if (seen.has(item.id)) return `items[${String(i)}].id：与前面的“${item.id}”重复`;
    seen.add(item.id);
    const fault = findItemFault(item, system);
    if (fault !== null) return `items[${String(i)}].${fault}`;
  }
  const group = system.groups?.findIndex(({ points }) => points < 0) ?? -1;
  return group >= 0 ? `groups[${String(group)}].points：不应为负数` : null;
}

/**
 * Reads an indicator system.
 * Errors: `invalidSystem` with the path of the first fault (`items[3].points：应为数字或 null`).
 */
export function parseIndicatorSystem(json: unknown): Result<IndicatorSystem, 'invalidSystem'> {
  const parsed = IndicatorSystem.safeParse(json);
  const fault = parsed.success ? findFault(parsed.data) : describeFault(parsed.error);
  if (parsed.success && fault === null) return { ok: true, value: parsed.data };
  return { ok: false, error: { code: 'invalidSystem', message: fault ?? '格式不对' } };
}

/** What is odd in a usable system, one Chinese line each: criteria that add up to more than their item. */
export function listSystemWarnings(system: IndicatorSystem): readonly string[] {
  return system.items.flatMap((item, i) => {
    const sum = item.criteria.reduce((total, { points }) => total + (points ?? 0), 0);
    if (item.points === null || sum <= item.points) return [];
    const figures = `${String(sum)} 分，多于本项的 ${String(item.points)} 分`;
    return [`items[${String(i)}]（${item.title}）：各考察点合计 ${figures}，按本项分值封顶`];
  });
}
