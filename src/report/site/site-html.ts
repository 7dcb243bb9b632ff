import type { EvidenceView } from '../../engine/model/finding-view.ts';
import type { Outcome } from '../../engine/model/outcome.ts';
import type { SiteAuditView, SiteFindingView } from '../../engine/model/site-audit-view.ts';
import { describeBasis } from '../describe-basis.ts';
import { describeEvidence } from '../describe-evidence.ts';
import { outcomesByGravity, outcomeWords, severityWords } from '../outcome-words.ts';
import { beijingTime, listFacts } from './list-facts.ts';
import { siteStyle } from './site-style.ts';
import { escapeHtml, linkTo } from './escape-html.ts';

/** Findings of one outcome that are printed; the workbook and audit.json keep them all. */
const maxFindings = 2000;

function mark(outcome: Outcome, word: string = outcomeWords[outcome].word): string {
  const sign = outcomeWords[outcome].sign;
  return `<span class="mark ${outcome}"><span aria-hidden="true">${sign}</span> ${escapeHtml(word)}</span>`;
}

function renderEvidence(evidence: EvidenceView): string {
  const text = describeEvidence(evidence, escapeHtml);
  const time = beijingTime(evidence.capturedAt);
  const when = time === null ? '' : `，${time} 采集`;
  const place = `<cite>${linkTo(evidence.url)}${when}</cite>`;
  return `<blockquote>${text ?? ''}${place}</blockquote>`;
}

function renderFinding(finding: SiteFindingView): string {
  const { number, outcome, severity, message, subject, column, unit, basis } = finding;
  const weight =
    outcome === 'failed' ? `<span class="weight">${severityWords[severity]}</span>` : '';
  const facts = [
    column === null ? '' : `栏目：${escapeHtml(column)}`,
    `对象：${linkTo(subject.url, subject.title ?? subject.url)}`,
    unit === '' ? '' : `责任单位：${escapeHtml(unit)}`,
    basis.length === 0 ? '' : `依据：${escapeHtml(describeBasis(basis))}`,
  ].filter((fact) => fact !== '');
  return `<article class="finding" id="f${String(number)}">
<h3><span class="number">${String(number)}</span> ${mark(outcome)} ${weight} ${escapeHtml(finding.item ?? '')}</h3>
<p>${escapeHtml(message)}</p>
<p class="facts">${facts.join('　')}</p>
${finding.evidence.map(renderEvidence).join('\n')}
</article>`;
}

function renderFindings(title: string, id: string, findings: readonly SiteFindingView[]): string {
  const rest = findings.length - maxFindings;
  const body =
    findings.length === 0
      ? '<p>无。</p>'
      : findings.slice(0, maxFindings).map(renderFinding).join('\n');
  const note = rest > 0 ? `<p>另有 ${String(rest)} 条，见 audit.json 和 checklist.xlsx。</p>` : '';
  return `<section id="${id}"><h2>${title}（${String(findings.length)}）</h2>${body}${note}</section>`;
}

function renderTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  className: string,
): string {
  const head = heads.map((text) => `<th scope="col">${text}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n');
  return `<div class="scroll"><table class="${className}"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function text(value: string | number | null): string {
  return value === null ? '—' : escapeHtml(String(value));
}

function renderColumns({ columns }: SiteAuditView): string {
  const heads = [
    '栏目',
    '网站上的名称',
    '状态',
    '条数',
    '最新日期',
    '应更新日期',
    '不符合',
    '需人工核实',
  ];
  const rows = columns.map((column) => [
    column.url === null ? escapeHtml(column.name) : linkTo(column.url, column.name),
    text(column.text),
    mark(column.outcome, column.word),
    text(column.itemCount),
    text(column.newestDate),
    text(column.dueDate),
    text(column.failed),
    text(column.cantTell),
  ]);
  return `<section id="columns"><h2>栏目（${String(columns.length)}）</h2>${renderTable(heads, rows, 'columns')}</section>`;
}

function renderItems({ items }: SiteAuditView): string {
  const heads = ['指标', '结论', '分值', '得分', '不符合', '需人工核实', '符合'];
  const rows = items.map((item) => [
    escapeHtml([...item.group, item.title].join(' / ')),
    mark(item.outcome),
    text(item.points),
    text(item.scored),
    text(item.failed),
    text(item.cantTell),
    text(item.passed),
  ]);
  return `<section id="items"><h2>检查表（${String(items.length)}）</h2>${renderTable(heads, rows, 'items')}</section>`;
}

function renderUnchecked({ untested, coverage }: SiteAuditView): string {
  const rows = [
    ...untested
      .filter(({ outcome }) => outcome === 'untested')
      .map((finding) => [
        escapeHtml(finding.column ?? finding.item ?? finding.auditId),
        escapeHtml(finding.message),
      ]),
    ...coverage.notChecked
      .slice(0, maxFindings)
      .map(({ url, reason }) => [linkTo(url), escapeHtml(reason)]),
  ];
  const body = rows.length === 0 ? '<p>无。</p>' : renderTable(['对象', '原因'], rows, 'unchecked');
  return `<section id="unchecked"><h2>未检查（${String(rows.length)}）</h2>${body}</section>`;
}

function renderSummary(view: SiteAuditView): string {
  const { header, counts, columnCounts, score } = view;
  const figures = outcomesByGravity
    .slice(0, 3)
    .map((outcome) => `<li>${mark(outcome)} <strong>${String(counts[outcome])}</strong> 条</li>`);
  const columns = columnCounts.map(({ word, count }) => `${escapeHtml(word)} ${String(count)} 个`);
  const points =
    score.points > 0
      ? `<p>得分 <strong>${String(score.scored)}</strong> / ${String(score.points)}，已判断占比 ${String(Math.round(score.judged * 100))}%${score.vetoed ? '；存在单项否决情形，须人工复核' : ''}。</p>`
      : '';
  return `<header><h1>${escapeHtml(header.name)}<br>政府信息公开检查报告</h1>
<p class="lead">监测时间点 ${header.asOf}　${linkTo(header.url)}</p>
<ul class="figures">${figures.join('')}</ul>
<p>栏目：${columns.join('，') || '未检查'}。</p>${points}
<nav aria-label="目录"><a href="#failed">不符合</a><a href="#doubts">需人工核实</a><a href="#columns">栏目</a><a href="#items">检查表</a><a href="#unchecked">未检查</a><a href="#method">口径</a></nav></header>`;
}

function renderMethod(view: SiteAuditView): string {
  const rows = listFacts(view).map(
    ([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${text(value)}</dd></div>`,
  );
  return `<section id="method"><h2>口径</h2><dl>${rows.join('\n')}</dl>
<p>“不符合”均附原文摘录、地址和采集时间；存疑的列为“需人工核实”；没有看到的列为“未检查”，不计分。</p></section>`;
}

/** The audit as one self-contained page, readable on screen and on paper; no script, nothing loaded from elsewhere. */
export function renderSiteHtml(view: SiteAuditView): string {
  const { header, engine } = view;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<meta name="generator" content="mingcha ${escapeHtml(engine.version)}">
<title>${escapeHtml(header.name)} 政府信息公开检查报告 ${header.asOf}</title>
<style>${siteStyle}</style></head>
<body><main>
${renderSummary(view)}
${renderFindings('不符合', 'failed', view.failed)}
${renderFindings('需人工核实', 'doubts', view.cantTell)}
${renderColumns(view)}
${renderItems(view)}
${renderUnchecked(view)}
${renderMethod(view)}
</main></body></html>
`;
}
