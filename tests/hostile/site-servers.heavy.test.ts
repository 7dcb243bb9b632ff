import { describe, expect, it } from 'vitest';
import { createPortal } from '../support/portal/create-portal.ts';
import { crawlServed, nowhere } from '../support/portal/crawl-served.ts';
import type { Portal } from '../support/portal/portal.ts';
import type { LoggedRequest, Trouble } from '../support/portal/serve-portal.ts';

const small = (seed: number, style = 'generic'): Portal =>
  createPortal(seed, style, { level: 'department', faults: [], scale: 0.2 });

const pathOf = (portal: Portal, id: string): string =>
  new URL(portal.truth.addresses.get(id) ?? '/', portal.home).pathname;

const gapsOf = (log: readonly LoggedRequest[]): number[] =>
  log.slice(1).map(({ startMs }, at) => startMs - (log[at]?.startMs ?? 0));

describe('a crawl over a real connection', () => {
  it('asks for one page at a time, a delay apart, by GET and HEAD, without cookies', async () => {
    const crawl = await crawlServed(small(31), {
      options: { delayMs: 100, maxPages: 18, maxRequests: 22 },
    });
    expect(crawl.log.length).toBeGreaterThan(15);
    expect(crawl.mostUnderWay).toBe(1);
    // Server and client share one thread here: a request noted late shortens the next gap, never two in a row.
    const gaps = gapsOf(crawl.log);
    const pairs = gaps.slice(1).map((gap, at) => gap + (gaps[at] ?? 0));
    expect(Math.min(...pairs)).toBeGreaterThan(150);
    expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeGreaterThan(gaps.length * 95);
    expect(crawl.log.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
    expect(crawl.log.filter(({ headers }) => headers['cookie'] !== undefined)).toEqual([]);
    expect(crawl.log[0]?.path).toBe('/robots.txt');
    expect(crawl.log[0]?.headers['user-agent']).toContain('mingcha');
  });

  it('keeps what robots.txt forbids and the pause it asks for', async () => {
    const portal = small(32);
    const closed = pathOf(portal, 'planning');
    const robots = `User-agent: *\nCrawl-delay: 0.2\nDisallow: ${closed}\n`;
    const crawl = await crawlServed(portal, {
      options: { maxPages: 12, maxRequests: 14 },
      serve: {
        trouble: (path) => (path === '/robots.txt' ? { kind: 'page', html: robots } : null),
      },
    });
    expect(crawl.log.map(({ path }) => path)).not.toContain(closed);
    const gaps = gapsOf(crawl.log).slice(1);
    expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeGreaterThan(gaps.length * 190);
  });

  const troubles: readonly (readonly [string, Trouble, readonly string[]])[] = [
    ['planning', { kind: 'slow', ms: 100 }, ['fetched']],
    ['power-list', { kind: 'silent' }, ['timeout']],
    ['implementation', { kind: 'drip', ms: 20 }, ['timeout']],
    ['proposals', { kind: 'status', status: 503, retryAfter: null, times: 1 }, ['fetched']],
    ['external-services', { kind: 'status', status: 429, retryAfter: '1', times: 1 }, ['fetched']],
    ['administrative-fees', { kind: 'loop' }, ['loop']],
    ['government-procurement', { kind: 'big', bytes: 12_000_000 }, ['too-large', 'fetched']],
    ['law-enforcement-disclosure', { kind: 'bomb', bytes: 16_000_000 }, ['too-large', 'fetched']],
    ['administrative-penalty', { kind: 'cut' }, ['refused', 'timeout']],
    ['administrative-compulsion', { kind: 'charset', charset: 'gb2312' }, ['fetched']],
    ['personnel', { kind: 'status', status: 404, retryAfter: null, times: 99 }, ['client-error']],
    [
      'normative-document-review',
      { kind: 'status', status: 500, retryAfter: null, times: 99 },
      ['server-error'],
    ],
    ['policy-interpretation', { kind: 'send', to: 'http://elsewhere-demo.gov.cn/' }, ['off-site']],
  ];

  it('ends every trouble in a state of its own, and goes on', async () => {
    const portal = small(33);
    const at = new Map(troubles.map(([id, trouble]) => [pathOf(portal, id), trouble]));
    const crawl = await crawlServed(portal, { serve: { trouble: (path) => at.get(path) ?? null } });
    const told = troubles.map(([id, , states]) => {
      const state = crawl.recordOf(pathOf(portal, id))?.state ?? 'never asked';
      return states.includes(state) ? null : `${id}: ${state}, not ${states.join(' or ')}`;
    });
    expect(told.filter((each) => each !== null)).toEqual([]);
    expect(crawl.reason).toBe('done');
    expect(crawl.log.some(({ host }) => host === 'elsewhere-demo.gov.cn')).toBe(false);
  });
});

describe('a portal that does not want to end', () => {
  it('ends by itself where every page fails', async () => {
    const crawl = await crawlServed(small(34), {
      serve: { trouble: () => ({ kind: 'status', status: 500, retryAfter: null, times: 999 }) },
    });
    expect(['unreachable', 'breaker']).toContain(crawl.reason);
    expect(crawl.log.length).toBeLessThan(20);
  });

  it('ends by itself where nothing is ever answered', async () => {
    const crawl = await crawlServed(small(35), { serve: { trouble: () => ({ kind: 'silent' }) } });
    expect(['unreachable', 'breaker']).toContain(crawl.reason);
    expect(crawl.log.length).toBeLessThan(12);
  });

  it('stops at the breaker where all but the first pages fail', async () => {
    const crawl = await crawlServed(small(36), {
      serve: {
        trouble: (path) =>
          path === '/' || path === '/robots.txt' || path.startsWith('/zfxxgk/')
            ? null
            : { kind: 'status', status: 502, retryAfter: null, times: 999 },
      },
    });
    expect(crawl.reason).toBe('breaker');
    expect(crawl.log.length).toBeLessThan(40);
  });

  it('ends by itself where the name is unknown', async () => {
    const crawl = await crawlServed(small(37), { lookup: nowhere });
    expect(crawl.reason).toBe('unreachable');
    expect(crawl.log).toEqual([]);
  });

  it('leaves an endless calendar and an endless pager', async () => {
    const portal = small(38);
    const endless = (path: string): string => {
      const turn = Number(/(?<!\d)(\d{1,9})\.html$/.exec(path)?.[1] ?? '1');
      const year = 2027 + turn;
      return `<html><head><title>动态要闻</title></head><body><ul><li><a href="/dtyw/a${String(turn)}.html">县里召开第${String(turn)}次会议</a><span>2026-11-18</span></li></ul>
<a href="/dtyw/rl/${String(year)}/01/${String(turn + 1)}.html">下一月</a> <a href="/dtyw/index_${String(turn + 1)}.html;jsessionid=${String(turn * 7919)}?page=${String(turn + 1)}">下一页</a></body></html>`;
    };
    const crawl = await crawlServed(portal, {
      options: { isExhaustive: true, maxRequests: 900, maxPages: 900 },
      serve: {
        trouble: (path) =>
          path.startsWith('/dtyw/') ? { kind: 'page', html: endless(path) } : null,
      },
    });
    const asked = crawl.log.filter(({ path }) => path.startsWith('/dtyw/')).length;
    expect(asked).toBeLessThan(200);
    expect(crawl.reason).toBe('done');
  });
});
