import type { FindingView } from '../engine/model/finding-view.ts';
import type { ItemView, ScanView } from '../engine/model/scan-view.ts';
import { describeCounts, describeHeader } from './describe-header.ts';
import { describeBasis } from './describe-basis.ts';
import { describeEvidence } from './describe-evidence.ts';
import { outcomeWords } from './outcome-words.ts';

/** The checklist as plain text, to paste into a message or a letter. */
export function renderScanText(view: ScanView): string {
  const lines = [...describeHeader(view), describeCounts(view), ''];
  for (const group of view.groups) {
    lines.push(`【${group.title}】`, ...group.items.flatMap(renderItem), '');
  }
  if (view.rest.length > 0) {
    lines.push('【未作判断】', ...view.rest.map(renderRest), '');
  }
  if (view.warnings.length > 0) lines.push(...view.warnings.map((warning) => `注意：${warning}`));
  return `${lines.join('\n').trim()}\n`;
}

function renderItem(item: ItemView): string[] {
  const { sign, word } = outcomeWords[item.outcome];
  const veto = item.isVeto ? '〔单项否决〕' : '';
  const more = item.more > 0 ? [`   另有${item.more}处，见导出的明细。`] : [];
  if (item.findings.length === 0) return [`${sign} ${word}　${item.title}${veto}　${item.summary}`];
  return [
    `${sign} ${word}　${item.title}${veto}`,
    ...item.findings.flatMap(renderFinding),
    ...more,
  ];
}

function renderFinding(finding: FindingView): string[] {
  const isFault = finding.outcome === 'failed' || finding.outcome === 'cantTell';
  const lines = [`   ${finding.message}`];
  if (!isFault) return lines;
  for (const piece of finding.evidence) {
    const line = describeEvidence(piece);
    if (line !== null) lines.push(`   ${line}`);
  }
  if (finding.basis.length > 0) lines.push(`   依据：${describeBasis(finding.basis)}`);
  return lines;
}

function renderRest(item: ItemView): string {
  const { sign, word } = outcomeWords[item.outcome];
  return `${sign} ${word}　${item.title}　${item.summary}`;
}
