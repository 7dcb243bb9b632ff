import type {
  AgencyView,
  AssessmentView,
  ProblemView,
} from '../../engine/model/assessment/assessment-view.ts';
import type { Outcome } from '../../engine/model/outcome.ts';
import { describeBasis } from '../describe-basis.ts';
import { outcomesByGravity, outcomeWords } from '../outcome-words.ts';
import { escapeHtml, linkTo } from '../site/escape-html.ts';
import { beijingTime } from '../site/list-facts.ts';
import { siteStyle } from '../site/site-style.ts';
import { asPercent, listRoundFacts, roundDefinitions } from './list-round-facts.ts';
import { groupBy } from './group-by.ts';
import { drawPicture, pictureStyle } from './picture-html.ts';
import {
  describeLeftOut,
  noPictures,
  type RoundPicture,
  type RoundPictures,
} from './round-pictures.ts';
import { countBands } from './score-bands.ts';

/** Problems of one agency that are printed; the workbook and the JSON keep them all. */
const maxProblems = 500;

const ownStyle = `
.bars{display:block;width:100%;max-width:640px;height:auto;margin:12px 0}.bars rect{fill:var(--link)}.bars text{fill:var(--ink);font-size:13px}
.bars .base{stroke:var(--line)}td.figure,th.figure{text-align:right}
details{border-bottom:1px solid var(--line)}summary{padding:8px 0;cursor:pointer;font-weight:600}
`;

function mark(outcome: Outcome): string {
  const { sign, word } = outcomeWords[outcome];
  return `<span class="mark ${outcome}"><span aria-hidden="true">${sign}</span> ${word}</span>`;
}

function table(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<div class="scroll"><table class="${name}"><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

function drawBands(view: AssessmentView): string {
  const bands = countBands(view);
  const most = Math.max(1, ...bands.map(({ count }) => count));
  const told = bands.map(({ label, count }) => `${label}${String(count)}个`).join('，');
  const bars = bands.map(({ label, count }, i) => {
    const height = Math.round((count / most) * 120);
    const x = 20 + i * 122;
    return `<rect x="${String(x)}" y="${String(150 - height)}" width="84" height="${String(height)}"/><text x="${String(x + 42)}" y="${String(142 - height)}" text-anchor="middle">${String(count)}</text><text x="${String(x + 42)}" y="170" text-anchor="middle">${label}</text>`;
  });
  return `<svg class="bars" viewBox="0 0 640 180" role="img" aria-label="得分分布：${told}"><line class="base" x1="0" y1="150" x2="640" y2="150" stroke-width="1"/>${bars.join('')}</svg>`;
}

function renderRanking({ agencies }: AssessmentView): string {
  const heads = [
    '名次',
    '监测对象',
    '得分',
    '满分',
    '得分率',
    '已判定',
    ...outcomesByGravity.map((outcome) => outcomeWords[outcome].word),
  ];
  const rows = agencies.map(({ id, name, judged, message }) => {
    if (judged === null) {
      const blanks = heads.slice(3).map(() => '—');
      return ['—', escapeHtml(name), escapeHtml(message === '' ? '未评估' : message), ...blanks];
    }
    const { rank, scored, points, ratio, share, counts, vetoed } = judged;
    return [
      rank === null ? '—' : String(rank),
      `<a href="#${escapeHtml(encodeURIComponent(id))}">${escapeHtml(name)}</a>`,
      vetoed ? '<span class="mark failed">✕ 单项否决</span>' : String(scored),
      String(points),
      asPercent(ratio),
      asPercent(share),
      ...outcomesByGravity.map((outcome) => String(counts[outcome])),
    ];
  });
  return table('ranking', heads, rows);
}

function renderProblem(problem: ProblemView, title: string, pictures: string): readonly string[] {
  const { number, message, url, quote, capturedAt, basis, unit } = problem;
  const time = beijingTime(capturedAt);
  const place = `<cite>${linkTo(url)}${time === null ? '' : `，${time} 采集`}</cite>`;
  const shown = quote === '' ? place : `“${escapeHtml(quote)}”${place}`;
  return [
    String(number),
    escapeHtml(title),
    `${escapeHtml(message)}<blockquote>${shown}</blockquote>${pictures}`,
    escapeHtml(describeBasis(basis)),
    escapeHtml(unit),
  ];
}

function renderAgency(
  { id, name, url, judged }: AgencyView,
  taken: readonly RoundPicture[] = [],
): string {
  if (judged === null) return '';
  const { items, problems, groups, open } = judged;
  const titleOf = new Map(items.map((item) => [item.id, item.title]));
  const nameOf = (itemId: string): string => titleOf.get(itemId) ?? itemId;
  const draw = (pictures: readonly RoundPicture[]): string =>
    pictures.map((picture) => drawPicture(picture, nameOf(picture.itemId))).join('');
  const shown = problems.slice(0, maxProblems);
  const picturesOf = groupBy(taken, ({ itemId }) => itemId);
  const firstOf = new Map(shown.toReversed().map(({ itemId, number }) => [itemId, number]));
  const others = taken.filter(({ itemId }) => !firstOf.has(itemId));
  const rest = problems.length - maxProblems;
  const groupRows = groups.map((group) => [
    escapeHtml(group.title),
    mark(group.outcome),
    String(group.scored),
    String(group.points),
    ...outcomesByGravity.map((outcome) => String(group[outcome])),
  ]);
  const words = outcomesByGravity.map((outcome) => outcomeWords[outcome].word);
  const problemRows = shown.map((problem) => {
    const { itemId, number } = problem;
    const isFirst = firstOf.get(itemId) === number;
    return renderProblem(
      problem,
      nameOf(itemId),
      isFirst ? draw(picturesOf.get(itemId) ?? []) : '',
    );
  });
  const openRows = open.map(({ itemId, outcome, reason, url: at }) => [
    mark(outcome),
    escapeHtml(nameOf(itemId)),
    escapeHtml(reason),
    at === '' ? '' : linkTo(at),
  ]);
  return `<details id="${escapeHtml(encodeURIComponent(id))}"><summary>${escapeHtml(name)}：问题 ${String(problems.length)} 条</summary>
<p>${linkTo(url)}</p>
${table('groups', ['一级指标', '结论', '得分', '满分', ...words], groupRows)}
<h3>问题清单</h3>
${problems.length === 0 ? '<p>未发现有证据的不符合事项。</p>' : table('problems', ['序号', '指标', '存在问题', '依据', '责任单位'], problemRows)}
${rest > 0 ? `<p>另有 ${String(rest)} 条，见评估表（xlsx）。</p>` : ''}
<h3>需人工核实和未检查</h3>
${open.length === 0 ? '<p>无。</p>' : table('open', ['结论', '指标', '原因', '链接'], openRows)}
${others.length === 0 ? '' : `<h3>其他截图</h3>${draw(others)}`}
</details>`;
}

function renderFacts(view: AssessmentView): string {
  const rows = [...listRoundFacts(view), ...roundDefinitions].map(
    ([name, value]) =>
      `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(String(value ?? '—'))}</dd></div>`,
  );
  return `<dl>${rows.join('\n')}</dl>`;
}

/** A round or one agency as one self-contained page, readable on screen and on paper; no script, nothing loaded from elsewhere. */
export function renderAssessmentHtml(
  view: AssessmentView,
  taken: RoundPictures = noPictures,
): string {
  const { assessment, engine, scope, agencies, totals } = view;
  const name = scope === 'agency' ? (agencies[0]?.name ?? '') : assessment.name;
  const pictures = groupBy(taken.pictures, ({ targetId }) => targetId);
  const note = describeLeftOut(taken);
  const figures = outcomesByGravity.map(
    (outcome) => `<li>${mark(outcome)} <strong>${String(totals.counts[outcome])}</strong></li>`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${taken.pictures.length === 0 ? '' : '; img-src data:'}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<meta name="generator" content="mingcha ${escapeHtml(engine.versions.join(' '))}">
<title>${escapeHtml(name)} 政务公开评估 ${assessment.asOf}</title>
<style>${siteStyle}${ownStyle}${pictureStyle}</style></head>
<body><main>
<header><h1>${escapeHtml(name)}<br>政务公开评估</h1>
<p class="lead">监测时间点 ${assessment.asOf}　${escapeHtml(view.system.name)}　已评估 ${String(totals.judged)} / ${String(totals.targets)}　平均得分率 ${asPercent(totals.meanRatio)}</p>
<ul class="figures">${figures.join('')}</ul>
${scope === 'agency' || totals.meanRatio === null ? '' : drawBands(view)}</header>
<section><h2>得分与排名</h2>${renderRanking(view)}</section>
<section><h2>各单位情况</h2>${agencies.map((agency) => renderAgency(agency, pictures.get(agency.id))).join('\n')}
${note === '' ? '' : `<p>${escapeHtml(note)}</p>`}</section>
<section><h2>口径</h2>${renderFacts(view)}</section>
</main></body></html>
`;
}
