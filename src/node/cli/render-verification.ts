import type { Verification } from '../../engine/model/verification.ts';
import type { Drawing } from './drawing.ts';
import { dropControls } from './paint.ts';
import { indentText, wrapText } from './wrap-text.ts';

const outcomeWords = {
  passed: '符合',
  failed: '不符合',
  cantTell: '需人工核实',
  inapplicable: '不适用',
  untested: '未检查',
} as const;

/** Most changes and faults that are listed; the rest is counted. */
const maxListed = 30;

type Change = Verification['changes'][number];

function wordOf(verdict: Change['before']): string {
  return verdict === null ? '无此项' : outcomeWords[verdict.outcome];
}

function renderFaults({ faults, url }: Verification, { paint, columns }: Drawing): string[] {
  const lines = faults.slice(0, maxListed).flatMap((fault) => {
    const where = fault.url === '' || fault.url === url ? '' : `${dropControls(fault.url)}：`;
    return indentText('  × ', `${where}${fault.message}`, columns);
  });
  const rest = faults.length - maxListed;
  return [
    paint('red', `存档不完整或被改动，共 ${String(faults.length)} 处：`),
    ...lines,
    ...(rest > 0 ? [`  另有 ${String(rest)} 处，见 --format json。`] : []),
  ];
}

/** Verdicts that changed, each with what can have changed it. */
export function renderChanges(changes: readonly Change[], { columns }: Drawing): string[] {
  const lines = changes
    .slice(0, maxListed)
    .flatMap(({ title, url, before, after, why }) => [
      ...indentText('  · ', dropControls(title ?? url), columns),
      ...indentText('    ', `${wordOf(before)} → ${wordOf(after)}。${dropControls(why)}`, columns),
    ]);
  const rest = changes.length - maxListed;
  return rest > 0 ? [...lines, `  另有 ${String(rest)} 项，见 --format json。`] : lines;
}

function renderVerdicts(verification: Verification, drawing: Drawing): string[] {
  const { sameVerdicts, changes } = verification;
  const { paint } = drawing;
  if (sameVerdicts === null) return ['旁边没有 audit.json 或读不出，未与原结果比较。'];
  if (sameVerdicts) return [paint('green', '按存档重新判定，结果与 audit.json 一致。')];
  const count = String(changes.length);
  return [
    paint('yellow', `按存档重新判定，有 ${count} 项与 audit.json 不同：`),
    ...renderChanges(changes, drawing),
  ];
}

/** A verification for a person at a terminal. */
export function renderVerification(verification: Verification, drawing: Drawing): string {
  const { url, asOf, isIntact, entries, seal } = verification;
  const { paint, columns } = drawing;
  const lines = [
    `核验存档：${dropControls(url)}（监测时间点 ${asOf}）`,
    ...(isIntact
      ? [paint('green', `✓ 存档完整，${String(entries)} 段内容的 SHA-256 与哈希链全部相符。`)]
      : renderFaults(verification, drawing)),
    ...wrapText(`封存值 ${seal}`, columns).map((line) => paint('dim', line)),
    ...renderVerdicts(verification, drawing),
  ];
  return `${lines.join('\n')}\n`;
}
