import type { PlannedColumn, PlannedDocument } from '../plan/portal-plan.ts';
import {
  columnsAt,
  countPages,
  type DrawnPage,
  type DrawnRow,
  escape,
  orderRows,
  resolveTokens,
  type Site,
} from '../site.ts';
import { columnLink, drawTree } from './draw-parts.ts';
import { shift } from '../plan/days.ts';

/** Rows of documents, as links from a page. */
export function rowsOf(
  site: Site,
  documents: readonly PlannedDocument[],
  from: string,
): readonly DrawnRow[] {
  return documents.map((document) => ({
    title: document.title,
    href: site.href(site.documentPath(document.key), from),
    date: document.listDate,
    document,
  }));
}

type Trail = DrawnPage['trail'];

/** The way to a column, home first. */
export function trailOf(site: Site, column: PlannedColumn): Trail {
  const parent = site.plan.columns.find(({ key }) => key === column.parent);
  const above: Trail =
    parent === undefined ? [{ text: '首页', path: site.style.homePath }] : trailOf(site, parent);
  return [...above, { text: column.name, path: site.columnPath(column.key) }];
}

function newsBlock(site: Site, key: string, from: string, count: number): string {
  const column = site.plan.columns.find((each) => each.key === key);
  if (column === undefined || column.shape !== 'list') return '';
  const rows = rowsOf(site, orderRows(column).slice(0, count), from).map(
    ({ title, href, date }) =>
      `<li><a href="${href}" title="${escape(title)}">${escape(title)}</a><span>${shift(date, site.plan.homeShift)}</span></li>`,
  );
  return `<div class="block"><h2>${columnLink(site, column, from)}</h2><ul>${rows.join('\n')}</ul></div>`;
}

/** The home page: news, notices, policies and entries. */
export function drawHome(site: Site): DrawnPage {
  const path = site.style.homePath;
  const blocks = ['news', 'notices', 'policy-documents'].map((key) =>
    newsBlock(site, key, path, 8),
  );
  const entries = [
    'annual-report',
    'website-annual-table',
    'policy-interpretation',
    'public-enquiries',
  ]
    .flatMap((key) => site.plan.columns.filter((column) => column.key === key))
    .map((column) => `<li>${columnLink(site, column, path)}</li>`);
  const links = site.plan.extraLinks.map(
    ({ text, href }) => `<li><a href="${href}">${escape(text)}</a></li>`,
  );
  return {
    path,
    kind: 'home',
    title: site.plan.name,
    trail: [],
    column: null,
    document: null,
    content: `${blocks.join('\n')}<div class="entries"><h2>快速入口</h2><ul>${entries.join('')}${links.join('')}</ul></div>`,
  };
}

const notes: Readonly<Record<string, string>> = {
  empty: '<div class="nodata">暂无数据</div>',
};

function redirectContent(to: string): string {
  return `<script>window.location.href="${to}";</script><p>页面正在跳转，请稍候……</p>`;
}

function containerContent(site: Site, column: PlannedColumn, path: string): string {
  if (column.key === 'disclosure-platform') {
    return `<div class="platform"><div class="tree">${drawTree(site, column.key, path)}</div><div class="latest">${newsBlock(site, 'policy-documents', path, 6)}</div>
<form action="${site.href('/search', path)}" method="get"><input type="text" name="q" placeholder="信息检索"><input type="submit" value="检索"></form></div>`;
  }
  const children = columnsAt(site, 'parent').filter(({ parent }) => parent === column.key);
  return `<ul class="children">${children.map((child) => `<li>${columnLink(site, child, path)}</li>`).join('\n')}</ul>`;
}

/** One list page or single page of a column. */
export function drawColumn(site: Site, column: PlannedColumn, page: number): DrawnPage {
  const at = site.columnAt(column);
  const pages = countPages(column, site.style.perPage);
  const path = site.style.listPath(column, at, page, pages);
  const from = (page - 1) * site.style.perPage;
  const content = (): string => {
    if (column.shape === 'redirect') return redirectContent(column.to ?? '/');
    if (column.shape === 'container') return containerContent(site, column, path);
    if (['page', 'note', 'moved'].includes(column.shape))
      return `<div class="article-content">${resolveTokens(site, column.body, path)}</div>`;
    if (column.shape === 'empty') return column.body === '' ? (notes['empty'] ?? '') : column.body;
    const rows = rowsOf(site, orderRows(column).slice(from, from + site.style.perPage), path);
    const slice = { column, at, page, pages, total: column.documents.length, path };
    return site.style.list(site, rows, slice);
  };
  return {
    path,
    kind: 'column',
    title: column.name,
    trail: trailOf(site, column),
    column,
    document: null,
    content: content(),
  };
}

/** One document's page. */
export function drawDocument(
  site: Site,
  column: PlannedColumn,
  document: PlannedDocument,
): DrawnPage {
  const path = site.documentPath(document.key);
  return {
    path,
    kind: 'document',
    title: document.title,
    trail: [...trailOf(site, column), { text: '正文', path: null }],
    column,
    document,
    content: site.style.article(site, document, path),
  };
}

/** The map of the site. */
export function drawMap(site: Site): DrawnPage {
  const path = '/wzdt.html';
  const branch = (parent: string | null): string => {
    const children = columnsAt(site, 'map').filter((column) => column.parent === parent);
    if (children.length === 0) return '';
    return `<ul>${children.map((column) => `<li>${columnLink(site, column, path)}${branch(column.key)}</li>`).join('\n')}</ul>`;
  };
  return {
    path,
    kind: 'map',
    title: '网站地图',
    trail: [
      { text: '首页', path: site.style.homePath },
      { text: '网站地图', path: null },
    ],
    column: null,
    document: null,
    content: `<div class="map">${branch(null)}</div>`,
  };
}

/** Answers of the site's own search: columns and documents whose name holds the words. */
export function drawSearch(site: Site, words: string): DrawnPage {
  const path = `/search?q=${encodeURIComponent(words)}`;
  const columns = site.plan.columns.filter(({ name }) => words !== '' && name.includes(words));
  const documents = site.plan.columns
    .flatMap(({ documents: own }) => own)
    .filter(({ title }) => words !== '' && title.includes(words))
    .slice(0, 10);
  const hits = [
    ...columns.map((column) => `<li>${columnLink(site, column, path)}</li>`),
    ...rowsOf(site, documents, path).map(
      ({ title, href, date }) =>
        `<li><a href="${href}">${escape(title)}</a><span>${date}</span></li>`,
    ),
  ];
  const content =
    hits.length > 0
      ? `<p>为您找到相关结果${String(hits.length)}条</p><ul class="result">${hits.join('\n')}</ul>`
      : `<p>很抱歉，没有找到与“${escape(words)}”相关的结果。</p>`;
  return {
    path,
    kind: 'search',
    title: '站内搜索',
    trail: [{ text: '首页', path: site.style.homePath }],
    column: null,
    document: null,
    content,
  };
}
