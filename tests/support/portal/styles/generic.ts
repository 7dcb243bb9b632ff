import { itemRow, linkPager, messageTable } from '../pages/draw-rows.ts';
import { modernFrame } from '../pages/frames.ts';
import type { PortalStyle } from '../site.ts';
import { lineArticle } from './articles.ts';

const pagePath = (slug: string, page: number): string =>
  page === 1 ? `/${slug}/index.html` : `/${slug}/index_${String(page)}.html`;

/** Static pages without any system's marks. */
export const genericStyle: PortalStyle = {
  name: 'generic',
  charset: 'utf-8',
  perPage: 15,
  homePath: '/',
  listPath: ({ slug, parent }, _at, page) =>
    pagePath(parent === null ? slug : `zwgk/${slug}`, page),
  documentPath: ({ pubDate }, { slug }, _at, serial) =>
    `/zwgk/${slug}/${pubDate.slice(0, 7).replace('-', '/')}/${String(serial)}.html`,
  href: (path) => path,
  frame: modernFrame,
  list: (site, rows, slice) => {
    const body =
      slice.column.key === 'public-enquiries'
        ? messageTable(rows)
        : `<ul class="list">${rows.map(itemRow).join('\n')}</ul>`;
    const hrefOf = (page: number): string =>
      site.style.listPath(slice.column, slice.at, page, slice.pages);
    return body + linkPager(slice, hrefOf);
  },
  article: lineArticle('article-content'),
};
