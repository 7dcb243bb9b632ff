import { describe, expect, it } from 'vitest';
import type { PageArtifacts } from '../../../src/engine/model/artifacts/page-artifacts.ts';
import { findNewestRow } from '../../../src/engine/site/find-newest-row.ts';
import { indexPages } from '../../../src/engine/site/index-pages.ts';
import { addressKey } from '../../../src/engine/text/address-key.ts';
import { day } from '../../support/pages.ts';
import { homeUrl, sitePageOf, siteRowOf } from '../../support/site-fixture.ts';
import { articleOf, locatorOf } from '../../support/test-audit.ts';

/** A row whose year the list does not tell. */
const guessed = (path: string, date: string) =>
  siteRowOf(`关于${path}的咨询`, date, { href: new URL(path, homeUrl).href, yearInferred: true });
const message = (asked: string, answered: string | null): Partial<PageArtifacts> => ({
  messages: [
    {
      title: '关于停车的咨询',
      asked: day(asked),
      answered: answered === null ? null : day(answered),
      state: 'answered',
      locator: locatorOf('关于停车的咨询'),
    },
  ],
});
function newestOf(
  rows: Parameters<typeof findNewestRow>[1],
  pages: Readonly<Record<string, Partial<PageArtifacts>>> = {},
) {
  const read = Object.entries(pages).map(([path, artifacts]) => sitePageOf(path, artifacts));
  const index = indexPages({
    target: { name: null, url: homeUrl, siteIdCode: null, level: 'county' },
    pages: Object.fromEntries(read.map((page) => [addressKey(page.artifacts.snapshot.url), page])),
    fetches: {},
  });
  const found = findNewestRow(index, rows, { asOf: day('2026-11-21'), isComplete: false });
  return [found.newest?.date ?? null, found.isNewestCertain];
}

describe('the newest row of a list without years', () => {
  const rows = [guessed('a.html', '2026-11-18'), guessed('b.html', '2026-11-02')];

  it('stays open where no page tells a year', () => {
    expect(newestOf(rows)).toEqual(['2026-11-18', false]);
  });

  it('has the year of its own page, whether a document or a message', () => {
    expect(newestOf(rows, { 'a.html': message('2026-11-15', '2026-11-18') })).toEqual([
      '2026-11-18',
      true,
    ]);
    expect(newestOf(rows, { 'a.html': message('2026-11-18', null) })).toEqual(['2026-11-18', true]);
    const article = articleOf({ pubDate: day('2024-11-18') });
    expect(newestOf(rows.slice(0, 1), { 'a.html': { article } })).toEqual(['2024-11-18', true]);
  });

  it('follows from an older row of this year', () => {
    expect(newestOf(rows, { 'b.html': message('2026-11-02', null) })).toEqual(['2026-11-18', true]);
  });

  it('stays open over an older row of years ago, where several years fit', () => {
    expect(newestOf(rows, { 'b.html': message('2024-11-02', null) })).toEqual([
      '2026-11-18',
      false,
    ]);
  });

  it('stays open below a row of years ago, which may be pinned', () => {
    expect(newestOf(rows, { 'a.html': message('2024-11-18', null) })).toEqual([
      '2026-11-02',
      false,
    ]);
  });

  it('takes no year of a page with another day', () => {
    expect(newestOf(rows, { 'a.html': message('2026-10-01', '2026-10-08') })).toEqual([
      '2026-11-18',
      false,
    ]);
  });
});
