import { describe, expect, it } from 'vitest';
import type { ListFeed } from '../../../src/engine/model/site/list-feed.ts';
import type { Purpose } from '../../../src/engine/model/site/purpose.ts';
import type { SitePage } from '../../../src/engine/model/site/site-page.ts';
import { readSitePage } from '../../../src/engine/run/read-site-page.ts';
import { feedAddress } from '../../../src/engine/text/feed-address.ts';
import { day, snapshotOf } from '../../support/pages.ts';

const host = 'https://www.lanxi-demo.gov.cn';

function read(
  html: string,
  more: { kind?: Purpose['kind']; url?: string; feed?: ListFeed | null } = {},
): SitePage {
  const { kind = 'column', url = `${host}/zwgk/index.html`, feed = null } = more;
  return readSitePage(snapshotOf(html, { url, finalUrl: url }), {
    purpose: { kind, column: null, from: null },
    today: day('2026-11-21'),
    feed,
  });
}

function rowsOf({ artifacts: { list } }: SitePage): (readonly [string, string | null])[] {
  return (list?.rows ?? []).map(({ title, date }) => [title, date] as const);
}

const record = (n: number, date: string): string =>
  `<record><![CDATA[<li><a href="/art/2026/3/${String(n)}/art_12_${String(n)}.html">岚溪县第${String(n)}号公告</a><span>${date}</span></li>]]></record>`;

describe('jpage lists', () => {
  const url = `${host}/col/col12/index.html`;
  const query = 'appid=1&webid=3&path=/&columnid=12&unitid=1737&webname=%E5%B2%9A%E6%BA%AA';

  it('are asked page by page where the store names the next group', () => {
    const store = `<script type="text/xml"><datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&${query}"></a>]]></nextgroup><totalrecord>46</totalrecord><totalpage>4</totalpage><recordset>${record(1, '2026-03-01')}</recordset></datastore></script>`;
    const { feeds } = read(store, { url });
    expect(feeds).toEqual([
      {
        system: 'jpage',
        page: url,
        template: `${host}/module/web/jpage/dataproxy.jsp?page={page}&${query}`,
        perPage: null,
        pages: 4,
        firstPage: 1,
      },
    ]);
  });

  it('are asked by row numbers where a script holds the parameters', () => {
    const script = `<div id="1737"></div><script>$("#1737").jpage({perPage:15,totalRecord:100,proxyUrl:'/module/web/jpage/dataproxy.jsp',proxyParam:{'col':1,'appid':'1','webid':3,'path':'/','columnid':12,'unitid':'1737','webname':'岚溪','permissiontype':0}})</script>`;
    const [feed] = read(script, { url }).feeds;
    expect(feed).toMatchObject({ system: 'jpage', perPage: 45, pages: 3, firstPage: 1 });
    expect(feedAddress(feed as ListFeed, 2)).toBe(
      `${host}/module/web/jpage/dataproxy.jsp?startrecord=46&endrecord=90&perpage=15&col=1&appid=1&webid=3&path=%2F&columnid=12&unitid=1737&webname=%E5%B2%9A%E6%BA%AA&permissiontype=0`,
    );
  });

  it('are none where no column is named', () => {
    const script = '<script>var u = "/module/web/jpage/dataproxy.jsp"; load(u)</script>';
    expect(read(script, { url }).feeds).toEqual([]);
  });
});

describe('gkmlpt', () => {
  const url = `${host}/lxbm/gkmlpt/index`;
  const tree = [
    {
      id: 20,
      name: '法定主动公开内容',
      parent: 0,
      children: [
        { id: 21, name: '政策解读', parent: 20, post_count: 203 },
        { id: 22, name: '基层政务公开', children: [{ id: 23, name: '义务教育', post_count: 2 }] },
      ],
    },
    { id: 24, name: '行政处罚', post_count: 0, jump_url: 'https://credit.demo.gov.cn/' },
  ];
  const shell = `<div id="app"></div><script>window._CONFIG = { SITE_ID: 758019, TREE: ${JSON.stringify(tree)}, V: '1' };</script><script src="/gkmlpt/js/app.js"></script>`;

  it('gives the columns of its tree with addresses', () => {
    const { artifacts } = read(shell, { url, kind: 'platform' });
    expect(artifacts.columns.map(({ id, href, certainty }) => [id, href, certainty])).toEqual([
      ['statutory-disclosure', `${url}#20`, 'certain'],
      ['policy-interpretation', `${url}#21`, 'certain'],
      ['grassroots-disclosure', `${url}#22`, 'certain'],
      ['grassroots-compulsory-education', `${url}#23`, 'certain'],
      ['administrative-penalty', 'https://credit.demo.gov.cn/', 'certain'],
    ]);
  });

  it('gives one feed a column, none for what leads elsewhere, and needs no browser', () => {
    const page = read(shell, { url, kind: 'platform' });
    expect(page.needsRendering).toBe(false);
    expect(page.feeds.map(({ page: column }) => column)).toEqual(
      [20, 21, 22, 23].map((id) => `${url}#${String(id)}`),
    );
    expect(page.feeds[1]).toEqual({
      system: 'gkmlpt',
      page: `${url}#21`,
      template: `${host}/lxbm/gkmlpt/api/all/21?page={page}&sid=758019`,
      perPage: 100,
      pages: 3,
      firstPage: 1,
    });
  });

  it('is read from a flat tree in plain JavaScript as well', () => {
    const flat = `<script>var __CONFIG = {SITE_ID:7, TREE:[{id:1,name:'基层政务公开',parent:0},{id:2,name:'义务教育',parent:1,},]}</script>`;
    const { artifacts } = read(flat, { url });
    expect(artifacts.columns.map(({ id }) => id)).toContain('grassroots-compulsory-education');
  });

  it('answers in JSON with seconds as dates', () => {
    const feed = read(shell, { url, kind: 'platform' }).feeds[1] as ListFeed;
    const text = JSON.stringify({
      classify: { id: 21, name: '政策解读', post_count: 203 },
      articles: [
        // 2026-03-01 16:30 UTC is the next day in Shanghai.
        {
          id: 1,
          title: '岚溪县补贴办法解读',
          url: '/lxbm/gkmlpt/content/1/1/post_1.html',
          date: 1772382600,
        },
        {
          id: 2,
          title: '岚溪县收费办法解读',
          url: '/lxbm/gkmlpt/content/1/2/post_2.html',
          date: 1770000000,
        },
      ],
    });
    const page = read(text, { url: feedAddress(feed, 1) ?? '', feed, kind: 'list-feed' });
    expect(rowsOf(page)).toEqual([
      ['岚溪县补贴办法解读', '2026-03-02'],
      ['岚溪县收费办法解读', '2026-02-02'],
    ]);
    expect(page.artifacts.list?.rows[0]?.href).toBe(`${host}/lxbm/gkmlpt/content/1/1/post_1.html`);
    expect(page.artifacts.list?.pagination).toEqual({
      pages: 3,
      items: 203,
      next: feedAddress(feed, 2),
    });
    expect(page.answerOf).toEqual(feed);
  });
});

describe('other ways to the rows', () => {
  it('is the fixed address of a script on the same host', () => {
    const html = `<ul id="list"></ul><script>$.getJSON('/api/list?col=12&page=1', draw)</script>`;
    expect(read(html).feeds[0]).toMatchObject({
      system: 'json',
      template: `${host}/api/list?col=12&page={page}`,
    });
  });

  it('is an address with fixed data beside it', () => {
    const html = `<ul id="list"></ul><script>$.ajax({url:'/api/infolist.do',type:'GET',data:{columnId:'12',page:1,rows:20},success:draw})</script>`;
    expect(read(html).feeds[0]?.template).toBe(
      `${host}/api/infolist.do?columnId=12&page={page}&rows=20`,
    );
  });

  it.each([
    ['sent by POST', `$.ajax({url:'/api/infolist.do',type:'POST',data:{columnId:'12'}})`],
    ['of another host', `$.getJSON('https://api.demo.cn/list?page=1', draw)`],
    ['that counts visits', `$.get('/api/count?page=1')`],
    ['with computed values', `$.ajax({url:'/api/list',data:{columnId:column,page:1}})`],
    ['that breaks off', `$.get('/api/list?column=' + column, draw)`],
  ])('is not a call %s', (_, call) => {
    expect(read(`<ul id="list"></ul><script>${call}</script>`).feeds).toEqual([]);
  });

  it('is the one frame of a page without rows', () => {
    const html = '<h1>政策解读</h1><iframe src="/list/12.html" width="100%" height="600"></iframe>';
    expect(read(html).feeds[0]).toMatchObject({
      system: 'frame',
      template: `${host}/list/12.html`,
    });
    expect(read(`${html}<iframe src="/list/13.html"></iframe>`).feeds).toEqual([]);
    expect(read('<iframe src="https://weather.demo.cn/"></iframe>').feeds).toEqual([]);
  });
});

describe('answers of list services', () => {
  const feed: ListFeed = {
    system: 'jpage',
    page: `${host}/col/col12/index.html`,
    template: `${host}/module/web/jpage/dataproxy.jsp?page={page}&columnid=12&unitid=7`,
    perPage: null,
    pages: null,
    firstPage: 1,
  };
  const answer = (text: string, page = 1): SitePage =>
    read(text, { feed, kind: 'list-feed', url: feedAddress(feed, page) ?? '' });
  const two = [
    ['岚溪县第2号公告', '2026-03-02'],
    ['岚溪县第1号公告', '2026-03-01'],
  ];
  const item = (n: number): string =>
    `<li><a href="/art/${String(n)}.html">岚溪县第${String(n)}号公告</a><span>2026-03-0${String(n)}</span></li>`;

  it.each([
    [
      'XML with records',
      `<?xml version="1.0"?><datastore><totalrecord>2</totalrecord><totalpage>1</totalpage><recordset>${record(2, '2026-03-02')}${record(1, '2026-03-01')}</recordset></datastore>`,
    ],
    ['JSON with markup', JSON.stringify({ total: 2, data: [item(2), item(1)] })],
    ['JSON with one text', JSON.stringify({ total: 2, html: `<ul>${item(2)}${item(1)}</ul>` })],
    [
      "a script's strings",
      `var rows = new Array(); rows[0] = '${item(2)}'; rows[1] = '${item(1)}';`,
    ],
    [
      'JSON with fields',
      JSON.stringify({
        total: 2,
        rows: [
          { title: '岚溪县第2号公告', url: '/art/2.html', publishDate: '2026-03-02 10:00' },
          { title: '岚溪县第1号公告', url: '/art/1.html', publishDate: '2026-03-01 10:00' },
        ],
      }),
    ],
  ])('are read from %s', (_, text) => {
    const page = answer(text);
    expect(rowsOf(page)).toEqual(two);
    expect([2, null]).toContain(page.artifacts.list?.pagination?.items);
    expect(page.artifacts.list?.rows[0]?.href).toMatch(/^https:/);
  });

  it('tell the next answer until the last', () => {
    const text = (page: number): string =>
      `<datastore><totalrecord>40</totalrecord><totalpage>3</totalpage><recordset>${record(2, '2026-03-02')}${record(1, '2026-03-01')}</recordset></datastore><!-- ${String(page)} -->`;
    expect(answer(text(1)).artifacts.list?.pagination?.next).toBe(feedAddress(feed, 2));
    expect(answer(text(3), 3).artifacts.list?.pagination?.next).toBeNull();
    expect(answer(text(3), 3).artifacts.list?.isLaterPage).toBe(true);
  });

  it('say that there is nothing only by a count of none', () => {
    const empty = answer(
      '<datastore><totalrecord>0</totalrecord><recordset></recordset></datastore>',
    );
    expect(empty.artifacts.list?.emptyNotice?.quote).toContain('0');
    const json = answer('{"classify":{"post_count":0},"articles":[]}');
    expect(json.artifacts.list?.emptyNotice?.quote).toContain('post_count');
    const silent = answer('{"code":500,"message":"系统繁忙"}');
    expect(silent.artifacts.list?.emptyNotice ?? null).toBeNull();
  });

  it.each([
    ['a page of an error', '<html><body>502 Bad Gateway</body></html>'],
    ['nothing', ''],
    ['noise', '\u0000\u0001%%%'],
  ])('are not understood where the answer is %s', (_, text) => {
    expect(answer(text).artifacts.list).toBeNull();
  });
});
