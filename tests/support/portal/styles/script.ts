import { itemRow, linkPager, messageTable } from '../pages/draw-rows.ts';
import { drawFooter, drawTags } from '../pages/draw-parts.ts';
import { modernFrame } from '../pages/frames.ts';
import { drawColumn, drawHome } from '../pages/draw-page.ts';
import type { PortalAnswer, PortalRequest } from '../portal.ts';
import { columnsAt, type DrawnPage, type PortalStyle, type Site } from '../site.ts';
import { lineArticle } from './articles.ts';

const columnPattern = /^\/column\/(\d+)(?:\?page=(\d+))?$/;

interface Place {
  readonly page: DrawnPage;
  readonly number: number;
}

function findPlace(site: Site, path: string): Place | null {
  if (path === '/') return { page: drawHome(site), number: -1 };
  const match = columnPattern.exec(path);
  const column = match === null ? undefined : site.plan.columns[Number(match[1]) - 1];
  if (column === undefined) return null;
  return {
    page: drawColumn(site, column, Number(match?.[2] ?? '1')),
    number: site.columnAt(column),
  };
}

/** A page whose menu and content come by script. */
function drawShell(site: Site, path: string): string | null {
  const place = findPlace(site, path);
  if (place === null) return null;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${site.plan.name}</title>${drawTags(site, place.page)}</head>
<body><div id="app"></div><div class="footer">${drawFooter(site, path)}</div><script src="/js/app.js"></script></body></html>`;
}

const json = (value: unknown): PortalAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: new TextEncoder().encode(JSON.stringify(value)),
});

const app = `(async () => {
  const at = encodeURIComponent(location.pathname + location.search);
  const page = await (await fetch('/api/page?at=' + at)).json();
  const box = document.getElementById('app');
  const nav = document.createElement('div'); nav.className = 'nav';
  nav.innerHTML = '<ul>' + page.menu.map((m) => '<li><a href="' + m.href + '">' + m.text + '</a></li>').join('') + '</ul>';
  const crumb = document.createElement('div'); crumb.className = 'crumb';
  crumb.innerHTML = page.trail.length ? '当前位置：' + page.trail.map((m) => '<a href="' + m.path + '">' + m.text + '</a>').join(' &gt; ') : '';
  const main = document.createElement('div'); main.className = 'content'; main.innerHTML = page.content;
  const form = document.createElement('form'); form.action = '/search'; form.method = 'get';
  form.innerHTML = '<input type="text" name="q" placeholder="请输入关键字"><button type="submit">搜索</button>';
  box.append(nav, form, crumb, main);
})();`;

function answerService(site: Site, { path }: PortalRequest): PortalAnswer | null {
  if (path === '/js/app.js') {
    return {
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
      body: new TextEncoder().encode(app),
    };
  }
  if (!path.startsWith('/api/page?')) return null;
  const at = new URLSearchParams(path.slice(path.indexOf('?'))).get('at') ?? '/';
  const place = findPlace(site, at);
  if (place === null) return null;
  const menu = columnsAt(site, 'menu').map(({ key, name }) => ({
    text: name,
    href: site.columnPath(key),
  }));
  const { trail, content } = place.page;
  return json({ menu: [{ text: '首页', href: '/' }, ...menu], trail, content });
}

function drawRendered(site: Site, path: string): string | null {
  const place = findPlace(site, path);
  if (place === null) return null;
  return modernFrame(site, place.page);
}

/** Menu and lists come by script; only a browser sees them. */
export const scriptStyle: PortalStyle = {
  name: 'script',
  charset: 'utf-8',
  perPage: 15,
  homePath: '/',
  listPath: (_column, at, page) =>
    `/column/${String(at + 1)}${page === 1 ? '' : `?page=${String(page)}`}`,
  documentPath: (_document, _column, _at, serial) => `/article/${String(serial)}`,
  href: (path) => path,
  frame: modernFrame,
  list: (site, rows, slice) => {
    const hrefOf = (page: number): string =>
      site.style.listPath(slice.column, slice.at, page, slice.pages);
    const body =
      slice.column.key === 'public-enquiries'
        ? messageTable(rows)
        : `<ul class="list">${rows.map(itemRow).join('\n')}</ul>`;
    return body + linkPager(slice, hrefOf);
  },
  article: lineArticle('article-content'),
  answer: answerService,
  shell: drawShell,
  render: drawRendered,
};
