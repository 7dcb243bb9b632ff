import stringWidth from 'string-width';
import type { PageScan } from '../../engine/model/page-scan.ts';
import type { Outcome } from '../../engine/model/outcome.ts';
import { type FindingView } from '../../engine/model/finding-view.ts';
import { type GroupView, type ItemView, ScanView } from '../../engine/model/scan-view.ts';
import { buildScanView } from '../../report/build-scan-view.ts';
import { outcomeWords, severityWords } from '../../report/outcome-words.ts';
import type { Drawing } from './drawing.ts';
import { dropControls, type Style } from './paint.ts';
import { renderFinding } from './render-finding.ts';
import { indentText, wrapText } from './wrap-text.ts';

const styles: Readonly<Record<Outcome, Style>> = {
  failed: 'red',
  cantTell: 'yellow',
  passed: 'green',
  inapplicable: 'gray',
  untested: 'gray',
};
const maxFindings = 8;
const wordColumns = 12;

function renderHeader({ header, system }: ScanView, { paint, columns }: Drawing): string[] {
  const code = header.siteIdCode === null ? '' : `（标识码 ${header.siteIdCode}）`;
  const kind = [header.kindLabel, header.column, header.title].filter((part) => part !== null);
  return [
    ...wrapText(`${header.name}${code}`, columns).map((line) => paint('bold', line)),
    ...wrapText(kind.join(' · '), columns),
    ...wrapText(header.url, columns).map((line) => paint('dim', line)),
    ...wrapText(`监测时间点 ${header.asOf} · ${system.name}`, columns),
  ];
}

function renderCounts({ counts, score }: ScanView, { paint, columns }: Drawing): string[] {
  const shown = (['failed', 'cantTell', 'passed'] as const).map((outcome) => {
    const { sign, word } = outcomeWords[outcome];
    return paint(styles[outcome], `${sign} ${word} ${String(counts[outcome])}`);
  });
  const rest = `不适用 ${String(counts.inapplicable)} · 未检查 ${String(counts.untested)}`;
  const line = shown.join('  ');
  const isWide = stringWidth(line) + stringWidth(rest) + 2 <= columns;
  const lines = isWide ? [`${line}  ${paint('dim', rest)}`] : [line, paint('dim', rest)];
  const judged = `已判定 ${String(Math.round(score.judged * 100))}%`;
  if (score.vetoed) lines.push(paint('red', '单项否决：不合格，不再计分'));
  else if (score.points > 0) {
    lines.push(
      `得分 ${String(score.scored)} / ${String(score.points)}（${judged}，未判定的不计入得分）`,
    );
  }
  return lines;
}

/** The message without what it is about: equal for findings that say the same of several things. */
function shapeOf({ message, subject }: FindingView): string {
  return subject.title === null ? message : message.replaceAll(subject.title, '');
}

/** Findings a person must look into are told once where they say the same of several things. */
function foldAlike(findings: readonly FindingView[]): readonly (readonly FindingView[])[] {
  const groups = new Map<string, FindingView[]>();
  for (const finding of findings) {
    const key = finding.outcome === 'cantTell' ? shapeOf(finding) : finding.id;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function renderAlike([first, ...others]: readonly FindingView[], drawing: Drawing): string[] {
  if (first === undefined) return [];
  const lines = renderFinding(first, drawing);
  if (others.length === 0) return lines;
  const titles = others.map(({ subject }) => subject.title ?? subject.url).join('、');
  return [...lines, ...indentText('    · 同样情况：', titles, drawing.columns)];
}

function markOf(item: ItemView, { paint }: Drawing): string {
  const { sign, word } = outcomeWords[item.outcome];
  const padding = ' '.repeat(Math.max(1, wordColumns - stringWidth(word)));
  return paint(styles[item.outcome], `${sign} ${word}`) + padding;
}

function weightOf(item: ItemView): string {
  if (item.outcome !== 'failed') return '';
  const worst = (['veto', 'deduct', 'advise'] as const).find((severity) =>
    item.findings.some((finding) => finding.outcome === 'failed' && finding.severity === severity),
  );
  const points =
    item.points !== null && item.scored !== null
      ? ` ${String(item.scored)}/${String(item.points)}分`
      : '';
  return worst === undefined ? points : `〔${severityWords[worst]}〕${points}`;
}

function renderItem(item: ItemView, drawing: Drawing): string[] {
  const mark = markOf(item, drawing);
  if (item.outcome === 'passed')
    return indentText(mark, `${item.title}　${item.summary}`, drawing.columns);
  const title = indentText(mark, `${item.title}${weightOf(item)}`, drawing.columns);
  const asking = item.findings.filter(
    ({ outcome }) => outcome === 'failed' || outcome === 'cantTell',
  );
  const alike = foldAlike(asking);
  const shown = alike.slice(0, maxFindings);
  if (shown.length === 0) return [...title, ...indentText('    · ', item.summary, drawing.columns)];
  const hidden = asking.length - shown.flat().length + item.more;
  const more = hidden > 0 ? [`    · 另有 ${String(hidden)} 处，见 --format json。`] : [];
  return [...title, ...shown.flatMap((findings) => renderAlike(findings, drawing)), ...more];
}

function renderGroup(group: GroupView, drawing: Drawing): string[] {
  const rule = '─'.repeat(Math.max(2, drawing.columns - stringWidth(group.title) - 1));
  const heading = `${drawing.paint('bold', group.title)} ${drawing.paint('dim', rule)}`;
  return ['', heading, ...group.items.flatMap((item) => renderItem(item, drawing))];
}

function renderRest({ rest }: ScanView, { paint, columns }: Drawing): string[] {
  const titlesOf = (outcome: Outcome): string =>
    rest.flatMap((item) => (item.outcome === outcome ? [item.title] : [])).join('；');
  const line = (label: string, titles: string): string[] =>
    titles === '' ? [] : indentText(label, titles, columns).map((text) => paint('dim', text));
  return [
    '',
    ...line('未检查：', titlesOf('untested')),
    ...line('不适用：', titlesOf('inapplicable')),
  ];
}

function findNextStep({ counts, header }: ScanView): string {
  if (header.government === 'no') return '这似乎不是政府网站的页面，结果仅供参考。';
  if ((counts.failed ?? 0) > 0) return '下一步：按上面各条逐项整改，改后再查一次。';
  if ((counts.cantTell ?? 0) > 0) return '下一步：请人工核实标“?”的各项。';
  return '本页能检查的各项没有发现问题。';
}

/** A page's checklist for a person at a terminal: worst first, with quotes and grounds; ends with what was not checked. */
export function renderScan(scan: PageScan, drawing: Drawing): string {
  const view = cleanView(buildScanView(scan));
  const lines = [
    ...renderHeader(view, drawing),
    '',
    ...renderCounts(view, drawing),
    ...view.groups.flatMap((group) => renderGroup(group, drawing)),
    ...renderRest(view, drawing),
    ...view.warnings.flatMap((warning) => indentText('注意：', warning, drawing.columns)),
    '',
    ...wrapText(findNextStep(view), drawing.columns),
  ];
  return `${lines.join('\n')}\n`;
}

/** The view with the control characters of page text removed; they could drive the terminal. */
function cleanView(view: ScanView): ScanView {
  const json = JSON.stringify(view, (_, value: unknown) =>
    typeof value === 'string' ? dropControls(value) : value,
  );
  return ScanView.parse(JSON.parse(json));
}
