import { describe, expect, it } from 'vitest';
import {
  crawlOptions,
  documentPage,
  linksPage,
  listPage,
  playCrawl,
  portalOf,
} from '../../support/crawl-portal.ts';

const dates = Array.from(
  { length: 12 },
  (_, turn) => `2026-11-${String(20 - turn).padStart(2, '0')}`,
);

function rows(column: string, count = 12): [string, string, string][] {
  return dates
    .slice(0, count)
    .map((date, turn) => [
      `/${column}/d${String(turn)}.html`,
      `岚溪县${column}文件第${String(turn)}号`,
      date,
    ]);
}

function documents(column: string): Record<string, string> {
  return Object.fromEntries(
    rows(column).map(([href, title, date]) => [href, documentPage(title, date)]),
  );
}

const portal = portalOf({
  '/': linksPage('岚溪县人民政府', {
    '/xxgk/': '政府信息公开',
    '/tzgg/': '通知公告',
    '/about.html': '网站声明',
    'http://www.other.gov.cn/': '省政府网站',
  }),
  '/xxgk/': linksPage('政府信息公开', {
    '/zcwj/': '政策文件',
    '/zcjd/': '政策解读',
    '/zn.html': '政府信息公开指南',
  }),
  '/zcwj/': listPage('政策文件', rows('zcwj')),
  '/zcjd/': listPage('政策解读', rows('zcjd')),
  '/tzgg/': listPage('通知公告', rows('tzgg')),
  '/zn.html': documentPage('政府信息公开指南', '2026-01-05'),
  '/about.html': documentPage('网站声明', '2026-01-05'),
  ...documents('zcwj'),
  ...documents('zcjd'),
});

describe('a focused crawl', () => {
  const run = playCrawl(portal);
  const urls = run.requests.map(({ url }) => new URL(url).pathname);

  it('asks for robots.txt first, then home, platform and columns', () => {
    expect(urls.slice(0, 3)).toEqual(['/robots.txt', '/', '/xxgk/']);
    expect(run.reason).toBe('done');
    for (const path of ['/zcwj/', '/zcjd/', '/tzgg/', '/zn.html']) expect(urls).toContain(path);
  });

  it('opens the newest documents of judged columns only', () => {
    const opened = run.requests
      .filter(({ method }) => method === 'GET')
      .map(({ url }) => new URL(url).pathname)
      .filter((path) => path.startsWith('/zcwj/d'));
    expect(opened).toHaveLength(10);
    expect(opened).not.toContain('/zcwj/d10.html');
  });

  it('never asks another host', () => {
    expect(run.requests.every(({ host }) => host === 'www.lanxi.gov.cn')).toBe(true);
    expect(run.unasked.find(({ url }) => url.includes('other.gov.cn'))?.state).toBe('off-site');
  });

  it('checks the next page of a pager, and no further one', () => {
    const pager = {
      '/p/1.html': '2',
      '/p/2.html': '3',
      '/p/9.html': '尾页',
      '/p/5.html': '下一页',
    };
    const checked = playCrawl(portalOf({ '/': linksPage('岚溪县人民政府', pager) }))
      .requests.filter(({ method }) => method === 'HEAD')
      .map(({ url }) => new URL(url).pathname);
    expect(checked).toEqual(['/p/5.html']);
  });

  it('follows pictures and “更多” whose addresses hint at a missing column', () => {
    const face = (links: string) =>
      `<title>岚溪县人民政府</title><div class="nav"><a href="/?tab=zwgk">政府信息公开</a></div><div class="main">${links}</div>`;
    const pictures = face(
      '<a href="/gk/xxgkzn/"><img src="/img/1.jpg"></a><a href="/gk/zcjd/">更多</a><a href="/gk/other/"><img src="/img/2.jpg"></a>',
    );
    const asked = playCrawl(portalOf({ '/': pictures, '/?tab=zwgk': pictures }))
      .requests.filter(({ purpose }) => purpose === 'navigation')
      .map(({ url }) => new URL(url).pathname);
    expect(asked).toContain('/gk/xxgkzn/');
    expect(asked).toContain('/gk/zcjd/');
    expect(asked).not.toContain('/gk/other/');
  });

  it('gives the same commands for the same events', () => {
    expect(playCrawl(portal).requests).toEqual(run.requests);
  });

  it('ends for an unreachable home', () => {
    const dead = playCrawl(() => ({ state: 'timeout' }), crawlOptions());
    expect(dead.reason).toBe('unreachable');
    expect(dead.requests.length).toBeLessThan(6);
  });
});
