import { indexTable, linkPager, messageTable } from '../pages/draw-rows.ts';
import { sideFrame } from '../pages/frames.ts';
import type { PortalStyle } from '../site.ts';
import { lineArticle } from './articles.ts';

const unit = 6596;

/** 龙讯: columns are queries of one unit, lists are tables. */
export const longxunStyle: PortalStyle = {
  name: 'longxun',
  charset: 'utf-8',
  perPage: 20,
  homePath: '/',
  listPath: ({ parent, slug }, at, page) => {
    const more = page === 1 ? '' : `&page=${String(page)}`;
    return parent === null
      ? `/site/tpl/${slug}/index.html${more.replace('&', '?')}`
      : `/public/column/${String(unit)}?type=4&catId=${String(67000 + at)}&action=list${more}`;
  },
  documentPath: (_document, { parent }, _at, serial) =>
    parent === null
      ? `/OpennessContent/show/${String(serial)}.html`
      : `/public/${String(unit)}/${String(serial)}.html`,
  href: (path) => path.replaceAll('&', '&amp;'),
  frame: sideFrame,
  list: (site, rows, slice) => {
    const hrefOf = (page: number): string =>
      site.style.listPath(slice.column, slice.at, page, slice.pages).replaceAll('&', '&amp;');
    return (
      (slice.column.key === 'public-enquiries' ? messageTable(rows) : indexTable(rows)) +
      linkPager(slice, hrefOf)
    );
  },
  article: lineArticle('conTxt'),
};
