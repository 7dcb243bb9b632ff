import type { PlannedColumn } from '../plan/portal-plan.ts';
import { rowsOf } from '../pages/draw-page.ts';
import { messageTable } from '../pages/draw-rows.ts';
import { modernFrame } from '../pages/frames.ts';
import type { PortalAnswer, PortalRequest } from '../portal.ts';
import {
  type DrawnRow,
  escape,
  type ListSlice,
  orderRows,
  type PortalStyle,
  type Site,
} from '../site.ts';
import { lineArticle } from './articles.ts';

const proxy = '/module/web/jpage/dataproxy.jsp';
const numberOf = (at: number): number => 1229100 + at;
const chunk = 45;

const record = ({ title, href, date }: DrawnRow): string =>
  `<record><![CDATA[<li><a href="${href}" target="_blank" title="${escape(title)}">${escape(title)}</a><b>${date}</b></li>]]></record>`;

function proxyQuery(slice: ListSlice, page: number): string {
  return `${proxy}?page=${String(page)}&webid=2780&path=http%3A%2F%2Fdemo%2F&columnid=${String(numberOf(slice.at))}&unitid=7000${String(slice.at)}&webname=demo&permissiontype=0`;
}

function drawList(site: Site, rows: readonly DrawnRow[], slice: ListSlice): string {
  const first = rowsOf(site, orderRows(slice.column).slice(0, chunk), slice.path);
  const next =
    slice.total > chunk
      ? `<nextgroup><![CDATA[<a href="${proxyQuery(slice, 2)}"></a>]]></nextgroup>`
      : '';
  const shown = rows.length === 0 ? [] : first;
  // Messages stand in a table of their own: a store has no room for two dates.
  if (slice.column.key === 'public-enquiries') return messageTable(rows);
  return `<div id="${String(slice.at)}" class="default_pgContainer"></div><script type="text/xml"><datastore>${next}<recordset>${shown.map(record).join('')}</recordset></datastore></script>
<script>jQuery(function(){jQuery("#${String(slice.at)}").jpage({perPage:15,totalRecord:${String(slice.total)},openCookies:false,proxyUrl:"${proxyQuery(slice, 1)}"})});</script>`;
}

function answerProxy(site: Site, { path }: PortalRequest): PortalAnswer | null {
  if (!path.startsWith(proxy)) return null;
  const query = new URLSearchParams(path.slice(path.indexOf('?')));
  const at = Number(query.get('columnid')) - numberOf(0);
  const column: PlannedColumn | undefined = site.plan.columns[at];
  const all = column === undefined ? [] : rowsOf(site, orderRows(column), '/');
  const page = Number(query.get('page') ?? '1');
  const start = query.has('startrecord')
    ? Number(query.get('startrecord')) - 1
    : (page - 1) * chunk;
  const end = query.has('endrecord') ? Number(query.get('endrecord')) : start + chunk;
  const body = `<?xml version="1.0" encoding="UTF-8"?><datastore><totalrecord>${String(all.length)}</totalrecord><totalpage>${String(Math.ceil(all.length / chunk))}</totalpage><recordset>${all.slice(start, end).map(record).join('')}</recordset></datastore>`;
  return {
    status: 200,
    headers: { 'content-type': 'text/xml; charset=utf-8' },
    body: new TextEncoder().encode(body),
  };
}

/** 大汉 JCMS: rows in a data store, further ones from its proxy. */
export const jpageStyle: PortalStyle = {
  name: 'jpage',
  charset: 'utf-8',
  // The column has one page; the proxy hands out the rest.
  perPage: 100_000,
  homePath: '/',
  listPath: (_column, at) => `/col/col${String(numberOf(at))}/index.html`,
  documentPath: ({ pubDate }, _column, at, serial) => {
    const [year = '', month = '', day = ''] = pubDate.split('-');
    return `/art/${year}/${String(Number(month))}/${String(Number(day))}/art_${String(numberOf(at))}_${String(serial)}.html`;
  },
  href: (path) => path,
  frame: modernFrame,
  list: drawList,
  article: lineArticle('zoom'),
  answer: answerProxy,
};
