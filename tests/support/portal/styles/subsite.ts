import { columnLink, drawBody, drawFooter, drawTags } from '../pages/draw-parts.ts';
import { inChinese } from '../plan/days.ts';
import type { PlannedColumn, PlannedDocument } from '../plan/portal-plan.ts';
import type { PortalAnswer } from '../portal.ts';
import {
  columnsAt,
  type DrawnPage,
  type DrawnRow,
  escape,
  type ListSlice,
  orderRows,
  type PortalStyle,
  type Site,
} from '../site.ts';

const base = '/bmzwgk/bm07';

const childrenOf = (site: Site, key: string): readonly PlannedColumn[] =>
  columnsAt(site, 'parent').filter(({ parent }) => parent === key);

const find = (site: Site, key: string): PlannedColumn | undefined =>
  site.plan.columns.find((column) => column.key === key);

/** Folding lists at the side; deeper ones are closed until clicked. */
function fold(site: Site, key: string, from: string, depth: number): string {
  const items = childrenOf(site, key).map((column) => {
    const below = fold(site, column.key, from, depth + 1);
    const sign = below === '' ? '' : '<i class="fold">+</i>';
    return `<li>${sign}${columnLink(site, column, from)}${below}</li>`;
  });
  return items.length === 0
    ? ''
    : `<ul class="lv${String(depth)}"${depth > 1 ? ' style="display:none"' : ''}>${items.join('')}</ul>`;
}

const textOf = (site: Site, document: PlannedDocument, from: string): string =>
  `<a href="${site.href(site.documentPath(document.key), from)}" title="${escape(document.title)}">${escape(document.title)}</a>`;

function homeContent(site: Site, from: string): string {
  const keys = ['news', 'notices', 'policy-documents'];
  const rowsOf = (key: string, count: number): readonly PlannedDocument[] => {
    const column = find(site, key);
    return column === undefined || column.shape !== 'list' ? [] : orderRows(column).slice(0, count);
  };
  const running = rowsOf('notices', 3).map((document) => textOf(site, document, from));
  const heads = keys.flatMap((key) => {
    const column = find(site, key);
    return column === undefined
      ? []
      : [
          `<li onmouseover="setTab('one',${String(keys.indexOf(key))})">${columnLink(site, column, from)}</li>`,
        ];
  });
  const panes = keys.map(
    (key, at) =>
      `<div id="con_one_${String(at)}"${at === 0 ? '' : ' style="display:none"'}><ul>${rowsOf(
        key,
        6,
      )
        .map(
          (document) => `<li>${textOf(site, document, from)}<span>${document.listDate}</span></li>`,
        )
        .join('')}</ul></div>`,
  );
  const links = site.plan.extraLinks.map(
    ({ text, href }) => `<option value="${href}">${text}</option>`,
  );
  const plain = site.plan.extraLinks.map(
    ({ text, href }) => `<a href="${href}"><img src="/images/zt.jpg" alt="${text}"></a>`,
  );
  const quick = ['annual-report', 'website-annual-table', 'policy-interpretation']
    .flatMap((key) => find(site, key) ?? [])
    .map((column) => columnLink(site, column, from));
  return `<marquee scrollamount="3" onmouseover="this.stop()" onmouseout="this.start()">${running.join('　')}</marquee>
<div class="tabs"><ul class="tab-hd">${heads.join('')}</ul>${panes.join('')}</div><div class="quick">${quick.join('')}</div><div class="zt">${plain.join('')}</div>
<select onchange="window.open(this.options[this.selectedIndex].value)"><option>--县直部门--</option>${links.join('')}</select>
<div id="float" style="position:absolute"><a href="${from}"><img src="/images/float.gif" alt="营商环境"></a></div>`;
}

const leaderCard = /<div class="leader">(.*?)<\/div>/gs;

const leaderPath = (at: number): string => `${base}/ldxx/ld_${String(at + 1)}.html`;

/** Leaders as pictures with their names; each has a page of its own. */
function leaderTable(content: string): string {
  const cells = [...content.matchAll(leaderCard)].map(([, card = ''], at) => {
    const name = /<h3>(.*?)<\/h3>/.exec(card)?.[1] ?? '';
    const office = /职务：([^<]*)/.exec(card)?.[1] ?? '';
    return `<td align="center"><a href="${leaderPath(at)}"><img src="/images/ld${String(at)}.jpg" width="120" height="160"></a><br><a href="${leaderPath(at)}">${name}</a><br>${office}</td>`;
  });
  return `<table class="ldjj"><tr>${cells.join('')}</tr></table>`;
}

const asFacts = (content: string): string =>
  content.replaceAll(/<p><strong>([^<：]{2,8})：<\/strong>(.*?)<\/p>/g, '<p>【$1】$2</p>');

function contentOf(site: Site, page: DrawnPage): string {
  if (page.kind === 'home') return homeContent(site, page.path);
  const { column } = page;
  if (page.kind !== 'column' || column === null) return page.content;
  if (column.key === 'leadership' && column.shape === 'page') return leaderTable(page.content);
  if (column.shape !== 'container') return asFacts(page.content);
  if (column.key === 'disclosure-platform')
    return `<form action="/search" method="get"><input type="text" name="q" placeholder="信息检索"><input type="submit" value="检索"></form><div class="latest">最新公开</div>`;
  return childrenOf(site, column.key)
    .map((child) => `<h4>${columnLink(site, child, page.path)}</h4>`)
    .join('\n');
}

function subsitePage(site: Site, page: DrawnPage): string {
  const { plan } = site;
  const { path } = page;
  const menu = columnsAt(site, 'menu').map((column) => columnLink(site, column, path));
  const platform = find(site, 'disclosure-platform');
  const isInside = platform !== undefined && page.trail.some(({ text }) => text === platform.name);
  const trail = page.trail.map(({ text, path: to }) =>
    to === null ? `<span>${text}</span>` : `<a href="${to}">${text}</a>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="X-UA-Compatible" content="IE=edge"><title>${escape(page.title)}_${plan.name}</title>
${drawTags(site, page)}<style>html{-webkit-filter:grayscale(100%);filter:progid:DXImageTransform.Microsoft.BasicImage(grayscale=1);}</style></head><body>
<div class="top"><a href="/">县政府首页</a> <a href="/english/">English</a> <a href="javascript:zh_tran('t')">繁體</a> <a href="javascript:void(0)" id="wza">无障碍浏览</a> <a href="javascript:void(0)" onclick="gray()">长者模式</a> 本网站已支持IPv6</div>
<h1 class="logo"><a href="${base}/index.html" title="${plan.name}"></a></h1><div class="menu"><a href="${base}/index.html">网站首页</a>${menu.join('')}</div>
<form action="/search" method="get"><input name="q" type="text"><button>搜 索</button></form>
${trail.length === 0 ? '' : `<div class="weizhi">您所在的位置：${trail.join('<em>›</em>')}</div>`}
${isInside ? `<div class="zuo"><h2>${platform.name}</h2>${fold(site, platform.key, path, 1)}</div>` : ''}<div class="you">${contentOf(site, page)}</div>
<div class="di">${drawFooter(site, path)}</div></body></html>`;
}

function mails(rows: readonly DrawnRow[]): string {
  const items = rows.map(({ title, href, document }) => {
    const { asked, answered } = document.message ?? { asked: '', answered: null };
    return `<dl><dt><a href="${href}">问：${escape(title)}</a></dt><dd>来信时间：${asked}　办理状态：${answered === null ? '正在办理' : '办结'}${answered === null ? '' : `　答复时间：${answered}`}</dd></dl>`;
  });
  return `<div class="mail">${items.join('\n')}</div>`;
}

function subsiteList(site: Site, rows: readonly DrawnRow[], slice: ListSlice): string {
  const { column, at, page, pages, total } = slice;
  const go = (text: string, number: number): string =>
    `<a href="javascript:;" onclick="goPage('${site.style.listPath(column, at, number, pages)}')">${text}</a>`;
  const numbers = Array.from({ length: Math.min(pages, 8) }, (_, index) => index + 1).map(
    (number) =>
      number === page ? `<span class="cur">${String(number)}</span>` : go(String(number), number),
  );
  const pager =
    pages < 2
      ? ''
      : `<div class="fanye">${go('首页', 1)}${go('上一页', Math.max(1, page - 1))}${numbers.join('')}<span>…</span>${go('下一页', Math.min(pages, page + 1))}${go('尾页', pages)}<span>共${String(pages)}页${String(total)}条</span></div>`;
  const line = ({ title, href, date }: DrawnRow): string =>
    `<a class="row" href="${href}" title="${escape(title)}"><i></i><span class="bt">${escape(title.length > 28 ? `${title.slice(0, 27)}…` : title)}</span><em>${inChinese(date)}</em></a>`;
  const body = column.key === 'public-enquiries' ? mails(rows) : rows.map(line).join('\n');
  return `<div class="lb">${body}</div>${pager}`;
}

function particulars(document: PlannedDocument): string {
  if (!document.hasTable) return '';
  const pair = (label: string, value: string | null): string =>
    value === null ? '' : `<b>${label}：</b>${escape(value)}&emsp;&emsp;`;
  const written = document.writtenDate === null ? null : inChinese(document.writtenDate);
  return `<div class="xxgk-head"><p>${pair('索引号', document.indexNumber)}${pair('信息分类', '部门文件')}</p><p>${pair('发文机关', document.issuer)}${pair('成文日期', written)}</p>
<p>${pair('信息名称', document.title)}</p><p>${pair('文号', document.docNumber)}${pair('公开日期', inChinese(document.pubDate))}${pair('有效性', document.validity)}</p></div>`;
}

function subsiteArticle(site: Site, document: PlannedDocument, path: string): string {
  const related = document.related.map(
    ({ text, key }) => `<p><a href="${site.documentPath(key)}">${escape(text)}</a></p>`,
  );
  return `${particulars(document)}<h2 class="bt">${escape(document.title)}</h2><p class="ly">［${document.pubDate} 10:20］　信息来源：${document.source}　【<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(14)">小</a>】　浏览：<span id="hit">9</span>次</p>
<div id="vsb_content">${drawBody(site, document, path)}</div><p class="bj">责任编辑：管理员</p>${related.length === 0 ? '' : `<fieldset><legend>关联信息</legend>${related.join('')}</fieldset>`}
<div class="share">分享到：<a href="javascript:share('wx')">微信</a><a href="javascript:share('wb')">微博</a></div>`;
}

const markup = (body: string): PortalAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: new TextEncoder().encode(body),
});

/** The county's own page, and the page of each leader. */
function answerBeside(site: Site, path: string): PortalAnswer | null {
  if (path === '/' || path === '/english/')
    return markup(
      `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${site.plan.place}人民政府</title></head><body><p>${site.plan.place}人民政府</p><a href="${base}/index.html">${site.plan.name}</a></body></html>`,
    );
  const leadership = find(site, 'leadership');
  const cards = [...(leadership?.body ?? '').matchAll(leaderCard)].map(([, card = '']) => card);
  const at = cards.findIndex((_, index) => leaderPath(index) === path);
  if (leadership === undefined || at < 0) return null;
  const page: DrawnPage = {
    path,
    kind: 'column',
    title: leadership.name,
    trail: [
      { text: '首页', path: `${base}/index.html` },
      { text: leadership.name, path: site.columnPath(leadership.key) },
    ],
    column: null,
    document: null,
    content: `<div class="jianli">${cards[at] ?? ''}</div>`,
  };
  return markup(subsitePage(site, page));
}

/** An office's pages under the host of its county: all below one folder, tabs, running lines, pagers by script. */
export const subsiteStyle: PortalStyle = {
  name: 'subsite',
  charset: 'utf-8',
  perPage: 16,
  homePath: `${base}/index.html`,
  listPath: ({ slug }, _at, page) =>
    `${base}/${slug}/${page === 1 ? 'index.html' : `index_${String(page)}.html`}`,
  documentPath: ({ pubDate }, { slug }, _at, serial) =>
    `${base}/${slug}/${pubDate.slice(0, 4)}/${pubDate.slice(5).replace('-', '')}/${String(serial)}.html`,
  href: (path) => path,
  frame: subsitePage,
  list: subsiteList,
  article: subsiteArticle,
  answer: (site, { path }) => answerBeside(site, path),
};
