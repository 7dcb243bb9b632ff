import { linkPager, messageTable } from '../pages/draw-rows.ts';
import { modernFrame } from '../pages/frames.ts';
import { escape, type PortalStyle } from '../site.ts';
import { lineArticle } from './articles.ts';

const uuidOf = (serial: number): string => {
  const hex = (serial * 2654435761).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}${hex.slice(0, 4)}4a${hex.slice(2, 10)}${String(serial)}`;
};

/** 开普: complete tags, titles in the attribute, addresses with long names. */
export const kaipuStyle: PortalStyle = {
  name: 'kaipu',
  charset: 'utf-8',
  perPage: 15,
  homePath: '/',
  listPath: ({ slug }, at, page) =>
    `/${slug}/c${String(104000 + at)}/${page === 1 ? 'list' : `list_${String(page)}`}.shtml`,
  documentPath: ({ pubDate }, { slug }, at, serial) =>
    `/${slug}/c${String(104000 + at)}/${pubDate.slice(0, 7).replace('-', '')}/${uuidOf(serial)}.shtml`,
  href: (path) => path,
  frame: modernFrame,
  list: (site, rows, slice) => {
    const items = rows.map(
      ({ title, href, date }) =>
        `<a class="item" href="${href}" title="${escape(title)}"><p>${escape(title)}</p><em>${date}</em></a>`,
    );
    const hrefOf = (page: number): string =>
      site.style.listPath(slice.column, slice.at, page, slice.pages);
    const body =
      slice.column.key === 'public-enquiries'
        ? messageTable(rows)
        : `<div class="list-box">${items.join('\n')}</div>`;
    return body + linkPager(slice, hrefOf);
  },
  article: lineArticle('pages_content'),
};
