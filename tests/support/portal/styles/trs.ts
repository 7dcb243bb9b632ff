import { messageTable } from '../pages/draw-rows.ts';
import { sideFrame } from '../pages/frames.ts';
import { escape, type PortalStyle } from '../site.ts';
import { lineArticle } from './articles.ts';

/** The way from one page to another, written relative. */
export function relativeHref(path: string, from: string): string {
  if (/^https?:/.test(path)) return path;
  const folder = from
    .slice(1, from.lastIndexOf('/') + 1)
    .split('/')
    .filter((part) => part !== '');
  const target = path.slice(1).split('/');
  let shared = 0;
  while (shared < folder.length && shared < target.length - 1 && folder[shared] === target[shared])
    shared += 1;
  const up = '../'.repeat(folder.length - shared);
  return `${up === '' ? './' : up}${target.slice(shared).join('/')}`;
}

const folderOf = (slug: string, parent: string | null): string =>
  parent === null ? `/${slug}` : `/zwgk/${slug}`;

/** TRS WCM: relative addresses, a script writes the pager. */
export const trsStyle: PortalStyle = {
  name: 'trs',
  charset: 'utf-8',
  perPage: 15,
  homePath: '/',
  listPath: ({ slug, parent }, _at, page) =>
    `${folderOf(slug, parent)}/${page === 1 ? '' : `index_${String(page - 1)}.html`}`,
  documentPath: ({ pubDate }, { slug, parent }, _at, serial) =>
    `${folderOf(slug, parent)}/${pubDate.slice(0, 7).replace('-', '')}/t${pubDate.replaceAll('-', '')}_${String(serial)}.html`,
  href: relativeHref,
  frame: sideFrame,
  list: (_site, rows, slice) => {
    const items = rows.map(
      ({ title, href, date }) =>
        `<li><span class="date">[${date}]</span><a href="${href}" title="${escape(title)}">${escape(title.length > 24 ? `${title.slice(0, 23)}...` : title)}</a></li>`,
    );
    const body =
      slice.column.key === 'public-enquiries'
        ? messageTable(rows)
        : `<ul class="gl_list">${items.join('\n')}</ul>`;
    return `${body}<div class="page"><script>createPageHTML(${String(slice.pages)}, ${String(slice.page - 1)}, "index", "html");</script></div>`;
  },
  article: lineArticle('TRS_Editor'),
};
