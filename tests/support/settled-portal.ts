import { findColumnDefinition } from '../../src/engine/data/columns.ts';
import type { FetchRecord, FetchState } from '../../src/engine/model/site/fetch-record.ts';
import type { Purpose } from '../../src/engine/model/site/purpose.ts';
import type { SiteArtifacts } from '../../src/engine/model/site/site-artifacts.ts';
import type { SiteColumn } from '../../src/engine/model/site/site-view.ts';
import type { Snapshot } from '../../src/engine/model/snapshot.ts';
import { readSitePage } from '../../src/engine/run/read-site-page.ts';
import { settleColumns } from '../../src/engine/site/settle-columns.ts';
import { addressKey } from '../../src/engine/text/address-key.ts';
import { day, snapshotOf } from './pages.ts';

/** Home page of the invented portal. */
export const home = 'https://www.lanxi-demo.gov.cn/';
/** Day of the audit. */
export const today = day('2026-11-21');

/** How one page of the portal came. */
export interface Part {
  readonly html?: string;
  readonly kind?: Purpose['kind'];
  readonly column?: string;
  readonly from?: string;
  readonly via?: Snapshot['via'];
  /** How asking for it ended, where no page came. */
  readonly state?: FetchState;
  readonly attempts?: number;
  readonly status?: number;
}

function recordOf(url: string, part: Part, purpose: Purpose): FetchRecord {
  const { state = 'fetched', attempts = 1, status = 200 } = part;
  const attempt = { method: 'GET', via: 'fetch', at: '', state, status, reason: '' } as const;
  return {
    url,
    finalUrl: url,
    state,
    status,
    purpose,
    attempts: Array.from({ length: attempts }, () => attempt),
    redirects: [],
    mime: 'text/html',
    sizeBytes: 0,
    sha256: null,
    validators: { etag: null, lastModified: null },
  };
}

/** A portal of pages by path. */
export function siteOf(parts: Readonly<Record<string, Part>>): SiteArtifacts {
  const site: SiteArtifacts = {
    target: { name: null, url: home, siteIdCode: null, level: 'county' },
    pages: {},
    fetches: {},
  };
  for (const [path, part] of Object.entries(parts)) {
    const url = new URL(path, home).href;
    const { html, kind = path === '/' ? 'home' : 'column', column = null, via = 'fetch' } = part;
    const from = part.from === undefined ? home : new URL(part.from, home).href;
    const purpose: Purpose = { kind, column, from };
    site.fetches[addressKey(url)] = recordOf(url, part, purpose);
    if (html === undefined) continue;
    const snapshot = snapshotOf(html, { url, finalUrl: url, via });
    site.pages[addressKey(url)] = readSitePage(snapshot, { purpose, today, feed: null });
  }
  return site;
}

/** One column as it is settled from these pages. */
export function settle(
  id: string,
  parts: Readonly<Record<string, Part>> | SiteArtifacts,
): SiteColumn {
  const definition = findColumnDefinition(id);
  if (definition === null) throw new Error(id);
  const site = 'target' in parts ? (parts as SiteArtifacts) : siteOf(parts);
  const [column] = settleColumns(site, [definition], today);
  if (column === undefined) throw new Error('not settled');
  return column;
}

const others = Array.from(
  { length: 14 },
  (_, i) => `<a href="/other/${String(i)}/">其他事项${String(i)}</a>`,
).join('');
const foot = '<div class="footer">主办：岚溪县人民政府办公室 网站标识码：3399000001</div>';
/** A home page whose main block holds the links. */
export const homeWith = (links: string): Part => ({
  html: `<title>岚溪县人民政府</title><div class="nav"><a href="/">首页</a><a href="/zwgk/">政府信息公开</a>${others}</div><div class="main">${links}</div>${foot}`,
});
/** A platform whose tree ends with the links. */
export const platformWith = (links: string): Part => ({
  kind: 'platform',
  html: `<title>政府信息公开</title><div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a></div><ul class="tree">
    <li><a href="/zwgk/zn/">政府信息公开指南</a></li><li><a href="/zwgk/zd/">政府信息公开制度</a></li><li><a href="/zwgk/nb/">政府信息公开年报</a></li>
    <li><a href="/zwgk/fd/">法定主动公开内容</a></li><li><a href="/zwgk/jg/">机构职能</a></li><li><a href="/zwgk/cz/">财政预决算</a></li><li><a href="/zwgk/tj/">统计信息</a></li><li><a href="/zwgk/gh/">规划计划</a></li>${links}</ul>${foot}`,
});
/** A row of 政府采购. */
export const row = (n: number, date: string): string =>
  `<li><a href="/zwgk/cg/${String(n)}.html">岚溪县第${String(n)}号政府采购公告</a><span>${date}</span></li>`;
/** The page of 政府采购 with its content. */
export const columnPage = (content: string, more: Part = {}): Part => ({
  html: `<title>政府采购-岚溪县人民政府</title><div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; <a href="/zwgk/cg/">政府采购</a></div><div class="list">${content}</div>${foot}`,
  ...more,
});
/** The platform's link to 政府采购. */
export const link = '<li><a href="/zwgk/cg/">政府采购</a></li>';
/** A portal whose column 政府采购 has the content. */
export const portal = (content: string, more: Part = {}): Record<string, Part> => ({
  '/': homeWith(''),
  '/zwgk/': platformWith(link),
  '/zwgk/cg/': columnPage(content, more),
});
