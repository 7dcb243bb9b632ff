import { listSystemWarnings, parseIndicatorSystem } from '../indicators/parse-indicator-system.ts';
import type { GroupWeight, SystemCheck, SystemRemark } from '../model/assessment/system-edit.ts';
import type { Indicator, IndicatorSystem } from '../model/indicator-system.ts';
import { roundTo } from '../score/sum-score.ts';

/** Tables are drawn up to this sum. */
const fullPoints = 100;

function sumPoints(items: readonly { readonly points: number | null }[]): number {
  return roundTo(
    items.reduce((total, { points }) => total + (points ?? 0), 0),
    4,
  );
}

/** Points and items under each first-level heading, in the order of the table. */
export function weighGroups({ items }: Pick<IndicatorSystem, 'items'>): readonly GroupWeight[] {
  const titles = [...new Set(items.map(({ level1 }) => level1))];
  return titles.map((title) => {
    const members = items.filter(({ level1 }) => level1 === title);
    return {
      title,
      items: members.length,
      points: sumPoints(members),
      withoutPoints: members.filter(({ points }) => points === null).length,
    };
  });
}

function doesScore({ points }: Indicator): boolean {
  return (points ?? 0) > 0;
}

function findItemFault({ title, method, audits }: Indicator): string | null {
  if (title.trim() === '') return '没有名称，请填写。';
  if (method === 'automatic' && audits.length === 0) {
    return '判定方式是“自动判定”，但没有选择检查项，永远不会有结论。请选择检查项或改为人工判定。';
  }
  return null;
}

function findCriteriaWarning({ criteria, method, points }: Indicator): string | null {
  if (method === 'automatic' && criteria.length === 0) {
    return '计分方式是“按考察点得分”，但没有考察点。';
  }
  const sum = sumPoints(criteria);
  if (points === null || sum === 0 || sum >= points) return null;
  return `各考察点合计 ${String(sum)} 分，少于本项 ${String(points)} 分，不可能得满分。`;
}

function findItemWarning(item: Indicator): string | null {
  const { scoring } = item;
  if (scoring.rule === 'per-finding' && (scoring.deductPerFinding ?? 0) <= 0) {
    return '计分方式是“每处扣分”，但没有填写每处扣多少分，有问题时不会自动扣分。';
  }
  if (scoring.rule === 'criteria') return findCriteriaWarning(item);
  if (scoring.rule === 'unscored' && doesScore(item)) return '有分值，但计分方式是“不计分”。';
  return null;
}

function listItemRemarks(
  items: readonly Indicator[],
  find: (item: Indicator) => string | null,
): readonly SystemRemark[] {
  return items.flatMap((item) => {
    const message = find(item);
    return message === null ? [] : [{ itemId: item.id, message: `“${item.title}”：${message}` }];
  });
}

function warnOfTotal(total: number, { items, groups }: IndicatorSystem): readonly SystemRemark[] {
  const isScored = items.some(doesScore);
  if (!isScored || (groups ?? []).length > 0 || total === fullPoints) return [];
  const gap = roundTo(Math.abs(total - fullPoints), 4);
  const side = total > fullPoints ? '多' : '少';
  const message = `各项分值合计 ${String(total)} 分，比 ${String(fullPoints)} 分${side} ${String(gap)} 分。若原表总分就是如此，可以保存。`;
  return [{ itemId: null, message }];
}

/** Weighs a system and lists what is wrong with it and what is odd. */
export function checkSystem(system: IndicatorSystem): SystemCheck {
  const parsed = parseIndicatorSystem(system);
  const total = sumPoints(system.items);
  const faults = listItemRemarks(system.items, findItemFault);
  const whole =
    parsed.ok || faults.length > 0 ? [] : [{ itemId: null, message: parsed.error.message }];
  const nameless =
    system.name.trim() === '' ? [{ itemId: null, message: '体系没有名称，请填写。' }] : [];
  const capped = listSystemWarnings(system).map((message) => ({ itemId: null, message }));
  return {
    total,
    groups: weighGroups(system),
    faults: [...nameless, ...whole, ...faults],
    warnings: [
      ...warnOfTotal(total, system),
      ...listItemRemarks(system.items, findItemWarning),
      ...capped,
    ],
  };
}
