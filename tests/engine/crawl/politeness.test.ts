import { describe, expect, it } from 'vitest';
import {
  crawlOptions,
  linksPage,
  playCrawl,
  portalOf,
  type PortalRequest,
} from '../../support/crawl-portal.ts';

const home = linksPage('岚溪县人民政府', {
  '/tzgg/': '通知公告',
  '/zcwj/': '政策文件',
  '/zcjd/': '政策解读',
  '/private/zn.html': '政府信息公开指南',
  '/private/list/': '网站声明',
});

function gaps(requests: readonly PortalRequest[]): number[] {
  return requests.slice(1).map(({ startMs }, place) => startMs - (requests[place]?.startMs ?? 0));
}

describe('the pace of a crawl', () => {
  it('keeps the delay from start to start and one request under way', () => {
    const { requests } = playCrawl(portalOf({ '/': home }));
    expect(Math.min(...gaps(requests))).toBeGreaterThanOrEqual(500);
    const slow = playCrawl((url) => ({ html: url.endsWith('.cn/') ? home : '', tookMs: 3000 }));
    const overlaps = slow.requests.filter(
      ({ startMs }, place) => startMs < (slow.requests[place - 1]?.endMs ?? 0),
    );
    expect(overlaps).toEqual([]);
  });

  it('obeys a longer Crawl-delay, and not one beyond the bound', () => {
    const robots = (seconds: number) => `User-agent: *\nCrawl-delay: ${String(seconds)}`;
    const two = playCrawl(portalOf({ '/': home, '/robots.txt': { robots: robots(2) } }));
    expect(Math.min(...gaps(two.requests).slice(1))).toBeGreaterThanOrEqual(2000);
    const long = playCrawl(portalOf({ '/': home, '/robots.txt': { robots: robots(900) } }));
    expect(Math.max(...gaps(long.requests))).toBeLessThan(40_000);
  });

  it('rests as long as Retry-After asks, then obtains the page', () => {
    const run = playCrawl((url, nth) => {
      if (url.endsWith('/tzgg/') && nth === 1) return { status: 503, retryAfterMs: 60_000 };
      if (url.endsWith('/tzgg/')) return { html: '通知公告' };
      return portalOf({ '/': home })(url, nth, 'GET');
    });
    const [first, second] = run.requests.filter(({ url }) => url.endsWith('/tzgg/'));
    const between = run.requests.filter(
      ({ startMs }) => startMs > (first?.endMs ?? 0) && startMs < (first?.endMs ?? 0) + 60_000,
    );
    expect(between).toEqual([]);
    expect((second?.startMs ?? 0) - (first?.endMs ?? 0)).toBeGreaterThanOrEqual(60_000);
    expect(run.fetches['//www.lanxi.gov.cn/tzgg/']?.state).toBe('fetched');
  });

  it('gives an address up whose server asks for more than five minutes', () => {
    const run = playCrawl((url, nth) =>
      url.endsWith('/tzgg/')
        ? { status: 429, retryAfterMs: 301_000 }
        : portalOf({ '/': home })(url, nth, 'GET'),
    );
    expect(run.requests.filter(({ url }) => url.endsWith('/tzgg/'))).toHaveLength(1);
    expect(run.fetches['//www.lanxi.gov.cn/tzgg/']?.state).toBe('rate-limited');
    expect(run.reason).toBe('done');
  });

  it('asks what failed a second time at the end, ten seconds later', () => {
    const run = playCrawl(portalOf({ '/': home }));
    const asked = run.requests.filter(({ url }) => url.endsWith('/tzgg/'));
    expect(asked).toHaveLength(2);
    expect((asked[1]?.startMs ?? 0) - (asked[0]?.endMs ?? 0)).toBeGreaterThanOrEqual(10_000);
    expect(run.fetches['//www.lanxi.gov.cn/tzgg/']?.attempts).toHaveLength(2);
  });

  it('takes a page that comes the second time', () => {
    const run = playCrawl((url, nth) => {
      if (url.endsWith('/tzgg/')) return nth === 1 ? { status: 503 } : { html: '通知公告' };
      return portalOf({ '/': home })(url, nth, 'GET');
    });
    expect(run.fetches['//www.lanxi.gov.cn/tzgg/']?.state).toBe('fetched');
    expect(run.pages['//www.lanxi.gov.cn/tzgg/']).toBeDefined();
  });
});

describe('robots.txt', () => {
  const disallow = 'User-agent: mingcha\nDisallow: /private/\n\nUser-agent: *\nDisallow:';

  it('keeps addresses from being asked and says so', () => {
    const run = playCrawl(portalOf({ '/': home, '/robots.txt': { robots: disallow } }));
    expect(run.requests.some(({ url }) => url.includes('/private/'))).toBe(false);
    const unasked = run.unasked.filter(({ url }) => url.includes('/private/'));
    expect(unasked.map(({ state }) => state)).toEqual(['robots', 'robots']);
  });

  it('allows everything where there is none, and nothing where the server fails to give it', () => {
    expect(playCrawl(portalOf({ '/': home })).reason).toBe('done');
    const failing = playCrawl((url) =>
      url.endsWith('robots.txt') ? { status: 500 } : { html: home },
    );
    expect(failing.reason).toBe('unreachable');
    expect(failing.requests.every(({ url }) => url.endsWith('robots.txt'))).toBe(true);
    expect(failing.unasked.map(({ state }) => state)).toEqual(['robots']);
  });

  it('is asked for twice where the first answer was a passing failure', () => {
    const run = playCrawl((url, nth) => {
      if (url.endsWith('robots.txt')) return nth === 1 ? { status: 503 } : { robots: '' };
      return portalOf({ '/': home })(url, nth, 'GET');
    });
    expect(run.reason).toBe('done');
  });
});

describe('the breaker', () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, turn) => [`/l${String(turn)}.html`, `链接${String(turn)}`]),
  );

  function broken(count: number): ReturnType<typeof playCrawl> {
    return playCrawl(
      (url) => {
        const { pathname } = new URL(url);
        if (pathname === '/') return { html: linksPage('岚溪县人民政府', many) };
        const turn = /l(\d+)/.exec(pathname)?.[1];
        if (turn !== undefined) return Number(turn) < count ? { state: 'timeout' } : { html: '' };
        return null;
      },
      crawlOptions({ columns: [] }),
    );
  }

  it('ends the crawl after ten failures in a row, not after nine', () => {
    expect(broken(10).reason).toBe('breaker');
    expect(broken(9).reason).not.toBe('breaker');
  });

  it('lets the crawl go on with a fresh count', () => {
    const first = broken(10);
    const again = playCrawl(
      (url) => (url.endsWith('/') ? { html: linksPage('岚溪县人民政府', many) } : { html: '' }),
      crawlOptions({ columns: [] }),
      { journal: first.events },
    );
    expect(again.reason).toBe('done');
    expect(again.requests.length).toBeGreaterThan(20);
  });

  it('does not count addresses that are merely gone', () => {
    const run = playCrawl(
      (url) => (url.endsWith('.cn/') ? { html: linksPage('岚溪县人民政府', many) } : null),
      crawlOptions({ columns: [] }),
    );
    expect(run.reason).toBe('done');
  });
});
