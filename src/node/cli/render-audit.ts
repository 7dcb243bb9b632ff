import stringWidth from 'string-width';
import type { Finding } from '../../engine/model/finding.ts';
import type { Outcome } from '../../engine/model/outcome.ts';
import { SiteAudit } from '../../engine/model/site-audit.ts';
import { buildFindingView } from '../../report/build-finding-view.ts';
import { outcomesByGravity, outcomeWords, severityWords } from '../../report/outcome-words.ts';
import type { Drawing } from './drawing.ts';
import { dropControls, type Style } from './paint.ts';
import { renderColumns } from './render-audit-columns.ts';
import { renderFinding } from './render-finding.ts';
import { indentText, wrapText } from './wrap-text.ts';

const styles: Readonly<Record<Outcome, Style>> = {
  failed: 'red',
  cantTell: 'yellow',
  passed: 'green',
  inapplicable: 'gray',
  untested: 'gray',
};
/** Most findings of one audit, and most audits of one outcome, that are told; all are in audit.json. */
const maxFindings = 5;
const maxNotChecked = 10;
const severities = ['veto', 'deduct', 'advise'] as const;

function renderHeader({ target, asOf, checklist }: SiteAudit, drawing: Drawing): string[] {
  const { paint, columns } = drawing;
  const code = target.siteIdCode === null ? '' : `（标识码 ${target.siteIdCode}）`;
  return [
    ...wrapText(`${target.name ?? target.url}${code}`, columns).map((line) => paint('bold', line)),
    ...wrapText(target.url, columns).map((line) => paint('dim', line)),
    ...wrapText(`监测时间点 ${asOf} · ${checklist.system.name}`, columns),
  ];
}

function renderCounts({ findings, coverage, checklist }: SiteAudit, drawing: Drawing): string[] {
  const { paint, columns } = drawing;
  const shown = outcomesByGravity.map((outcome) => {
    const count = findings.filter((finding) => finding.outcome === outcome).length;
    const { sign, word } = outcomeWords[outcome];
    return paint(styles[outcome], `${sign} ${word} ${String(count)}`);
  });
  const { fetched, rendered, failed, skipped, requests } = coverage;
  const browser = rendered > 0 ? `，其中 ${String(rendered)} 个用浏览器打开` : '';
  const rest = `失败 ${String(failed)}，未检查 ${String(skipped)}`;
  const reach = `请求 ${String(requests)} 次，得到 ${String(fetched)} 个地址${browser}；${rest}`;
  return [shown.join('  '), ...wrapText(reach, columns), ...renderScore(checklist, drawing)];
}

function renderScore(checklist: SiteAudit['checklist'], { paint }: Drawing): string[] {
  const { points, scored, judged, vetoed } = checklist;
  if (vetoed) return [paint('red', '单项否决：不合格，不再计分')];
  if (points === 0) return [];
  const share = `已判定 ${String(Math.round(judged * 100))}%，未判定的不计入得分`;
  return [`得分 ${String(scored)} / ${String(points)}（${share}）`];
}

/** Failures by severity, then doubts: each audit's findings together, worst first. */
function groupFindings(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { outcome, severity, auditId } = finding;
    if (outcome !== 'failed' && outcome !== 'cantTell') continue;
    const rank = outcome === 'failed' ? severities.indexOf(severity) : severities.length;
    const key = `${String(rank)} ${auditId}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const rankOf = (key: string): number => Number(key.slice(0, 1));
  return [...groups.entries()].sort(([a], [b]) => rankOf(a) - rankOf(b)).map(([, alike]) => alike);
}

/** Title of an audit as the checklist has it. */
function titleOf({ id, auditId }: Finding, { checklist }: SiteAudit): string {
  return checklist.items.find((item) => item.findings.includes(id))?.title ?? auditId;
}

function renderGroup(group: readonly Finding[], audit: SiteAudit, drawing: Drawing): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const { paint, columns } = drawing;
  const { sign, word } = outcomeWords[first.outcome];
  const weight = first.outcome === 'failed' ? `〔${severityWords[first.severity]}〕` : '';
  const mark = `${paint(styles[first.outcome], `${sign} ${word}`)}  `;
  const title = `${titleOf(first, audit)}${weight}（${String(group.length)} 处）`;
  const lines = group
    .slice(0, maxFindings)
    .flatMap((finding) => [
      ...renderFinding(buildFindingView(finding, null), drawing),
      ...indentText('      网址：', finding.evidence[0]?.url ?? finding.subject.url, columns).map(
        (line) => paint('dim', line),
      ),
    ]);
  const more = group.length - maxFindings;
  return [
    ...indentText(mark, title, columns),
    ...lines,
    ...(more > 0 ? [`    · 另有 ${String(more)} 处，见 audit.json。`] : []),
  ];
}

function renderHeading(title: string, { paint, columns }: Drawing): string[] {
  const rule = '─'.repeat(Math.max(2, columns - stringWidth(title) - 1));
  return ['', `${paint('bold', title)} ${paint('dim', rule)}`];
}

function renderNotChecked({ coverage }: SiteAudit, drawing: Drawing): string[] {
  const { notChecked } = coverage;
  if (notChecked.length === 0) return [];
  const lines = notChecked
    .slice(0, maxNotChecked)
    .flatMap(({ url, reason }) => indentText('  ', `${url}　${reason}`, drawing.columns));
  const more = notChecked.length - maxNotChecked;
  return [
    ...renderHeading('未检查', drawing),
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

/** A portal's audit for a person at a terminal: the columns as a table, then what to mend, worst first, then the files. */
export function renderAudit(
  document: SiteAudit,
  written: readonly string[],
  drawing: Drawing,
): string {
  const audit = cleanAudit(document);
  const { columns } = drawing;
  const groups = groupFindings(audit.findings);
  const lines = [
    ...renderHeader(audit, drawing),
    '',
    ...renderCounts(audit, drawing),
    ...renderHeading('栏目', drawing),
    ...renderColumns(audit.columns, drawing),
    ...(groups.length > 0 ? renderHeading('问题', drawing) : []),
    ...groups.flatMap((group) => renderGroup(group, audit, drawing)),
    ...renderNotChecked(audit, drawing),
    ...audit.warnings.flatMap(({ message }) => indentText('注意：', message, columns)),
    ...(written.length > 0 ? ['', '已写入：', ...written.map((path) => `  ${path}`)] : []),
  ];
  return `${lines.join('\n')}\n`;
}
