import { columnLink, drawBody, drawFooter, drawTags } from '../pages/draw-parts.ts';
import { shift } from '../plan/days.ts';
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
import { relativeHref } from './trs.ts';

const compact = (date: string): string => date.replaceAll('-', '');

const padded = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${month}月${day}日`;
};

/** Lines of label and value as pairs of boxes. */
const asPairs = (content: string): string =>
  content.replaceAll(
    /<p><strong>([^<：]{2,8})：<\/strong>(.*?)<\/p>/g,
    '<div class="desc-row"><div class="desc-label">$1</div><div class="desc-value">$2</div></div>',
  );

const dateBox = (date: string): string =>
  `<div class="date"><b>${date.slice(8)}</b><i>${date.slice(0, 7)}</i></div>`;

function tile(site: Site, column: PlannedColumn, from: string): string {
  const to = site.href(site.columnPath(column.key), from);
  return `<a class="grid-cell" href="${to}"><span class="ico"><img src="/images/ico.svg" alt=""></span><span class="txt">${escape(column.name)}</span></a>`;
}

const childrenOf = (site: Site, key: string): readonly PlannedColumn[] =>
  columnsAt(site, 'parent').filter(({ parent }) => parent === key);

/** Panels of the platform: a heading for each branch, tiles below. */
function panels(site: Site, key: string, from: string): string {
  return childrenOf(site, key)
    .map((column) => {
      const tiles = childrenOf(site, column.key).map((child) => tile(site, child, from));
      const body =
        tiles.length === 0
          ? ''
          : `<div class="el-card__body"><div class="grid">${tiles.join('')}</div></div>`;
      return `<div class="el-card is-never-shadow"><div class="el-card__header"><div class="clearfix">${columnLink(site, column, from)}</div></div>${body}</div>`;
    })
    .join('\n');
}

const newest = (site: Site, key: string, count: number): readonly PlannedDocument[] => {
  const column = site.plan.columns.find((each) => each.key === key);
  return column === undefined || column.shape !== 'list' ? [] : orderRows(column).slice(0, count);
};

/** One tab of the home page: a heading without a link, rows with the day in brackets, a link to more. */
function homeTab(site: Site, key: string, from: string, at: number): string {
  const column = site.plan.columns.find((each) => each.key === key);
  if (column === undefined) return '';
  const rows = newest(site, key, 7).map(
    (document) =>
      `<div class="news-line"><a href="${site.href(site.documentPath(document.key), from)}">${escape(document.title)}</a><em>[${shift(document.listDate, site.plan.homeShift)}]</em></div>`,
  );
  const more = site.href(site.columnPath(key), from);
  return `<div class="el-tab-pane" id="pane-${String(at)}" style="${at === 0 ? '' : 'display: none;'}">${rows.join('\n')}<a class="more" href="${more}" title="${escape(column.name)}">更多&gt;&gt;</a></div>`;
}

function homeContent(site: Site, from: string): string {
  const keys = ['news', 'notices', 'policy-documents'];
  const heads = keys.flatMap((key) => site.plan.columns.filter((column) => column.key === key));
  const entries = ['annual-report', 'website-annual-table', 'policy-interpretation']
    .flatMap((key) => site.plan.columns.filter((column) => column.key === key))
    .map((column) => tile(site, column, from));
  const links = site.plan.extraLinks.map(
    ({ text, href }) => `<a class="grid-cell" href="${href}">${escape(text)}</a>`,
  );
  return `<div class="el-tabs"><div class="el-tabs__header">${heads.map(({ name }, at) => `<div class="el-tabs__item" id="tab-${String(at)}">${name}</div>`).join('')}</div>
<div class="el-tabs__content">${keys.map((key, at) => homeTab(site, key, from, at)).join('\n')}</div></div><div class="quick">${entries.join('')}${links.join('')}</div>`;
}

function contentOf(site: Site, page: DrawnPage): string {
  if (page.kind === 'home') return homeContent(site, page.path);
  const { column } = page;
  if (page.kind !== 'column' || column === null) return page.content;
  if (column.shape !== 'container') return asPairs(page.content);
  return `<div class="gov-open">${panels(site, column.key, page.path)}</div>`;
}

function prerenderPage(site: Site, page: DrawnPage): string {
  const { plan } = site;
  const { path } = page;
  const menu = columnsAt(site, 'menu').map(
    (column) =>
      `<div class="menu-item"><a href="${site.href(site.columnPath(column.key), path)}"><span>${escape(column.name)}</span></a></div>`,
  );
  const crumbs = page.trail.map(({ text, path: to }) => {
    const inner = to === null ? text : `<a href="${site.href(to, path)}">${text}</a>`;
    return `<span class="el-breadcrumb__item"><span class="el-breadcrumb__inner">${inner}</span><span class="el-breadcrumb__separator">/</span></span>`;
  });
  const heading =
    page.kind === 'column' ? `<div class="page-title">${escape(page.title)}</div>` : '';
  return `<!DOCTYPE html><html lang="zh-cmn-Hans"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width">
<title>${escape(page.title)}</title>${drawTags(site, page)}</head><body><div id="__nuxt"><div id="__layout"><div class="layout">
<div class="top-bar"><div class="brand">${plan.name}</div><div class="search-box"><form action="${site.href('/search', path)}"><input name="q" class="el-input__inner" placeholder="搜索您想要的"><button class="el-button"><i class="el-icon-search"></i></button></form></div></div>
<div class="menu"><div class="menu-item"><a href="${site.href('/', path)}"><span>首页</span></a></div>${menu.join('')}</div>
${crumbs.length === 0 ? '' : `<div class="el-breadcrumb">${crumbs.join('')}</div>`}
<div class="page-body">${heading}${contentOf(site, page)}</div>
<div class="foot"><div class="foot-in">${drawFooter(site, path)}</div></div></div></div></div><script>window.__NUXT__={serverRendered:!0}</script></body></html>`;
}

function messageItem({ title, href, document }: DrawnRow): string {
  const { asked, answered } = document.message ?? { asked: '', answered: null };
  const state =
    answered === null
      ? '<span class="el-tag el-tag--info">受理中</span>'
      : `<span class="el-tag el-tag--success">已办结</span><span class="t">办结时间：${answered}</span>`;
  return `<div class="mail-item"><a class="tit" href="${href}">${escape(title)}</a><div class="bar"><span class="t">写信时间：${asked}</span>${state}</div></div>`;
}

/** A block of the day over its month, a title, a digest that quotes days of its own. */
function dayItem({ title, href, date, document }: DrawnRow): string {
  const text = (document.body[0] ?? '').replaceAll(/<[^<>]{0,200}>/g, '').slice(0, 50);
  return `<div class="el-row item">${dateBox(date)}<div class="right-txt"><a class="tit" href="${href}">${escape(title)}</a><p class="desc">${escape(text)}…<a class="detail" href="${href}">[详情]</a></p></div></div>`;
}

const plainItem = ({ title, href, date }: DrawnRow): string =>
  `<div class="line"><a href="${href}"><span class="tit">${escape(title)}</span><em>${padded(date)}</em></a></div>`;

function prerenderList(site: Site, rows: readonly DrawnRow[], slice: ListSlice): string {
  const { column, at, page, pages, total } = slice;
  const to = (number: number): string =>
    site.href(site.style.listPath(column, at, number, pages), slice.path);
  const numbers = Array.from({ length: pages }, (_, index) => index + 1).map((number) =>
    number === page
      ? `<a class="number active">${String(number)}</a>`
      : `<a class="number" href="${to(number)}">${String(number)}</a>`,
  );
  const next =
    page < pages
      ? `<a class="btn-next" href="${to(page + 1)}"><i class="el-icon-arrow-right"></i></a>`
      : '';
  const draw = column.key === 'public-enquiries' ? messageItem : at % 2 === 0 ? dayItem : plainItem;
  return `<div class="list">${rows.map(draw).join('\n')}</div><div class="el-pagination"><span class="el-pagination__total">共 ${String(total)} 条</span>${numbers.join('')}${next}</div>`;
}

function particulars(document: PlannedDocument): string {
  if (!document.hasTable) return '';
  const fields: [string, string | null][] = [
    ['标题', document.title],
    ['索引号', document.indexNumber],
    ['主题分类', '其他'],
    ['发文机关', document.issuer],
    ['成文日期', document.writtenDate === null ? null : padded(document.writtenDate)],
    ['发文字号', document.docNumber],
    ['发布日期', padded(document.pubDate)],
    ['有 效 性', document.validity],
  ];
  const cells = fields.flatMap(([label, value]) =>
    value === null
      ? []
      : [
          `<div class="el-col el-col-12"><span class="label">${label}</span><span class="value">${escape(value)}</span></div>`,
        ],
  );
  return `<div class="el-descriptions"><div class="el-row">${cells.join('\n')}</div></div>`;
}

function prerenderArticle(site: Site, document: PlannedDocument, path: string): string {
  const related = document.related.map(
    ({ text, key }) =>
      `<div class="rel-item"><a href="${site.href(site.documentPath(key), path)}">${escape(text)}</a></div>`,
  );
  const more =
    related.length === 0
      ? ''
      : `<div class="rel"><div class="rel-title">相关阅读</div>${related.join('')}</div>`;
  return `${particulars(document)}<div class="detail-title">${escape(document.title)}</div>
<div class="detail-info"><span>${padded(document.pubDate)} 10:20</span><span>来源：<em>${document.source}</em></span><span>字号：<a>大</a><a>中</a><a>小</a></span></div>
<div class="detail-body">${drawBody(site, document, path)}</div>${more}<div class="btns"><a class="el-button" href="javascript:;">打印</a><a class="el-button" href="javascript:;">关闭</a></div>`;
}

/** Boxes without roles, drawn ahead by a script's server; days in boxes, headings without links. */
export const prerenderStyle: PortalStyle = {
  name: 'prerender',
  charset: 'utf-8',
  perPage: 10,
  homePath: '/',
  listPath: ({ slug, parent }, _at, page) =>
    `/${parent === null ? slug : `zwgk/${slug}`}/index${page === 1 ? '' : `_${String(page - 1)}`}.html`,
  documentPath: ({ pubDate }, { slug, parent }, _at, serial) =>
    `/${parent === null ? slug : `zwgk/${slug}`}/t${compact(pubDate)}_${String(serial)}.html`,
  href: relativeHref,
  frame: prerenderPage,
  list: prerenderList,
  article: prerenderArticle,
};
