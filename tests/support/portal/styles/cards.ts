import { columnLink, drawBody, drawFooter, drawTags } from '../pages/draw-parts.ts';
import type { PlannedDocument } from '../plan/portal-plan.ts';
import {
  columnsAt,
  type DrawnPage,
  type DrawnRow,
  escape,
  type ListSlice,
  type PortalStyle,
  type Site,
} from '../site.ts';

const dotted = (date: string): string => date.replaceAll('-', '.');

const time = (date: string, text = dotted(date)): string =>
  `<time datetime="${date}T10:20:00+08:00">${text}</time>`;

/** Lines of label and value as terms and descriptions. */
const asTerms = (content: string): string =>
  content.replaceAll(
    /<p><strong>([^<：]{2,8})：<\/strong>(.*?)<\/p>/g,
    '<dl class="kv"><dt>$1</dt><dd>$2</dd></dl>',
  );

function cardsPage(site: Site, page: DrawnPage): string {
  const { plan } = site;
  const crumbs = page.trail
    .map(({ text, path }) =>
      path === null
        ? `<li aria-current="page">${text}</li>`
        : `<li><a href="${site.href(path, page.path)}">${text}</a></li>`,
    )
    .join('');
  const menu = columnsAt(site, 'menu')
    .map((column) => `<li role="none">${columnLink(site, column, page.path)}</li>`)
    .join('');
  const tags = drawTags(site, page).replaceAll(
    /<meta name="([^"]*)" content="([^"]*)">/g,
    `<meta content='$2' name='$1' />`,
  );
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"/><title>${escape(page.title)}_${plan.name}</title>${tags}
<script type="application/ld+json">{"@type":"WebPage","name":"${escape(page.title)}"}</script></head>
<body><div id="app"><header class="bar"><a href="/" class="brand">${plan.name}</a><nav aria-label="主导航"><ul role="menubar"><li><a href="/">首页</a></li>${menu}</ul></nav>
<form role="search" action="/search" method="get"><input type="search" name="q" aria-label="全站搜索"><button>搜索</button></form></header>
${crumbs === '' ? '' : `<nav aria-label="breadcrumb"><ol>${crumbs}</ol></nav>`}
<main>${page.kind === 'column' ? `<h1 class="channel">${escape(page.title)}</h1>` : ''}${asTerms(page.content)}</main>
<footer class="bottom">${drawFooter(site, page.path)}</footer></div></body></html>`;
}

function messageCard({ title, href, document }: DrawnRow): string {
  const { asked, answered } = document.message ?? { asked: '', answered: null };
  const answer =
    answered === null
      ? '<span class="tag">待回复</span>'
      : `<span class="tag ok">已回复</span> 回复时间：${time(answered)}`;
  return `<article class="card mail"><h3><a href="${href}">${escape(title)}</a></h3><p>提问时间：${time(asked)} ${answer}</p></article>`;
}

function card({ title, href, date, document }: DrawnRow): string {
  const text = (document.body[0] ?? '').replaceAll(/<[^<>]{0,200}>/g, '').slice(0, 60);
  return `<article class="card"><a class="cover" href="${href}"><img src="/images/cover.png" alt="" loading="lazy"></a><h3><a href="${href}">${escape(title)}</a></h3><p class="digest">${escape(text)}…</p><footer><span class="from">${document.source}</span>${time(date)}</footer></article>`;
}

function cardList(site: Site, rows: readonly DrawnRow[], slice: ListSlice): string {
  const { column, at, page, pages } = slice;
  const to = (number: number): string =>
    site.href(site.style.listPath(column, at, number, pages), slice.path);
  const numbers = Array.from({ length: pages }, (_, index) => index + 1).map((number) =>
    number === page
      ? `<a aria-current="page">${String(number)}</a>`
      : `<a href="${to(number)}">${String(number)}</a>`,
  );
  const next = page < pages ? `<a rel="next" href="${to(page + 1)}" aria-label="下一页">›</a>` : '';
  const draw = column.key === 'public-enquiries' ? messageCard : card;
  const pager =
    pages > 1 ? `<nav class="pagination" aria-label="分页">${numbers.join('')}${next}</nav>` : '';
  return `<div class="grid">${rows.map(draw).join('\n')}</div>${pager}`;
}

function facts(document: PlannedDocument): string {
  if (!document.hasTable) return '';
  const fields: [string, string | null][] = [
    ['索引号', document.indexNumber],
    ['发文机关', document.issuer],
    ['发文字号', document.docNumber],
    ['成文日期', document.writtenDate === null ? null : dotted(document.writtenDate)],
    ['发布日期', dotted(document.pubDate)],
    ['时效性', document.validity],
  ];
  const pairs = fields.map(([label, value]) =>
    value === null ? '' : `<div><dt>${label}</dt><dd>${escape(value)}</dd></div>`,
  );
  return `<dl class="facts">${pairs.join('')}</dl>`;
}

function cardArticle(site: Site, document: PlannedDocument, path: string): string {
  const related = document.related.map(
    ({ text, key }) =>
      `<a class="chip" href="${site.href(site.documentPath(key), path)}">${escape(text)}</a>`,
  );
  const more = related.length === 0 ? '' : `<aside><h2>延伸阅读</h2>${related.join('')}</aside>`;
  return `<article class="detail"><header><h1>${escape(document.title)}</h1><p><span>${document.source}</span> · 发布于 ${time(document.pubDate)}</p></header>${facts(document)}
<section class="prose">${drawBody(site, document, path)}</section>${more}</article>`;
}

/** Cards with pictures and digests, days in `time`, addresses told apart by their query alone. */
export const cardsStyle: PortalStyle = {
  name: 'cards',
  charset: 'utf-8',
  perPage: 12,
  homePath: '/',
  listPath: (_column, at, page) =>
    `/channel?cid=${String(7100 + at)}${page === 1 ? '' : `&p=${String(page)}`}`,
  documentPath: (_document, _column, at, serial) =>
    `/detail?cid=${String(7100 + at)}&id=${String(serial)}`,
  href: (path) => path.replaceAll('&', '&amp;'),
  frame: cardsPage,
  list: cardList,
  article: cardArticle,
};
