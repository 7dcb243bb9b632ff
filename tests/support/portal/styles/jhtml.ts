import { columnLink, drawBody, drawFooter, drawTags } from '../pages/draw-parts.ts';
import type { PlannedColumn, PlannedDocument } from '../plan/portal-plan.ts';
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

/** Headings of the statutory columns, by a column of each group. */
const groups: readonly (readonly [string, RegExp])[] = [
  ['机构信息', /institutional|leadership|internal|personnel|power/],
  ['政策信息', /normative|policy|planning|interpretation|work-report|statistics/],
  ['行政执法', /administrative|enforcement|external/],
  ['财政审计', /budget|expenses|funds|audit|procurement/],
];

const childrenOf = (site: Site, key: string): readonly PlannedColumn[] =>
  columnsAt(site, 'parent').filter(({ parent }) => parent === key);

const term = (site: Site, column: PlannedColumn, from: string): string =>
  `<dd>${columnLink(site, column, from)}</dd>`;

/** The platform names its branches alone; what lies below stands on the branch's own page. */
function platformContent(site: Site, column: PlannedColumn, from: string): string {
  const branches = childrenOf(site, column.key).map((child) => term(site, child, from));
  return `<dl class="xxgk-nav"><dt>信息公开目录</dt>${branches.join('\n')}</dl>`;
}

function branchContent(site: Site, column: PlannedColumn, from: string): string {
  const left = new Set(childrenOf(site, column.key));
  const named = groups.map(([name, pattern]) => {
    const own = [...left].filter(({ key }) => pattern.test(key));
    for (const each of own) left.delete(each);
    return own.length === 0
      ? ''
      : `<dl><dt>${name}</dt>${own.map((each) => term(site, each, from)).join('')}</dl>`;
  });
  const others = [...left].map((each) => term(site, each, from));
  return `<div class="xxgk-dir">${named.join('\n')}${others.length === 0 ? '' : `<dl><dt>其他</dt>${others.join('')}</dl>`}</div>`;
}

const line = (site: Site, document: PlannedDocument, from: string): string =>
  `<li><span class="fr">${document.listDate.slice(5)}</span><a href="${site.href(site.documentPath(document.key), from)}" title="${escape(document.title)}">${escape(document.title.slice(0, 14))}...</a></li>`;

/** Blocks at the side of each column: ways to go and the news of the portal. */
function side(site: Site, page: DrawnPage): string {
  const { column, path } = page;
  const parent = column === null ? null : column.parent;
  const siblings =
    parent === null ? [] : childrenOf(site, parent).map((each) => term(site, each, path));
  const news = site.plan.columns.find(({ key }) => key === 'news');
  const hot =
    news === undefined || news.shape !== 'list'
      ? ''
      : `<div class="side-box"><h3>热点新闻</h3><ul>${orderRows(news)
          .slice(0, 5)
          .map((document) => line(site, document, path))
          .join('')}</ul></div>`;
  return `<div class="left">${siblings.length === 0 ? '' : `<div class="side-box"><h3>栏目导航</h3><dl>${siblings.join('')}</dl></div>`}${hot}</div>`;
}

function contentOf(site: Site, page: DrawnPage): string {
  const { column, path } = page;
  if (page.kind !== 'column' || column === null || column.shape !== 'container')
    return page.content;
  return column.key === 'disclosure-platform'
    ? platformContent(site, column, path)
    : branchContent(site, column, path);
}

const refresh = (page: DrawnPage): string =>
  page.column?.shape === 'redirect'
    ? `<meta http-equiv="refresh" content="0; url=${page.column.to ?? '/'}">`
    : '';

function jhtmlPage(site: Site, page: DrawnPage): string {
  const { plan } = site;
  const { path } = page;
  const menu = columnsAt(site, 'menu').map(
    (column) =>
      `<li class="nav-item">${columnLink(site, column, path)}<ul class="sub">${childrenOf(
        site,
        column.key,
      )
        .slice(0, 3)
        .map((child) => `<li>${columnLink(site, child, path)}</li>`)
        .join('')}</ul></li>`,
  );
  const trail = page.trail
    .map(({ text, path: to }) => (to === null ? text : `<a href="${to}">${text}</a>`))
    .join(' &raquo; ');
  const main =
    page.kind === 'home'
      ? page.content
      : `${side(site, page)}<div class="right"><div class="right-head">${page.kind === 'document' ? '' : escape(page.title)}</div>${contentOf(site, page)}</div>`;
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />${refresh(page)}
<title>${escape(page.title)} - ${plan.name}</title>${drawTags(site, page)}<link href="/css/default.css" rel="stylesheet" type="text/css" /></head>
<body><div class="wrap"><div class="top"><span id="date">今天是2026年11月21日 星期六</span><a href="javascript:void(0)" onclick="SetHome(this)">设为首页</a></div>
<div class="banner"><form action="/search" method="get" target="_blank"><input type="text" name="q" value="请输入关键词" /><input type="image" src="/images/so.gif" /></form></div>
<ul class="nav"><li class="nav-item"><a href="/">首页</a></li>${menu.join('')}</ul>
${trail === '' ? '' : `<div class="position">当前位置： ${trail}</div>`}<div class="main">${main}<div class="clear"></div></div>
<div class="links"><select onchange="window.open(this.value)"><option value="">上级政府网站</option><option value="http://www.dongling-demo.gov.cn/">东岭省人民政府</option></select></div>
<div class="foot">${drawFooter(site, path)}</div></div></body></html>`;
}

/** Rows that name their column first; an empty line after each five. */
function row(site: Site, { title, href, date }: DrawnRow, slice: ListSlice, at: number): string {
  const { column, path } = slice;
  const to = site.href(site.columnPath(column.key), path);
  const rule = at % 5 === 4 ? '<li class="line"></li>' : '';
  return `<li><span class="fr">${date}</span>[<a href="${to}">${escape(column.name)}</a>] <a href="${href}" title="${escape(title)}" target="_blank">${escape(title.length > 26 ? `${title.slice(0, 25)}...` : title)}</a></li>${rule}`;
}

function mails(rows: readonly DrawnRow[]): string {
  const items = rows.map(({ title, href, document }) => {
    const { asked, answered } = document.message ?? { asked: '', answered: null };
    return `<tr><td><a href="${href}">${escape(title)}</a></td><td>${asked}</td><td>${answered ?? '未回复'}</td></tr>`;
  });
  return `<table class="lt"><thead><tr><td>主题</td><td>提交时间</td><td>回复时间</td></tr></thead><tbody>${items.join('')}</tbody></table>`;
}

function jhtmlList(site: Site, rows: readonly DrawnRow[], slice: ListSlice): string {
  const { column, at, page, pages, total } = slice;
  const file = (number: number): string => {
    const path = site.style.listPath(column, at, number, pages);
    return path.slice(path.lastIndexOf('/') + 1);
  };
  const go = (text: string, number: number): string =>
    number < 1 || number > pages || number === page
      ? `<a disabled="disabled">${text}</a>`
      : `<a href="javascript:void(0);" onclick="location.href=encodeURI('${file(number)}');">${text}</a>`;
  const options = Array.from({ length: pages }, (_, index) => index + 1).map(
    (number) =>
      `<option value="${file(number)}"${number === page ? ' selected="selected"' : ''}>${String(number)}</option>`,
  );
  const body =
    column.key === 'public-enquiries'
      ? mails(rows)
      : `<ul class="listul">${rows.map((each, index) => row(site, each, slice, index)).join('\n')}</ul>`;
  return `${body}<div class="pagesite">共${String(total)}条记录 ${String(page)}/${String(pages)}页 ${go('首页', 1)} ${go('上一页', page - 1)} ${go('下一页', page + 1)} ${go('尾页', pages)} 第<select onchange="location.href=encodeURI(this.value);">${options.join('')}</select>页</div>`;
}

function particulars(document: PlannedDocument): string {
  if (!document.hasTable) return '';
  const fields: [string, string | null][] = [
    ['索 引 号', document.indexNumber],
    ['信息分类', '政务公开'],
    ['发布机构', document.issuer],
    ['发文日期', document.writtenDate],
    ['名　　称', document.title],
    ['文　　号', document.docNumber],
    ['有 效 性', document.validity],
    ['发布日期', document.pubDate],
  ];
  const items = fields.flatMap(([label, value]) =>
    value === null ? [] : [`<li><label>${label}：</label>${escape(value)}</li>`],
  );
  return `<ul class="xxgk-info">${items.join('\n')}</ul>`;
}

function jhtmlArticle(site: Site, document: PlannedDocument, path: string): string {
  const column = site.plan.columns.find(({ documents }) => documents.includes(document));
  const rows = column === undefined ? [] : orderRows(column);
  const at = rows.indexOf(document);
  const beside = (text: string, other: PlannedDocument | undefined): string =>
    other === undefined
      ? `<p>${text}：没有了</p>`
      : `<p>${text}：<a href="${site.href(site.documentPath(other.key), path)}">${escape(other.title)}</a></p>`;
  const related = document.related.map(
    ({ text, key }) =>
      `<li><a href="${site.href(site.documentPath(key), path)}" target="_blank">${escape(text)}</a></li>`,
  );
  return `${particulars(document)}<div class="article"><h1>${escape(document.title)}</h1>
<div class="msgbar">发布时间：${document.pubDate} 10:20:35 &nbsp; 来源：${document.source} &nbsp; 作者： &nbsp; 点击数：<span id="views">102</span></div>
<div class="content">${drawBody(site, document, path)}</div>${related.length === 0 ? '' : `<ul class="about">${related.join('')}</ul>`}
<div class="np">${beside('上一篇', rows[at - 1])}${beside('下一篇', rows[at + 1])}</div></div>`;
}

/** Pagers of scripts with literal addresses, definition lists, branches that show what lies below. */
export const jhtmlStyle: PortalStyle = {
  name: 'jhtml',
  charset: 'utf-8',
  perPage: 18,
  homePath: '/',
  listPath: ({ slug }, _at, page) => `/${slug}/index${page === 1 ? '' : `_${String(page)}`}.jhtml`,
  documentPath: (_document, { slug }, _at, serial) => `/${slug}/${String(serial)}.jhtml`,
  href: (path) => path,
  frame: jhtmlPage,
  list: jhtmlList,
  article: jhtmlArticle,
};
