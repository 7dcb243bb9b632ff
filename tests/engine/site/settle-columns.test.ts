import { describe, expect, it } from 'vitest';
import { findColumnDefinition } from '../../../src/engine/data/columns.ts';
import type { FetchRecord, FetchState } from '../../../src/engine/model/site/fetch-record.ts';
import type { Purpose } from '../../../src/engine/model/site/purpose.ts';
import type { SiteArtifacts } from '../../../src/engine/model/site/site-artifacts.ts';
import type { SiteColumn } from '../../../src/engine/model/site/site-view.ts';
import type { Snapshot } from '../../../src/engine/model/snapshot.ts';
import { readSitePage } from '../../../src/engine/run/read-site-page.ts';
import { settleColumns } from '../../../src/engine/site/settle-columns.ts';
import { addressKey } from '../../../src/engine/text/address-key.ts';
import { feedAddress } from '../../../src/engine/text/feed-address.ts';
import { day, snapshotOf } from '../../support/pages.ts';

const home = 'https://www.lanxi-demo.gov.cn/';
const today = day('2026-11-21');

interface Part {
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
function siteOf(parts: Readonly<Record<string, Part>>): SiteArtifacts {
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

function settle(id: string, parts: Readonly<Record<string, Part>> | SiteArtifacts): SiteColumn {
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
const homeWith = (links: string): Part => ({
  html: `<title>岚溪县人民政府</title><div class="nav"><a href="/">首页</a><a href="/zwgk/">政府信息公开</a>${others}</div><div class="main">${links}</div>${foot}`,
});
const platformWith = (links: string): Part => ({
  kind: 'platform',
  html: `<title>政府信息公开</title><div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a></div><ul class="tree">
    <li><a href="/zwgk/zn/">政府信息公开指南</a></li><li><a href="/zwgk/zd/">政府信息公开制度</a></li><li><a href="/zwgk/nb/">政府信息公开年报</a></li>
    <li><a href="/zwgk/fd/">法定主动公开内容</a></li><li><a href="/zwgk/jg/">机构职能</a></li><li><a href="/zwgk/cz/">财政预决算</a></li><li><a href="/zwgk/tj/">统计信息</a></li><li><a href="/zwgk/gh/">规划计划</a></li>${links}</ul>${foot}`,
});
const row = (n: number, date: string): string =>
  `<li><a href="/zwgk/cg/${String(n)}.html">岚溪县第${String(n)}号政府采购公告</a><span>${date}</span></li>`;
const columnPage = (content: string, more: Part = {}): Part => ({
  html: `<title>政府采购-岚溪县人民政府</title><div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; <a href="/zwgk/cg/">政府采购</a></div><div class="list">${content}</div>${foot}`,
  ...more,
});
const link = '<li><a href="/zwgk/cg/">政府采购</a></li>';
const portal = (content: string, more: Part = {}): Record<string, Part> => ({
  '/': homeWith(''),
  '/zwgk/': platformWith(link),
  '/zwgk/cg/': columnPage(content, more),
});

describe('whether a column is there', () => {
  it('is told by a link of the platform', () => {
    const column = settle('government-procurement', portal(`<ul>${row(1, '2026-10-09')}</ul>`));
    expect(column).toMatchObject({
      presence: 'present',
      url: `${home}zwgk/cg/`,
      text: '政府采购',
    });
    expect(column.place?.snapshot.url).toBe(`${home}zwgk/`);
    expect(column.looks.map(({ kind, found }) => [kind, found])).toEqual([
      ['menu', false],
      ['platform', true],
      ['address', true],
    ]);
  });

  it('is denied only after two looks that were taken to the end', () => {
    const both = { '/': homeWith(''), '/zwgk/': platformWith('') };
    const column = settle('government-procurement', both);
    expect(column.presence).toBe('absent');
    expect(column.looks.map(({ kind }) => kind)).toEqual(['menu', 'platform']);
    expect(settle('government-procurement', { '/': homeWith('') }).presence).toBe('uncertain');
    expect(settle('government-procurement', { '/zwgk/': platformWith('') }).presence).toBe(
      'uncertain',
    );
  });

  it('stays open where scripts would draw the home page', () => {
    const parts = {
      '/': { html: '<div id="app"></div><script src="/js/portal-main.js"></script>' },
      '/zwgk/': platformWith(''),
    };
    expect(settle('government-procurement', parts).presence).toBe('uncertain');
  });

  it('stays open where the tree was not seen down to its level', () => {
    const shallow: Part = {
      kind: 'platform',
      html: '<title>政府信息公开</title><ul><li><a href="/a/">政府信息公开指南</a></li><li><a href="/b/">政府信息公开制度</a></li><li><a href="/c/">法定主动公开内容</a></li></ul>',
    };
    const parts = { '/': homeWith(''), '/zwgk/': shallow };
    expect(settle('government-procurement', parts).presence).toBe('uncertain');
  });

  it('stays open where a link bears its name in a longer one', () => {
    const parts = {
      '/': homeWith(''),
      '/zwgk/': platformWith('<li><a href="/zwgk/x/">政府采购（集中）目录</a></li>'),
    };
    expect(settle('government-procurement', parts).presence).not.toBe('absent');
  });

  it('is told for both by a combined column', () => {
    const parts = {
      '/': homeWith(''),
      '/zwgk/': platformWith('<li><a href="/zwgk/cf/">行政处罚与行政强制</a></li>'),
    };
    expect(settle('administrative-penalty', parts).presence).toBe('present');
    expect(settle('administrative-compulsion', parts).presence).toBe('present');
  });

  it('is told by the trail of a document', () => {
    const article = `<div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/cg/">政府采购</a> &gt; 正文</div><h1>岚溪县办公设备采购公告</h1><div>发布时间：2026-03-02 来源：岚溪县财政局</div><div class="content"><p>${'采购内容如下。'.repeat(60)}</p></div>`;
    const column = settle('government-procurement', {
      '/': homeWith(''),
      '/zwgk/cg/t20260302_1.html': { html: article, kind: 'document' },
    });
    expect(column).toMatchObject({ presence: 'present', url: `${home}zwgk/cg/` });
  });

  it('is not told by a field of 基层政务公开 of the same name', () => {
    const field = `<div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/jczwgk/">基层政务公开</a> &gt; 财政预决算</div><ul>${row(1, '2026-03-02')}${row(2, '2026-03-01')}</ul>`;
    const parts = {
      '/': homeWith('<a href="/jczwgk/yjs/">财政预决算</a>'),
      '/jczwgk/yjs/': { html: field },
    };
    expect(settle('budget-and-accounts', parts).presence).not.toBe('present');
    expect(settle('grassroots-budget-and-accounts', parts).url).toBe(`${home}jczwgk/yjs/`);
  });
});

describe('what a column holds', () => {
  it.each([
    ['filled', 'rows', `<ul>${row(1, '2026-10-09')}${row(2, '2026-10-08')}</ul>`],
    ['filled', 'a text', `<p>${'政府采购事项按照规定在本栏目公开，请公众监督。'.repeat(8)}</p>`],
    ['empty', 'a placeholder', '<p>暂无数据</p>'],
    ['note-only', 'a sentence that explains', '<p>情况说明：本年度无政府采购事项。</p>'],
    [
      'note-only',
      'a row that explains',
      '<ul><li><a href="/zwgk/cg/9.html">关于本年度无政府采购事项的情况说明</a><span>2026-01-09</span></li></ul>',
    ],
    [
      'redirect',
      'a script that leads away',
      '<script>location.href="https://ggzy.demo.gov.cn/"</script>',
    ],
    ['unknown', 'nothing that could be read', '<div id="x"></div>'],
  ])('is %s by %s', (state, _, content) => {
    expect(settle('government-procurement', portal(content)).state).toBe(state);
  });

  it('quotes the placeholder and the first row', () => {
    const empty = settle('government-procurement', portal('<p>暂无数据</p>'));
    expect(empty.statePlace?.locator?.quote).toBe('暂无数据');
    const filled = settle('government-procurement', portal(`<ul>${row(1, '2026-10-09')}</ul>`));
    expect(filled.statePlace?.locator?.quote).toContain('第1号');
  });

  it.each([
    [
      'scripts may still bring rows',
      '<p>暂无数据</p><ul><li v-for="r in rows">{{r.title}}</li></ul><script>load()</script>',
    ],
    [
      'a list service was not asked',
      `<p>暂无数据</p><ul id="l"></ul><script>$.getJSON('/api/list?col=12&page=1', draw)</script>`,
    ],
  ])('is not empty where %s', (_, content) => {
    expect(settle('government-procurement', portal(content)).state).toBe('unknown');
  });

  it('is a redirect where the link itself leaves the portal', () => {
    const away = '<li><a href="https://ggzy.demo.gov.cn/">政府采购</a></li>';
    const parts = { '/': homeWith(''), '/zwgk/': platformWith(away) };
    expect(settle('government-procurement', parts).state).toBe('redirect');
  });

  it.each([
    ['unreachable', { state: 'server-error', attempts: 2, status: 500 }],
    ['unknown', { state: 'server-error', attempts: 1, status: 500 }],
    ['unknown', { state: 'client-error', attempts: 2, status: 403 }],
    ['unknown', { state: 'robots', attempts: 0 }],
    ['unknown', { state: 'out-of-budget', attempts: 0 }],
  ] as const)('is %s after %o', (state, part) => {
    const parts = { '/': homeWith(''), '/zwgk/': platformWith(link), '/zwgk/cg/': part };
    expect(settle('government-procurement', parts).state).toBe(state);
  });

  it('is what another certain place holds where one is empty', () => {
    const parts = {
      ...portal('<p>暂无数据</p>'),
      '/': homeWith('<a href="/cg2/">政府采购</a>'),
      '/cg2/': { html: `<ul>${row(1, '2026-10-09')}${row(2, '2026-10-08')}</ul>` },
    };
    expect(settle('government-procurement', parts)).toMatchObject({
      state: 'filled',
      url: `${home}cg2/`,
    });
  });

  it('is what its columns hold for a container', () => {
    const site = siteOf({
      ...portal(`<ul>${row(1, '2026-10-09')}${row(2, '2026-10-08')}</ul>`),
      '/zwgk/fd/': { html: '<title>法定主动公开内容</title><div></div>' },
    });
    const wanted = ['statutory-disclosure', 'government-procurement'].map(findColumnDefinition);
    const columns = settleColumns(
      site,
      wanted.filter((each) => each !== null),
      today,
    );
    expect(columns[0]?.state).toBe('filled');
  });
});

describe('rows of a column', () => {
  const pageOf = (from: number, count: number, rest: string): string =>
    `<ul>${Array.from({ length: count }, (_, i) => row(from - i, `2026-10-${String(from - i).padStart(2, '0')}`)).join('')}</ul>${rest}`;

  it('are joined over the pages of its list, each address once', () => {
    const column = settle('government-procurement', {
      ...portal(pageOf(20, 5, '<a href="/zwgk/cg/index_1.html">下一页</a>')),
      '/zwgk/cg/index_1.html': columnPage(pageOf(16, 5, ''), { kind: 'list' }),
    });
    expect(column.rows).toHaveLength(9);
    expect(column).toMatchObject({ itemCount: 9, isComplete: true, isNewestCertain: true });
    expect(column.newest?.date).toBe('2026-10-20');
    expect(column.pages).toHaveLength(2);
  });

  it('are not whole where a page of the list was not read', () => {
    const content = pageOf(20, 5, '共3页 <a href="/zwgk/cg/index_1.html">下一页</a>');
    const column = settle('government-procurement', portal(content));
    expect(column).toMatchObject({ isComplete: false, itemCount: null, isNewestCertain: true });
  });

  it('may begin with pinned ones', () => {
    const rest = `${pageOf(20, 8, '')}<a href="/zwgk/cg/index_1.html">下一页</a>`;
    const column = settle(
      'government-procurement',
      portal(`<ul>${row(90, '2019-01-02')}</ul>${rest}`.replace('</ul><ul>', '')),
    );
    expect(column.newest?.date).toBe('2026-10-20');
    expect(column.isNewestCertain).toBe(true);
  });

  it('leave doubt about the newest where they are mixed and not whole', () => {
    const dates = ['2024-01-01', '2023-05-01', '2024-03-01', '2022-01-01', '2023-12-01'];
    const rows = dates.map((date, i) => row(i, date)).join('');
    const next = '<a href="/zwgk/cg/index_1.html">下一页</a>';
    const column = settle('government-procurement', portal(`<ul>${rows}</ul>${next}`));
    expect(column.isNewestCertain).toBe(false);
    const whole = settle('government-procurement', portal(`<ul>${rows}</ul>`));
    expect(whole.isNewestCertain).toBe(true);
  });

  it('of the day after the audit are not the newest', () => {
    const rows = `<ul>${row(3, '2026-12-01')}${row(2, '2026-11-21')}${row(1, '2026-11-20')}</ul>`;
    const column = settle('government-procurement', portal(rows));
    expect(column.newest?.date).toBe('2026-11-21');
  });

  it('come from the answers of a list service for a column within a drawn page', () => {
    const tree = [
      { id: 7, name: '政府采购', post_count: 2 },
      { id: 8, name: '财政预决算', post_count: 0 },
    ];
    const shell = `<div id="app"></div><script>window._CONFIG={"SITE_ID":1,"TREE":${JSON.stringify(tree)}}</script>`;
    const site = siteOf({ '/': homeWith(''), '/gkmlpt/index': { html: shell, kind: 'platform' } });
    const feeds = site.pages['//www.lanxi-demo.gov.cn/gkmlpt/index']?.feeds ?? [];
    for (const [at, feed] of feeds.entries()) {
      const url = feedAddress(feed, 1) ?? '';
      const article = (n: number) => ({
        title: `采购公告${String(n)}`,
        url: `/gkmlpt/content/post_${String(n)}.html`,
        date: 1772382600 - n * 86400,
      });
      const html = JSON.stringify({
        classify: { post_count: at === 0 ? 2 : 0 },
        articles: at === 0 ? [article(1), article(2)] : [],
      });
      const purpose = { kind: 'list-feed', column: null, from: null } as const;
      const snapshot = snapshotOf(html, { url, finalUrl: url });
      site.pages[addressKey(url)] = readSitePage(snapshot, { purpose, today, feed });
    }
    expect(settle('government-procurement', site)).toMatchObject({
      state: 'filled',
      itemCount: 2,
      isComplete: true,
    });
    const empty = settle('budget-and-accounts', site);
    expect(empty.state).toBe('empty');
    expect(empty.statePlace?.locator?.quote).toContain('post_count');
  });
});
