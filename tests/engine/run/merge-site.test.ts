import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FetchRecord } from '../../../src/engine/model/site/fetch-record.ts';
import type { SiteArtifacts } from '../../../src/engine/model/site/site-artifacts.ts';
import type { SitePage } from '../../../src/engine/model/site/site-page.ts';
import { mergeSite } from '../../../src/engine/run/merge-site.ts';
import { readSitePage } from '../../../src/engine/run/read-site-page.ts';
import type { Snapshot } from '../../../src/engine/model/snapshot.ts';
import { day, snapshotOf } from '../../support/pages.ts';

const home = 'https://www.lanxi-demo.gov.cn/';

function listOf(rows: number): string {
  const items = Array.from({ length: rows }, (_, i) => {
    const date = `2026-03-${String(rows - i).padStart(2, '0')}`;
    return `<li><a href="/a/${String(i)}.html">岚溪县第${String(i)}号公告</a><span>${date}</span></li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function pageOf(more: Partial<Snapshot>, rows: number): SitePage {
  return readSitePage(snapshotOf(listOf(rows), more), {
    purpose: { kind: 'column', column: null, from: null },
    today: day('2026-11-21'),
    feed: null,
  });
}

const pages = [
  pageOf({ capturedAt: '2026-11-21T01:00:00.000Z', sha256: 'a'.repeat(64) }, 3),
  pageOf({ capturedAt: '2026-11-21T02:00:00.000Z', sha256: 'b'.repeat(64) }, 2),
  pageOf({ capturedAt: '2026-11-21T02:00:00.000Z', sha256: 'c'.repeat(64) }, 5),
  pageOf({ capturedAt: '2026-11-21T02:00:00.000Z', sha256: 'd'.repeat(64) }, 5),
  pageOf({ capturedAt: '2026-11-21T01:30:00.000Z', sha256: 'e'.repeat(64), via: 'render' }, 1),
];

function recordOf(state: FetchRecord['state'], count: number): FetchRecord {
  const attempts = Array.from({ length: count }, (_, i) => ({
    method: 'GET' as const,
    via: 'fetch' as const,
    at: `2026-11-21T0${String(i)}:00:00.000Z`,
    state,
    status: null,
    reason: '',
  }));
  return {
    url: home,
    finalUrl: home,
    state,
    status: null,
    purpose: { kind: 'home', column: null, from: null },
    attempts,
    redirects: [],
    mime: '',
    sizeBytes: 0,
    sha256: null,
    validators: { etag: null, lastModified: null },
  };
}

const records = [recordOf('timeout', 1), recordOf('timeout', 2), recordOf('fetched', 1)];
const keys = fc.constantFrom('a', 'b', 'c', '10', '9');
const site: fc.Arbitrary<SiteArtifacts> = fc.record({
  target: fc.record({
    name: fc.constantFrom('岚溪县人民政府', '岚溪', null),
    url: fc.constant(home),
    siteIdCode: fc.constantFrom('1304000009', null),
    level: fc.constantFrom('county' as const, null),
  }),
  pages: fc.dictionary(keys, fc.constantFrom(...pages)),
  fetches: fc.dictionary(keys, fc.constantFrom(...records)),
});

describe('mergeSite', () => {
  it('gives the same in any order', () => {
    fc.assert(
      fc.property(site, site, (a, b) => {
        expect(JSON.stringify(mergeSite(a, b))).toBe(JSON.stringify(mergeSite(b, a)));
      }),
    );
  });

  it('gives the same in any grouping', () => {
    fc.assert(
      fc.property(site, site, site, (a, b, c) => {
        const left = mergeSite(mergeSite(a, b), c);
        expect(JSON.stringify(left)).toBe(JSON.stringify(mergeSite(a, mergeSite(b, c))));
      }),
    );
  });

  it('changes nothing when a part is joined again', () => {
    fc.assert(
      fc.property(site, site, (a, b) => {
        const joined = mergeSite(a, b);
        expect(JSON.stringify(mergeSite(joined, b))).toBe(JSON.stringify(joined));
      }),
    );
  });

  it.each([
    ['the rendered page before the fetched one', 4, 3, 4],
    ['the later page before the earlier one', 0, 1, 1],
    ['the page with more rows of the same moment', 1, 2, 2],
  ])('keeps %s', (_, one, two, kept) => {
    const part = (i: number): SiteArtifacts => ({
      target: { name: null, url: home, siteIdCode: null, level: null },
      pages: { home: pages[i] as SitePage },
      fetches: {},
    });
    expect(mergeSite(part(one), part(two)).pages['home']).toBe(pages[kept]);
  });

  it('keeps the record of a page that came before one of a failure', () => {
    const part = (record: FetchRecord | undefined): SiteArtifacts => ({
      target: { name: null, url: home, siteIdCode: null, level: null },
      pages: {},
      fetches: { home: record as FetchRecord },
    });
    const joined = mergeSite(part(records[1]), part(records[2]));
    expect(joined.fetches['home']?.state).toBe('fetched');
  });
});
