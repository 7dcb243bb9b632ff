import stringWidth from 'string-width';
import type { Outcome } from '../../engine/model/outcome.ts';
import type { SiteAuditView, SiteFindingView } from '../../engine/model/site-audit-view.ts';
import { SiteAudit } from '../../engine/model/site-audit.ts';
import { outcomesByGravity, outcomeWords, severityWords } from '../../report/outcome-words.ts';
import { buildSiteAuditView } from '../../report/site/build-site-view.ts';
import type { Drawing } from './drawing.ts';
import { outcomeStyles } from './outcome-styles.ts';
import { dropControls } from './paint.ts';
import { renderColumns } from './render-audit-columns.ts';
import { renderFinding } from './render-finding.ts';
import { renderNextDue } from './render-next-due.ts';
import { indentText, wrapText } from './wrap-text.ts';

/** Most findings of one audit, and most addresses not looked at, that are told; all are in audit.json. */
const maxFindings = 5;
const maxNotChecked = 10;

function renderHeader({ header, system }: SiteAuditView, { paint, columns }: Drawing): string[] {
  const code = header.siteIdCode === null ? '' : `（标识码 ${header.siteIdCode}）`;
  const level = header.level === null ? '' : ` · ${header.level}`;
  return [
    ...wrapText(`${header.name}${code}${level}`, columns).map((line) => paint('bold', line)),
    ...wrapText(header.url, columns).map((line) => paint('dim', line)),
    ...wrapText(`监测时间点 ${header.asOf} · ${system.name}`, columns),
  ];
}

function renderCounts(view: SiteAuditView, drawing: Drawing): string[] {
  const { counts, coverage, score } = view;
  const { paint, columns } = drawing;
  const shown = outcomesByGravity.map((outcome: Outcome) => {
    const { sign, word } = outcomeWords[outcome];
    return paint(outcomeStyles[outcome], `${sign} ${word} ${String(counts[outcome] ?? 0)}`);
  });
  const { fetched, rendered, failed, skipped, requests } = coverage;
  const browser = rendered > 0 ? `，其中 ${String(rendered)} 个用浏览器打开` : '';
  const rest = `打不开 ${String(failed)}，未访问 ${String(skipped)}`;
  const reach = `请求 ${String(requests)} 次，得到 ${String(fetched)} 个地址${browser}；${rest}`;
  return [shown.join('  '), ...wrapText(reach, columns), ...renderScore(score, drawing)];
}

function renderScore(score: SiteAuditView['score'], { paint }: Drawing): string[] {
  const { points, scored, judged, vetoed } = score;
  if (vetoed) return [paint('red', '单项否决：不合格，不再计分')];
  if (points === 0) return [];
  const share = `已判定 ${String(Math.round(judged * 100))}%，未判定的不计入得分`;
  return [`得分 ${String(scored)} / ${String(points)}（${share}）`];
}

/** Findings of one audit and weight together, in the order of the first of each: worst first. */
function groupFindings(
  findings: readonly SiteFindingView[],
): readonly (readonly SiteFindingView[])[] {
  const groups = new Map<string, SiteFindingView[]>();
  for (const finding of findings) {
    const { outcome, severity, auditId } = finding;
    const key = outcome === 'failed' ? `${severity} ${auditId}` : auditId;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function renderGroup(group: readonly SiteFindingView[], drawing: Drawing): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const { paint, columns } = drawing;
  const { sign, word } = outcomeWords[first.outcome];
  const weight = first.outcome === 'failed' ? `〔${severityWords[first.severity]}〕` : '';
  const mark = `${paint(outcomeStyles[first.outcome], `${sign} ${word}`)}  `;
  const title = `${first.item ?? first.rule}${weight}（${String(group.length)} 处）`;
  const lines = group.slice(0, maxFindings).flatMap((finding) => {
    const address = finding.evidence[0]?.url ?? finding.subject.url;
    const unit = finding.unit === '' ? '' : `　责任单位：${finding.unit}`;
    return [
      ...renderFinding(finding, drawing),
      ...indentText('      网址：', `${address}${unit}`, columns).map((line) => paint('dim', line)),
    ];
  });
  const more = group.length - maxFindings;
  return [
    ...indentMarked(mark, `${sign} ${word}  `, title, columns),
    ...lines,
    ...(more > 0 ? [`    · 另有 ${String(more)} 处，见 audit.json。`] : []),
  ];
}

/** Like `indentText`, with a mark that is painted: its colour takes no room. */
function indentMarked(mark: string, plain: string, text: string, columns: number): string[] {
  const [first = '', ...rest] = indentText(plain, text, columns);
  return [`${mark}${first.slice(plain.length)}`, ...rest];
}

function renderHeading(title: string, { paint, columns }: Drawing): string[] {
  const rule = '─'.repeat(Math.max(2, columns - stringWidth(title) - 1));
  return ['', `${paint('bold', title)} ${paint('dim', rule)}`];
}

function renderNotChecked({ coverage }: SiteAuditView, drawing: Drawing): string[] {
  const { notChecked } = coverage;
  if (notChecked.length === 0) return [];
  const lines = notChecked
    .slice(0, maxNotChecked)
    .flatMap(({ url, reason }) => indentText('  ', `${url}　${reason}`, drawing.columns));
  const more = notChecked.length - maxNotChecked;
  return [
    ...renderHeading('未能检查的地址', drawing),
    ...lines.map((line) => drawing.paint('dim', line)),
    ...(more > 0 ? [drawing.paint('dim', `  另有 ${String(more)} 个，见 audit.json。`)] : []),
  ];
}

/** The document with the control characters of page text removed; they could drive the terminal. */
function cleanAudit(audit: SiteAudit): SiteAudit {
  const json = JSON.stringify(audit, (_, value: unknown) =>
    typeof value === 'string' ? dropControls(value) : value,
  );
  return SiteAudit.parse(JSON.parse(json));
}

function renderFindings(
  title: string,
  findings: readonly SiteFindingView[],
  drawing: Drawing,
): string[] {
  if (findings.length === 0) return [];
  const groups = groupFindings(findings).flatMap((group) => renderGroup(group, drawing));
  return [...renderHeading(title, drawing), ...groups];
}

/** A portal's audit for a person at a terminal: the columns as a table, then what to mend, worst first, then the files. */
export function renderAudit(
  audit: SiteAudit,
  written: readonly string[],
  drawing: Drawing,
): string {
  const view = buildSiteAuditView(cleanAudit(audit));
  const lines = [
    ...renderHeader(view, drawing),
    '',
    ...renderCounts(view, drawing),
    ...renderHeading('栏目', drawing),
    ...renderColumns(view.columns, drawing),
    ...renderHeading('接下来到期', drawing),
    ...renderNextDue(view.nextDue, drawing),
    ...renderFindings('不符合', view.failed, drawing),
    ...renderFindings('需人工核实', view.cantTell, drawing),
    ...renderNotChecked(view, drawing),
    ...view.warnings.flatMap((message) => indentText('注意：', message, drawing.columns)),
    ...(written.length > 0 ? ['', '已写入：', ...written.map((path) => `  ${path}`)] : []),
  ];
  return `${lines.join('\n')}\n`;
}
