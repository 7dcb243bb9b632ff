import { describe, expect, it } from 'vitest';
import {
  crawlOptions,
  home,
  linksPage,
  listPage,
  playCrawl,
  portalOf,
  type PortalAnswer,
} from '../../support/crawl-portal.ts';

const menu = linksPage('岚溪县人民政府', { '/tzgg/': '通知公告', '/zcwj/': '政策文件' });

function rowsOf(page: number): [string, string, string][] {
  return [1, 2, 3, 4].map((turn) => [
    `/zcwj/d${String(page)}-${String(turn)}.html`,
    `岚溪县人民政府关于印发第${String(page)}批第${String(turn)}项工作方案的通知`,
    `2026-${String(10 - (page % 9)).padStart(2, '0')}-${String(20 - turn)}`,
  ]);
}

function pathsOf({ requests }: ReturnType<typeof playCrawl>, start: string): string[] {
  return requests
    .filter(({ method }) => method === 'GET')
    .map(({ url }) => `${new URL(url).pathname}${new URL(url).search}`)
    .filter((path) => path.startsWith(start));
}

describe('bounds', () => {
  const endless = (url: string): PortalAnswer | null => {
    const { pathname } = new URL(url);
    if (pathname === '/') return { html: menu };
    if (pathname === '/robots.txt') return null;
    const page = Number(/index_(\d+)/.exec(pathname)?.[1] ?? 0);
    if (pathname.startsWith('/zcwj/d')) return { html: '文件' };
    return { html: listPage('政策文件', rowsOf(page), `/zcwj/index_${String(page + 1)}.html`) };
  };

  it('end the crawl at the requests allowed, and name what was left', () => {
    const run = playCrawl(endless, crawlOptions({ maxRequests: 8 }));
    expect(run.requests).toHaveLength(8);
    expect(run.reason).toBe('budget');
    expect(run.unasked.some(({ state }) => state === 'out-of-budget')).toBe(true);
  });

  it('end the crawl at the pages allowed', () => {
    const run = playCrawl(endless, crawlOptions({ maxPages: 6 }));
    const pages = run.requests.filter(
      ({ method, url }) => method === 'GET' && !url.endsWith('.txt'),
    );
    expect(pages).toHaveLength(6);
    expect(run.reason).toBe('budget');
  });

  it('end the crawl when its time is over', () => {
    const run = playCrawl(endless, crawlOptions({ maxDurationMs: 4000 }));
    expect(run.reason).toBe('time');
    expect(run.requests.length).toBeLessThan(11);
  });

  it('read no more of a list than the sample needs', () => {
    expect(pathsOf(playCrawl(endless), '/zcwj/index_')).toHaveLength(2);
    expect(pathsOf(playCrawl(endless, crawlOptions({ sample: 4 })), '/zcwj/index_')).toEqual([]);
  });

  it('end a list that repeats its rows', () => {
    const run = playCrawl(
      portalOf({
        '/': menu,
        '/zcwj/': listPage('政策文件', rowsOf(1), '/zcwj/?p=2'),
        '/zcwj/?p=2': listPage('政策文件', rowsOf(1), '/zcwj/?p=3'),
        '/zcwj/?p=3': listPage('政策文件', rowsOf(1), '/zcwj/?p=4'),
      }),
    );
    expect(pathsOf(run, '/zcwj/?')).toEqual(['/zcwj/?p=2']);
  });

  it('stop at pages that send each other on', () => {
    const bounce = (to: string): PortalAnswer => ({
      html: '',
      more: { sendsTo: new URL(to, home).href },
    });
    const run = playCrawl(
      portalOf({ '/': menu, '/zcwj/': bounce('/b/'), '/b/': bounce('/zcwj/'), '/tzgg/': '公告' }),
    );
    expect(pathsOf(run, '/zcwj/')).toHaveLength(1);
    expect(pathsOf(run, '/b/')).toHaveLength(1);
  });
});

describe('a crawl that was cut off', () => {
  const portal = portalOf({
    '/': menu,
    '/tzgg/': listPage('通知公告', rowsOf(2), null),
    '/zcwj/': listPage('政策文件', rowsOf(1), null),
  });
  const pages = ({ requests }: Pick<ReturnType<typeof playCrawl>, 'requests'>): string[] =>
    [...new Set(requests.map(({ method, url }) => `${method} ${url}`))].sort();

  it.each([{ maxPages: 6 }, { maxRequests: 7 }, {}])(
    'counts each request once towards its bounds, wherever it was cut: %o',
    (bounds) => {
      const whole = playCrawl(portal, crawlOptions(bounds));
      for (let cut = 0; cut < whole.requests.length; cut += 1) {
        const begun = playCrawl(portal, crawlOptions(bounds), { cut });
        const rest = playCrawl(portal, crawlOptions(bounds), { journal: begun.events });
        expect(pages({ requests: [...begun.requests, ...rest.requests] })).toEqual(pages(whole));
        expect(rest.state.counts).toEqual(whole.state.counts);
        expect(rest.reason).toBe(whole.reason);
      }
    },
  );

  it('asks again first for what it was asking', () => {
    const begun = playCrawl(portal, crawlOptions(), { cut: 4 });
    const rest = playCrawl(portal, crawlOptions(), { journal: begun.events });
    expect(rest.requests[0]?.url).toBe(begun.requests.at(-1)?.url);
  });
});

describe('traps', () => {
  it('close where the same content comes under ever new queries', () => {
    const links = Object.fromEntries(
      Array.from({ length: 30 }, (_, turn) => [`/x.do?k=${String(turn)}`, `页${String(turn)}`]),
    );
    const run = playCrawl(
      (url) => {
        if (url === home) return { html: linksPage('岚溪县人民政府', links) };
        return url.includes('x.do') ? { html: '同一内容', sha256: 'a'.repeat(64) } : null;
      },
      crawlOptions({ columns: [], isExhaustive: true }),
    );
    expect(run.reason).toBe('done');
  });

  it('end an endless calendar', () => {
    const run = playCrawl(
      (url) => {
        const { pathname } = new URL(url);
        if (pathname === '/robots.txt') return null;
        const match = /^\/rili\/(\d+)\/(\d+)\/$/.exec(pathname);
        const month =
          match === null ? 2026 * 12 + 10 : Number(match[1]) * 12 + Number(match[2]) - 1;
        const at = (turn: number): string =>
          `/rili/${String(Math.floor(turn / 12))}/${String((turn % 12) + 1).padStart(2, '0')}/`;
        return {
          html: linksPage('岚溪县人民政府', { [at(month - 1)]: '上月', [at(month + 1)]: '下月' }),
        };
      },
      crawlOptions({ columns: [], isExhaustive: true, maxDepth: 1000 }),
    );
    expect(run.reason).toBe('done');
    expect(run.requests.length).toBeLessThan(40);
    expect(run.unasked.some(({ state }) => state === 'trap')).toBe(true);
  });
});

describe('rendering', () => {
  const shell: PortalAnswer = { html: '<div id="app"></div>', more: { needsRendering: true } };
  const portal = portalOf({ '/': menu, '/tzgg/': '公告', '/zcwj/': shell });

  it('is asked for once where the markup shows too little', () => {
    const rendered = playCrawl(portal).requests.filter(({ kind }) => kind === 'render');
    expect(rendered.map(({ url }) => url)).toEqual(['http://www.lanxi.gov.cn/zcwj/']);
  });

  it('is never asked for where the user forbids it', () => {
    const { requests } = playCrawl(portal, crawlOptions({ render: 'never' }));
    expect(requests.every(({ kind }) => kind === 'fetch')).toBe(true);
  });
});

describe('stopping', () => {
  it('ends at once, and goes on where it was', () => {
    const portal = portalOf({ '/': menu, '/tzgg/': '公告', '/zcwj/': '文件' });
    const whole = playCrawl(portal);
    const begun = playCrawl(portal, crawlOptions(), { stopAt: 2 });
    expect(begun.reason).toBe('stopped');
    const rest = playCrawl(portal, crawlOptions(), { journal: begun.events });
    const urls = new Set([...begun.requests, ...rest.requests].map(({ url }) => url));
    expect(urls).toEqual(new Set(whole.requests.map(({ url }) => url)));
    expect(rest.reason).toBe('done');
  });
});
