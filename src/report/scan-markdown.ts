import type { FindingView } from '../engine/model/finding-view.ts';
import type { ItemView, ScanView } from '../engine/model/scan-view.ts';
import { describeBasis } from './describe-basis.ts';
import { describeCounts } from './describe-header.ts';
import { describeEvidence } from './describe-evidence.ts';
import { outcomeWords } from './outcome-words.ts';

/** The checklist as Markdown; page text is escaped, only http(s) addresses become links. */
export function renderScanMarkdown(view: ScanView): string {
  const lines = [...renderHeader(view), describeCounts(view), ''];
  for (const group of view.groups) {
    lines.push(`## ${escapeMarkdown(group.title)}`, '', ...group.items.flatMap(renderItem), '');
  }
  if (view.rest.length > 0) {
    lines.push('## 未作判断', '', ...view.rest.map(renderRest), '');
  }
  lines.push(...view.warnings.map((warning) => `> 注意：${escapeMarkdown(warning)}`));
  return `${lines.join('\n').trim()}\n`;
}

/** Escapes what Markdown or HTML would read as markup, and keeps the text on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~&-]/g, (sign) => `\\${sign}`);
}

/** A link where the address is http(s), else the text alone. */
export function renderMarkdownLink(text: string, url: string): string {
  if (!/^https?:\/\//i.test(url)) return escapeMarkdown(text);
  const address = url.replace(/[\s<>()\\]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
  return `[${escapeMarkdown(text)}](${address})`;
}

function renderHeader({ header, system }: ScanView): string[] {
  const code = header.siteIdCode === null ? '' : `（标识码 ${escapeMarkdown(header.siteIdCode)}）`;
  const column = header.column === null ? '' : ` · ${escapeMarkdown(header.column)}`;
  return [
    `# ${escapeMarkdown(header.name)}${code}`,
    '',
    `${header.kindLabel}${column} · ${renderMarkdownLink(header.title ?? header.url, header.url)}`,
    '',
    `截至 ${header.asOf} · ${escapeMarkdown(system.name)}`,
    '',
  ];
}

function renderItem(item: ItemView): string[] {
  const { sign, word } = outcomeWords[item.outcome];
  const veto = item.isVeto ? '（单项否决）' : '';
  const head = `- ${sign} **${word}** ${escapeMarkdown(item.title)}${veto}`;
  if (item.findings.length === 0) return [`${head}：${escapeMarkdown(item.summary)}`];
  const more = item.more > 0 ? [`  - 另有${item.more}处，见导出的明细。`] : [];
  return [head, ...item.findings.flatMap(renderFinding), ...more];
}

function renderFinding(finding: FindingView): string[] {
  const lines = [`  - ${escapeMarkdown(finding.message)}`];
  if (finding.outcome !== 'failed' && finding.outcome !== 'cantTell') return lines;
  for (const piece of finding.evidence) {
    const line = describeEvidence(piece, escapeMarkdown);
    if (line !== null) lines.push(`    - ${line}`);
  }
  if (finding.basis.length > 0)
    lines.push(`    - 依据：${escapeMarkdown(describeBasis(finding.basis))}`);
  return lines;
}

function renderRest(item: ItemView): string {
  const { sign, word } = outcomeWords[item.outcome];
  return `- ${sign} ${word} ${escapeMarkdown(item.title)}：${escapeMarkdown(item.summary)}`;
}
