import type { NextDue } from '../../engine/model/site-audit-view.ts';
import type { Drawing } from './drawing.ts';
import { indentText } from './wrap-text.ts';

/** Most terms that are told; all are in audit.json. */
const maxShown = 8;

function describeLeft(daysLeft: number): string {
  if (daysLeft === 0) return '就是今天';
  return daysLeft > 0 ? `还有 ${String(daysLeft)} 天` : `已过 ${String(-daysLeft)} 天`;
}

function describe({ name, daysLeft, newestDate, isYearly }: NextDue): string {
  const what = isYearly ? `公布“${name}”（每年一次）` : `更新“${name}”`;
  const newest = newestDate === null || isYearly ? '' : `，最新一条 ${newestDate}`;
  return `${what}${newest}，${describeLeft(daysLeft)}`;
}

/** Until when each column must have something new, the first first. */
export function renderNextDue(list: readonly NextDue[], { paint, columns }: Drawing): string[] {
  if (list.length === 0) return ['没有读到有更新期限的栏目。'];
  const rest = list.length - maxShown;
  return [
    ...list.slice(0, maxShown).flatMap((next) => {
      const lines = indentText(`${next.due}  `, describe(next), columns);
      return next.daysLeft < 0 ? lines.map((line) => paint('yellow', line)) : lines;
    }),
    ...(rest > 0 ? [paint('dim', `  另有 ${String(rest)} 项，见 audit.json。`)] : []),
  ];
}
