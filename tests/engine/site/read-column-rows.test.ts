import { describe, expect, it } from 'vitest';
import { readSitePage } from '../../../src/engine/run/read-site-page.ts';
import { addressKey } from '../../../src/engine/text/address-key.ts';
import { feedAddress } from '../../../src/engine/text/feed-address.ts';
import { snapshotOf } from '../../support/pages.ts';
import {
  columnPage,
  homeWith,
  portal,
  row,
  settle,
  siteOf,
  today,
} from '../../support/settled-portal.ts';

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

  it('without a year take it from a page that shows the same link with the whole date', () => {
    const days = ['10-20', '10-12', '10-03', '09-28'];
    const content = `<ul>${days.map((date, i) => row(9 - i, date)).join('')}</ul>`;
    const alone = settle('government-procurement', portal(content));
    expect(alone.newest?.date).toBe('2026-10-20');
    expect(alone.isNewestCertain).toBe(false);
    const shown = (date: string) => homeWith(`<ul>${row(9, date)}${row(8, '2026-10-12')}</ul>`);
    const confirmed = { ...portal(content), '/': shown('2026-10-20') };
    expect(settle('government-procurement', confirmed).isNewestCertain).toBe(true);
    const other = { ...portal(content), '/': shown('2026-10-21') };
    expect(settle('government-procurement', other).isNewestCertain).toBe(false);
  });

  it('leave doubt about the newest where another place of the column was not read', () => {
    const rows = `<ul>${row(2, '2025-10-20')}${row(1, '2025-10-12')}</ul>`;
    const second = { '/': homeWith('<a href="/cg2/">政府采购</a>') };
    const unread = {
      ...portal(rows),
      ...second,
      '/cg2/': { state: 'robots', attempts: 0 },
    } as const;
    const column = settle('government-procurement', unread);
    expect(column).toMatchObject({ newest: { date: '2025-10-20' }, isNewestCertain: false });
    const read = {
      ...portal(rows),
      ...second,
      '/cg2/': { html: `<ul>${row(3, '2025-11-01')}</ul>` },
    };
    expect(settle('government-procurement', read)).toMatchObject({
      newest: { date: '2025-11-01' },
      isNewestCertain: true,
    });
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
