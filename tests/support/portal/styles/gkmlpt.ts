import type { PlannedColumn } from '../plan/portal-plan.ts';
import { itemRow, linkPager, messageTable } from '../pages/draw-rows.ts';
import { modernFrame } from '../pages/frames.ts';
import { drawTags, drawFooter } from '../pages/draw-parts.ts';
import type { PortalAnswer, PortalRequest } from '../portal.ts';
import { orderRows, type PortalStyle, type Site } from '../site.ts';
import { lineArticle } from './articles.ts';

const base = '/zfxxgk/gkmlpt';
const sid = 768;
const numberOf = (at: number): number => 5400 + at;

// Pages of words keep a page of their own; the shell draws the lists.
const isDrawn = ({ shape, parent }: PlannedColumn): boolean =>
  parent !== null && (shape === 'list' || shape === 'empty' || shape === 'container');

interface Branch {
  readonly id: number;
  readonly name: string;
  readonly parent: number;
  readonly post_count: number;
  readonly jump_url: string;
  readonly children: readonly Branch[];
}

function branch(site: Site, parent: string, parentNumber: number): readonly Branch[] {
  return site.plan.columns
    .filter((column) => column.parent === parent && column.places.has('platform'))
    .map((column) => {
      const id = numberOf(site.columnAt(column));
      return {
        id,
        name: column.name,
        parent: parentNumber,
        post_count: column.documents.length,
        jump_url: isDrawn(column) ? '' : site.columnPath(column.key),
        children: branch(site, column.key, id),
      };
    });
}

function drawShell(site: Site, path: string): string | null {
  if (path !== `${base}/index`) return null;
  const platform = site.plan.columns.find(({ key }) => key === 'disclosure-platform') ?? null;
  const tree = JSON.stringify(branch(site, 'disclosure-platform', 0));
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${site.plan.name}政府信息公开平台</title>${drawTags(site, { path, kind: 'column', title: '政府信息公开', trail: [], column: platform, document: null, content: '' })}
<script>window._CONFIG = {"SITE_ID":${String(sid)},"SID":${String(sid)},"NAME":"${site.plan.name}","BASE_URL":"${base}","TREE":${tree}};</script></head>
<body><div id="app"></div><div class="footer">${drawFooter(site, path)}</div><script src="/js/gkmlpt.js"></script></body></html>`;
}

const seconds = (date: string): number => Date.parse(`${date}T09:30:00+08:00`) / 1000;

function answerList(site: Site, { path }: PortalRequest): PortalAnswer | null {
  const match = /^\/zfxxgk\/gkmlpt\/api\/all\/(\d+)\?(.*)$/.exec(path);
  if (match === null) return null;
  const at = Number(match[1]) - numberOf(0);
  const column = site.plan.columns[at];
  if (column === undefined) return null;
  const page = Number(new URLSearchParams(match[2]).get('page') ?? '1');
  const rows = orderRows(column).slice((page - 1) * 100, page * 100);
  const articles = rows.map((document) => {
    const url = `http://${site.plan.host}${site.documentPath(document.key)}`;
    const date = seconds(document.listDate);
    return {
      id: Number(document.key.slice(1)),
      title: document.title,
      url,
      post_url: url,
      date,
      first_publish_time: date,
      created_at: `${document.listDate} 09:30:00`,
      publisher: document.issuer ?? document.source,
      identifier: document.indexNumber ?? '',
      document_number: document.docNumber ?? '',
      classify_main_name: column.name,
    };
  });
  const classify = {
    id: numberOf(at),
    name: column.name,
    parent: 0,
    post_count: column.documents.length,
  };
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: new TextEncoder().encode(JSON.stringify({ classify, articles })),
  };
}

/** Guangdong's disclosure platform: a shell, its tree in a script, its lists in JSON. */
export const gkmlptStyle: PortalStyle = {
  name: 'gkmlpt',
  charset: 'utf-8',
  perPage: 20,
  homePath: '/',
  listPath: (column, at, page) => {
    if (column.key === 'disclosure-platform') return `${base}/index`;
    if (isDrawn(column)) return `${base}/index#${String(numberOf(at))}`;
    return page === 1 ? `/${column.slug}/index.html` : `/${column.slug}/index_${String(page)}.html`;
  },
  documentPath: (_document, { parent, slug }, _at, serial) =>
    parent === null
      ? `/${slug}/content/post_${String(serial)}.html`
      : `${base}/content/2/${String(Math.floor(serial / 1000))}/post_${String(serial)}.html`,
  href: (path) => path,
  frame: modernFrame,
  list: (site, rows, slice) => {
    const hrefOf = (page: number): string =>
      site.style.listPath(slice.column, slice.at, page, slice.pages);
    const body =
      slice.column.key === 'public-enquiries'
        ? messageTable(rows)
        : `<ul class="news_list">${rows.map(itemRow).join('\n')}</ul>`;
    return body + linkPager(slice, hrefOf);
  },
  article: lineArticle('article-content'),
  answer: answerList,
  shell: drawShell,
};
