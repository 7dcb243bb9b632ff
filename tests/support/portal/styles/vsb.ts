import { messageTable } from '../pages/draw-rows.ts';
import { tableFrame } from '../pages/frames.ts';
import { escape, type PortalStyle } from '../site.ts';
import { cellArticle } from './articles.ts';
import { relativeHref } from './trs.ts';

/** 博达: gb18030, page files counted downwards. */
export const vsbStyle: PortalStyle = {
  name: 'vsb',
  charset: 'gb18030',
  perPage: 20,
  homePath: '/',
  listPath: ({ slug }, _at, page, pages) =>
    page === 1 ? `/${slug}.htm` : `/${slug}/${String(pages - page + 1)}.htm`,
  documentPath: (_document, _column, at, serial) =>
    `/info/${String(1001 + at)}/${String(serial)}.htm`,
  href: relativeHref,
  frame: tableFrame,
  list: (site, rows, slice) => {
    const lines = rows.map(
      ({ title, href, date }, at) =>
        `<tr id="line_u9_${String(at)}" height="25"><td><a class="c5" href="${href}" title="${escape(title)}">${escape(title)}</a></td><td><span class="timestyle">${date.replaceAll('-', '/')}&nbsp;</span></td></tr>`,
    );
    const hrefOf = (page: number): string =>
      relativeHref(site.style.listPath(slice.column, slice.at, page, slice.pages), slice.path);
    const next =
      slice.page < slice.pages ? `<a href="${hrefOf(slice.page + 1)}" class="Next">下页</a>` : '';
    const pager = `<table class="listFrame"><tr><td>共${String(slice.total)}条　${String(slice.page)}/${String(slice.pages)}　<a href="${hrefOf(1)}">首页</a> ${next} <a href="${hrefOf(slice.pages)}">尾页</a></td></tr></table>`;
    const body =
      slice.column.key === 'public-enquiries'
        ? messageTable(rows)
        : `<table class="winstyle1"><tbody>${lines.join('\n')}</tbody></table>`;
    return body + (slice.pages > 1 ? pager : '');
  },
  article: cellArticle,
};
