import { messageTable, linkPager } from '../pages/draw-rows.ts';
import { drawFooter, drawTags } from '../pages/draw-parts.ts';
import { columnsAt, type DrawnPage, escape, type PortalStyle, type Site } from '../site.ts';
import { cellArticle } from './articles.ts';

const day = ({ date }: { date: string }): string => date.slice(5).replace('-', '月') + '日';

function pictureMenu(site: Site, from: string): string {
  const cells = columnsAt(site, 'menu').map((column, at) => {
    const to = site.href(site.columnPath(column.key), from);
    const picture = `<img src="/images/nav${String(at)}.gif" alt="${column.name}" border="0">`;
    return at % 3 === 2
      ? `<td onclick="location.href='${to}'" style="cursor:hand">${column.name}</td>`
      : `<td><a href="${to}">${picture}</a></td>`;
  });
  return `<table><tr><td><a href="/">首页</a></td>${cells.join('')}</tr></table>`;
}

function oldFrame(site: Site, page: DrawnPage): string {
  const trail = page.trail
    .map(({ text, path }) =>
      path === null ? text : `<a href="${site.href(path, page.path)}">${text}</a>`,
    )
    .join(' → ');
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${escape(page.kind === 'home' ? site.plan.name : `${page.title}-${site.plan.name}`)}</title>${drawTags(site, page)}</head><body>
${pictureMenu(site, page.path)}
<table width="980" align="center"><tr><td><form action="/search" method="get"><input type="text" name="q"><input type="submit" value="搜索"></form></td></tr>
${trail === '' ? '' : `<tr><td>当前位置：${trail}</td></tr>`}<tr><td>${page.content}</td></tr></table>
<table width="980" align="center"><tr><td align="center">${drawFooter(site, page.path)}</td></tr></table></body></html>`;
}

/** Older days: picture menus, cells that act as links, rows without years. */
export const oldStyle: PortalStyle = {
  name: 'old',
  charset: 'gb18030',
  perPage: 20,
  homePath: '/',
  listPath: (_column, at, page) =>
    page === 1
      ? `/list/${String(100 + at)}.html`
      : `/list/${String(100 + at)}_${String(page)}.html`,
  documentPath: ({ pubDate }, _column, _at, serial) =>
    `/show/${pubDate.replaceAll('-', '')}/${String(serial)}.html`,
  href: (path) => path,
  frame: oldFrame,
  list: (site, rows, slice) => {
    const hrefOf = (page: number): string =>
      site.style.listPath(slice.column, slice.at, page, slice.pages);
    const isNews = slice.column.key === 'news';
    const lines = rows.map(
      (row) =>
        `<tr><td width="20">·</td><td><a href="${row.href}">${escape(row.title)}</a></td><td width="90">${isNews ? `(${day(row)})` : `(${row.date})`}</td></tr>`,
    );
    const body =
      slice.column.key === 'public-enquiries'
        ? messageTable(rows)
        : `<table width="98%">${lines.join('\n')}</table>`;
    return body + linkPager(slice, hrefOf);
  },
  article: cellArticle,
};
