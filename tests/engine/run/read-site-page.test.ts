import { describe, expect, it } from 'vitest';
import type { Purpose } from '../../../src/engine/model/site/purpose.ts';
import type { SitePage } from '../../../src/engine/model/site/site-page.ts';
import { readSitePage } from '../../../src/engine/run/read-site-page.ts';
import { day, snapshotOf } from '../../support/pages.ts';

const host = 'https://www.lanxi-demo.gov.cn';

function read(html: string, more: { kind?: Purpose['kind']; url?: string } = {}): SitePage {
  const { kind = 'column', url = `${host}/zwgk/index.html` } = more;
  return readSitePage(snapshotOf(html, { url, finalUrl: url }), {
    purpose: { kind, column: null, from: null },
    today: day('2026-11-21'),
    feed: null,
  });
}

describe('links of a page', () => {
  const html = `<div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a></div>
    <div class="main"><a href="zcjd/">政策解读</a><a href="javascript:;">更多</a><a href="/x.html"><img alt="依申请公开"></a></div>
    <div class="footer"><a href="/map.html">网站地图</a> 主办：岚溪县人民政府办公室</div>`;

  it('stand in menus, in the rest or at the foot', () => {
    expect(read(html, { kind: 'home', url: `${host}/` }).links).toEqual([
      { text: '首页', href: `${host}/`, area: 'menu' },
      { text: '政务公开', href: `${host}/zwgk/`, area: 'menu' },
      { text: '政策解读', href: `${host}/zcjd/`, area: 'body' },
      { text: '依申请公开', href: `${host}/x.html`, area: 'body' },
      { text: '网站地图', href: `${host}/map.html`, area: 'footer' },
    ]);
  });

  it('do not all count as menu where the wrapper of the page is named after one', () => {
    const text = `<p>${'岚溪县人民政府信息公开。'.repeat(100)}</p>`;
    const page = read(`<div class="nav-page">${html}${text}</div>`, { kind: 'home' });
    expect(page.links.find(({ text: name }) => name === '政策解读')?.area).toBe('body');
  });

  it('are bounded', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `<a href="/${String(i)}">栏目</a>`);
    const { links } = read(many.join(''), { kind: 'site-map' });
    expect(links).toHaveLength(2000);
  });

  it('leave out the rows of the list and the foot on a column page', () => {
    const list = `<ul><li><a href="/a/1.html">岚溪县第1号公告</a>2026-03-02</li><li><a href="/a/2.html">岚溪县第2号公告</a>2026-03-01</li></ul>`;
    const hrefs = read(`${list}${html}`).links.map(({ href }) => href);
    expect(hrefs).not.toContain(`${host}/a/1.html`);
    expect(hrefs).not.toContain(`${host}/map.html`);
    expect(hrefs).toContain(`${host}/zwgk/zcjd/`);
  });
});

describe('search form', () => {
  it('folds the fields that a person leaves alone into the address', () => {
    const form = `<form action="/search/s?old=1" method="get"><input type="hidden" name="siteCode" value="3399000001"><select name="tab"><option value="all" selected>全部</option></select><input type="text" name="q" placeholder="请输入关键词"><input type="submit" value="搜索"></form>`;
    expect(read(form).searchForm).toEqual({
      action: `${host}/search/s?siteCode=3399000001&tab=all`,
      parameter: 'q',
    });
  });

  it.each([
    ['sent by POST', '<form method="post" action="/s"><input name="q" placeholder="搜索"></form>'],
    ['a script sends', '<form action="/s" onsubmit="go();return false"><input name="q"></form>'],
    ['a script opens', '<form action="javascript:go()"><input name="q"></form>'],
    ['with two fields', '<form action="/search"><input name="q"><input name="unit"></form>'],
    ['that is no search', '<form action="/letter/ask"><input name="who"></form>'],
  ])('is none where it is one %s', (_, html) => {
    expect(read(html).searchForm).toBeNull();
  });
});

describe('where a page sends', () => {
  it.each([
    ['a refresh', '<meta http-equiv="Refresh" content="0;URL=./next/">', `${host}/zwgk/next/`],
    [
      'a script',
      '<script>window.location.href = "http://credit.demo.gov.cn/";</script>',
      'http://credit.demo.gov.cn/',
    ],
    [
      'a script that replaces',
      '<script>location.replace("/new/index.html")</script>',
      `${host}/new/index.html`,
    ],
    [
      'a refresh that a script writes',
      `<script>document.write('<meta http-equiv="Refresh" content="0;URL=/zwgk/gsgg/" />')</script>`,
      `${host}/zwgk/gsgg/`,
    ],
    [
      'a lone link',
      '<p>本栏目内容请<a href="https://ggzy.demo.gov.cn/">点击进入</a>公共资源交易平台</p>',
      'https://ggzy.demo.gov.cn/',
    ],
  ])('is told by %s', (_, html, target) => {
    expect(read(html).sendsTo).toBe(target);
  });

  it.each([
    ['a slow refresh', '<meta http-equiv="refresh" content="300;url=/zwgk/other.html">'],
    ['a refresh of itself', '<meta http-equiv="refresh" content="1;url=index.html">'],
    [
      'a refresh without scripts',
      '<noscript><meta http-equiv="refresh" content="0;url=/n.html"></noscript>',
    ],
    [
      'a script for phones',
      '<script>if(/iPhone/.test(navigator.userAgent)) location.href="/m/"</script>',
    ],
    [
      'a script of a full page',
      `<script>function go(){location.href="/m/"}</script><p>${'政府信息公开指南。'.repeat(40)}</p>`,
    ],
    ['a lone link of its own', '<p>岚溪县 <a href="/a.html">政策解读</a></p>'],
  ])('is nowhere for %s', (_, html) => {
    expect(read(html).sendsTo).toBeNull();
  });
});

describe('whether a browser must draw the page', () => {
  it.each([
    ['a shell', '<div id="app"></div><script src="/js/main.8f2.js"></script>', 'column'],
    [
      'an empty list with a template',
      '<h1>政策解读</h1><ul><li v-for="r in rows">{{r.title}}</li></ul><script src="/js/list.js"></script>',
      'column',
    ],
    [
      'a column whose place for rows is bare',
      '<div class="nav"><a href="/">首页</a></div><div id="rows"></div><script src="/js/load-list.js"></script>',
      'column',
    ],
    [
      'a home page with an empty menu',
      `<ul id="nav"></ul><p>${'欢迎访问岚溪县人民政府门户网站。'.repeat(20)}</p><script src="/js/menu-data.js"></script>`,
      'home',
    ],
  ] as const)('is so for %s', (_, html, kind) => {
    expect(read(html, { kind }).needsRendering).toBe(true);
  });

  it.each([
    [
      'a list',
      `<ul><li><a href="/a/1.html">岚溪县第1号公告</a>2026-03-02</li><li><a href="/a/2.html">岚溪县第2号公告</a>2026-03-01</li></ul><script src="/js/x.js"></script>`,
    ],
    ['an empty notice', '<h1>政策解读</h1><p>暂无信息</p><script src="/js/x.js"></script>'],
    ['a page without scripts', '<div id="app"></div>'],
    ['a page with libraries alone', '<h1>政策解读</h1><script src="/js/jquery.min.js"></script>'],
    [
      'a page that sends on',
      '<script>location.href="/other/list.html?from=old-column-page"</script>',
    ],
  ])('is not so for %s', (_, html) => {
    expect(read(html).needsRendering).toBe(false);
  });
});

describe('what is kept', () => {
  it('leaves column links away on documents and cuts long texts', () => {
    const body = `<p>${'岚溪县人民政府关于印发办法的通知。'.repeat(2000)}</p>`;
    const html = `<div class="nav"><a href="/zcjd/">政策解读</a></div><h1>岚溪县人民政府关于印发办法的通知</h1><div>发布时间：2026-03-02 来源：岚溪县人民政府办公室</div><div class="content">${body}</div>`;
    const page = read(html, { kind: 'document', url: `${host}/art/t20260302_12.html` });
    expect(page.artifacts.columns).toEqual([]);
    expect(page.artifacts.article?.body?.text.length).toBeLessThanOrEqual(20_000);
    expect(page.artifacts.article?.body?.length).toBeGreaterThan(20_000);
  });
});
