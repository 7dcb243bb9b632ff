import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPortalAddress } from '../../../src/engine/crawl/portal-hosts.ts';
import {
  crawlOptions,
  home,
  linksPage,
  listPage,
  playCrawl,
  type CrawlRun,
  type Portal,
  type PortalAnswer,
} from '../../support/crawl-portal.ts';

const names = [
  '通知公告',
  '政策文件',
  '政策解读',
  '政府信息公开',
  '政府信息公开指南',
  '站点地图',
  '网站声明',
];
const options = crawlOptions({ maxRequests: 120, maxPages: 80 });

const address = fc.oneof(
  fc.nat(12).map((turn) => `/p${String(turn)}/`),
  fc.nat(5).map((turn) => `/private/p${String(turn)}.html`),
  fc.constant('/f.pdf'),
  fc.constant('http://xxgk.lanxi.gov.cn/a/'),
  fc.constant('http://www.qita.gov.cn/'),
);
const links = fc.dictionary(address, fc.constantFrom(...names), { maxKeys: 8 });
const answer: fc.Arbitrary<PortalAnswer> = fc.oneof(
  { weight: 5, arbitrary: links.map((each) => ({ html: linksPage('栏目', each) })) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.array(address, { maxLength: 6 }), address).map(([rows, next]) => ({
      html: listPage(
        '政策文件',
        rows.map((href, turn) => [href, `文件${href}`, `2026-10-${String(turn + 10)}`]),
        next,
      ),
    })),
  },
  {
    weight: 1,
    arbitrary: address.map((url) => ({ html: '', more: { sendsTo: new URL(url, home).href } })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ status: 404 }, { status: 503 }, { state: 'timeout' } as const),
  },
  {
    weight: 1,
    arbitrary: fc.constant({ html: '<div id="app"></div>', more: { needsRendering: true } }),
  },
);

const portals: fc.Arbitrary<Portal> = fc
  .tuple(links, fc.array(answer, { minLength: 6, maxLength: 16 }), fc.boolean())
  .map(([first, answers, hasRobots]) => (url) => {
    const { pathname } = new URL(url);
    if (pathname === '/robots.txt') {
      return hasRobots ? { robots: 'User-agent: *\nDisallow: /private/' } : null;
    }
    if (url === home)
      return { html: linksPage('岚溪县人民政府', { ...first, '/p1/': '政策文件' }) };
    const hash = [...url].reduce((sum, sign) => sum + sign.charCodeAt(0), 0);
    return { ...answers[hash % answers.length], tookMs: (hash % 7) * 100 };
  });

function addresses({ requests }: CrawlRun): string[] {
  return [...new Set(requests.map(({ url }) => url))].sort();
}

describe('any portal', () => {
  it('is crawled to an end within the bounds, politely, and on its own hosts', () => {
    fc.assert(
      fc.property(portals, fc.boolean(), (portal, isExhaustive) => {
        const run = playCrawl(portal, { ...options, isExhaustive });
        expect(run.reason).not.toBeNull();
        expect(run.requests.length).toBeLessThanOrEqual(options.maxRequests);
        const last = new Map<string, { startMs: number; endMs: number }>();
        for (const request of run.requests) {
          expect(isPortalAddress(request.url, home)).toBe(true);
          const before = last.get(request.host);
          if (before !== undefined) {
            expect(request.startMs - before.startMs).toBeGreaterThanOrEqual(options.delayMs);
            expect(request.startMs).toBeGreaterThanOrEqual(before.endMs);
          }
          last.set(request.host, request);
        }
      }),
      { numRuns: 30, seed: 4 },
    );
  });

  it('is never asked for what robots.txt forbids', () => {
    fc.assert(
      fc.property(portals, (portal) => {
        const closed: Portal = (url, nth, method) =>
          url.endsWith('/robots.txt')
            ? { robots: 'User-agent: *\nDisallow: /private/' }
            : portal(url, nth, method);
        const { requests } = playCrawl(closed, options);
        expect(requests.filter(({ url }) => url.includes('/private/'))).toEqual([]);
      }),
      { numRuns: 15, seed: 5 },
    );
  });

  it('is asked for the same addresses after a kill and a resumption', () => {
    fc.assert(
      fc.property(portals, fc.nat(40), (portal, cut) => {
        const whole = playCrawl(portal, options);
        const begun = playCrawl(portal, options, { cut });
        if (begun.reason !== null) return;
        const resumed = playCrawl(portal, options, { journal: begun.events });
        const all = new Set([...addresses(begun), ...addresses(resumed)]);
        const wanted = new Set(addresses(whole));
        if (whole.reason === 'done') expect([...all].sort()).toEqual([...wanted].sort());
      }),
      { numRuns: 15, seed: 6 },
    );
  });
});
